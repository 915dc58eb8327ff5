package hongdun.portal.persistence;

import hongdun.portal.domain.Address;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lost passwords that are being replaced, each with the digest of its code. */
@Repository
public class Resets {
  private final JdbcClient jdbc;

  Resets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A reset that has not lapsed; without an account no code is right. */
  public record ResetRow(
      OptionalLong account, int triesLeft, Optional<byte[]> codeDigest, boolean confirmed) {}

  public void insert(
      UUID token,
      Address address,
      OptionalLong account,
      byte @Nullable [] codeDigest,
      int tries,
      Instant expiresAt) {
    jdbc.sql(
            """
            insert into portal.password_reset
              (token, address_digest, account, code_digest, tries_left, expires_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(token)
        .param(address.digest())
        .param(account.isPresent() ? account.getAsLong() : null)
        .param(codeDigest)
        .param(tries)
        .param(Timestamp.from(expiresAt))
        .update();
  }

  /** How many are under way for an address. */
  public int underWay(Address address, Instant now) {
    return jdbc.sql(
            """
            select count(*)
              from portal.password_reset
             where address_digest = ?
               and expires_at > ?
            """)
        .params(address.digest(), Timestamp.from(now))
        .query(Integer.class)
        .single();
  }

  /** The reset of a token, held until the transaction ends. */
  public Optional<ResetRow> take(UUID token, Instant now) {
    return jdbc.sql(
            """
            select account, tries_left, code_digest, confirmed_at
              from portal.password_reset
             where token = ?
               and expires_at > ?
               for update
            """)
        .params(token, Timestamp.from(now))
        .query((row, _) -> {
          long account = row.getLong("account");
          return new ResetRow(
              row.wasNull() ? OptionalLong.empty() : OptionalLong.of(account),
              row.getInt("tries_left"),
              Optional.ofNullable(row.getBytes("code_digest")),
              row.getTimestamp("confirmed_at") != null);
        })
        .optional();
  }

  public void useTry(UUID token) {
    jdbc.sql("update portal.password_reset set tries_left = tries_left - 1 where token = ?")
        .param(token)
        .update();
  }

  /** The code was right; what follows from it may take longer than the code lasted. */
  public void confirm(UUID token, Instant at, Instant until) {
    jdbc.sql(
            """
            update portal.password_reset
               set confirmed_at = ?, expires_at = ?
             where token = ?
               and confirmed_at is null
            """)
        .params(Timestamp.from(at), Timestamp.from(until), token)
        .update();
  }

  /** Ends every reset of an account, and with them all that lapsed. */
  public void endOf(long account, Instant now) {
    jdbc.sql("delete from portal.password_reset where account = ? or expires_at < ?")
        .params(account, Timestamp.from(now))
        .update();
  }
}
