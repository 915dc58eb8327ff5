package hongdun.portal.persistence;

import hongdun.portal.domain.Address;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
  public record Credentials(long account, String hash) {}

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

  public void setPassword(long account, String hash, Instant at) {
    jdbc.sql(
            """
            insert into portal.password (account, hash, changed_at)
            values (?, ?, ?)
            on conflict (account) do update set hash = excluded.hash, changed_at = excluded.changed_at
            """)
        .param(account)
        .param(hash)
        .param(Timestamp.from(at))
        .update();
  }

  public Optional<Credentials> credentials(Address address) {
    return jdbc.sql(
            """
            select address.account, password.hash
              from portal.address
              join portal.password on password.account = address.account
              join portal.account on account.id = address.account
             where address.address = ?
               and account.closed_at is null
            """)
        .param(address.value())
        .query((row, _) -> new Credentials(row.getLong("account"), row.getString("hash")))
        .optional();
  }

  public Optional<String> hash(long account) {
    return jdbc.sql("select hash from portal.password where account = ?")
        .param(account)
        .query(String.class)
        .optional();
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
}
