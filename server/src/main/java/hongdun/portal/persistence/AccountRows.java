package hongdun.portal.persistence;

import hongdun.portal.domain.Address;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts, their addresses and the hashes of their passwords. */
@Repository
public class AccountRows {
  private final JdbcClient jdbc;

  AccountRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An account with its first address. */
  public record AccountRow(
      long id, String kind, String displayName, String address, String language) {}

  /** What signing in needs to know. */
  public record Credentials(
      long account, String hash, Instant setAt, Optional<Instant> oneTimeUntil) {}

  public long insert(String kind, String displayName, Instant at) {
    return jdbc.sql(
            """
            insert into portal.account (kind, display_name, created_at)
            values (?, ?, ?)
            returning id
            """)
        .param(kind)
        .param(displayName)
        .param(Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  /** Gives the account an address; false when somebody has it already. */
  public boolean addAddress(long account, Address address, Instant at) {
    return jdbc.sql(
                """
                insert into portal.address (address, kind, account, confirmed_at)
                values (?, ?, ?, ?)
                on conflict (address) do nothing
                """)
            .param(address.value())
            .param(address.kind().name())
            .param(account)
            .param(Timestamp.from(at))
            .update()
        == 1;
  }

  /** The owner's own password. */
  public void setPassword(long account, String hash, Instant at) {
    write(account, hash, at, null);
  }

  /** A password that lapses and is to be replaced at the first sign-in. */
  public void setOneTimePassword(long account, String hash, Instant at, Instant lapsesAt) {
    write(account, hash, at, lapsesAt);
  }

  private void write(long account, String hash, Instant at, @Nullable Instant lapsesAt) {
    jdbc.sql(
            """
            insert into portal.password (account, hash, changed_at, one_time, lapses_at)
            values (:account, :hash, :at, :oneTime, :lapsesAt)
            on conflict (account) do update
               set hash = excluded.hash, changed_at = excluded.changed_at,
                   one_time = excluded.one_time, lapses_at = excluded.lapses_at
            """)
        .param("account", account)
        .param("hash", hash)
        .param("at", Timestamp.from(at))
        .param("oneTime", lapsesAt != null)
        .param("lapsesAt", lapsesAt == null ? null : Timestamp.from(lapsesAt))
        .update();
  }

  /** The same password, hashed as is done today. */
  public void improveHash(long account, String hash) {
    jdbc.sql("update portal.password set hash = ? where account = ?")
        .params(hash, account)
        .update();
  }

  public Optional<Credentials> credentials(Address address) {
    return jdbc.sql(
            """
            select password.account, password.hash, password.changed_at, password.lapses_at
              from portal.address
              join portal.password on password.account = address.account
              join portal.account on account.id = address.account
             where address.address = ?
               and account.closed_at is null
            """)
        .param(address.value())
        .query(AccountRows::credentials)
        .optional();
  }

  /** Empty when the account has been closed. */
  public Optional<Credentials> credentials(long account) {
    return jdbc.sql(
            """
            select password.account, password.hash, password.changed_at, password.lapses_at
              from portal.password
              join portal.account on account.id = password.account
             where password.account = ?
               and account.closed_at is null
            """)
        .param(account)
        .query(AccountRows::credentials)
        .optional();
  }

  private static Credentials credentials(ResultSet row, int number) throws SQLException {
    return new Credentials(
        row.getLong("account"),
        row.getString("hash"),
        row.getTimestamp("changed_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("lapses_at")).map(Timestamp::toInstant));
  }

  public Optional<AccountRow> find(long account) {
    return jdbc.sql(
            """
            select account.id, account.kind, account.display_name, min(address.address) as address,
                   account.language
              from portal.account
              join portal.address on address.account = account.id
             where account.id = ?
               and account.closed_at is null
             group by account.id
            """)
        .param(account)
        .query(AccountRow.class)
        .optional();
  }

  public Optional<AccountRow> findByAddress(Address address) {
    return jdbc.sql(
            """
            select account.id, account.kind, account.display_name, address.address, account.language
              from portal.address
              join portal.account on account.id = address.account
             where address.address = ?
               and account.closed_at is null
            """)
        .param(address.value())
        .query(AccountRow.class)
        .optional();
  }

  /** Keeps the language somebody reads in. */
  public void setLanguage(long account, String language) {
    jdbc.sql("update portal.account set language = ? where id = ? and language <> ?")
        .params(language, account, language)
        .update();
  }

  public List<String> addresses(long account) {
    return jdbc.sql("select address from portal.address where account = ? order by address")
        .param(account)
        .query((row, _) -> row.getString("address"))
        .list();
  }

  /** Accounts whose name has this in it, or whose address is this. */
  public Set<Long> named(String words, Address address, int most) {
    return jdbc.sql(
            """
            select id
              from portal.account
             where strpos(display_name, :words) > 0
             union
            select account
              from portal.address
             where address = :address
             limit :most
            """)
        .param("words", words)
        .param("address", address.value())
        .param("most", most)
        .query((row, _) -> row.getLong(1))
        .set();
  }
}
