package hongdun.portal.persistence;

import hongdun.portal.domain.Address;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign-ups under way, each with the digest of its code. */
@Repository
public class SignUps {
  private final JdbcClient jdbc;

  SignUps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A sign-up that has not lapsed. */
  public record SignUpRow(
      UUID token,
      String displayName,
      Address address,
      int triesLeft,
      Optional<byte[]> codeDigest,
      boolean confirmed) {}

  public void insert(
      UUID token,
      String displayName,
      Address address,
      String language,
      byte @Nullable [] codeDigest,
      int tries,
      Instant expiresAt) {
    jdbc.sql(
            """
            insert into portal.confirmation_code
              (token, display_name, address, address_kind, language, code_digest, tries_left, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(token)
        .param(displayName)
        .param(address.value())
        .param(address.kind().name())
        .param(language)
        .param(codeDigest)
        .param(tries)
        .param(Timestamp.from(expiresAt))
        .update();
  }

  /** The sign-up of a token, held until the transaction ends. */
  public Optional<SignUpRow> take(UUID token, Instant now) {
    return jdbc.sql(
            """
            select token, display_name, address, address_kind, tries_left, code_digest, confirmed_at
              from portal.confirmation_code
             where token = ?
               and expires_at > ?
               for update
            """)
        .param(token)
        .param(Timestamp.from(now))
        .query((row, _) ->
            new SignUpRow(
                row.getObject("token", UUID.class),
                row.getString("display_name"),
                new Address(
                    Address.Kind.valueOf(row.getString("address_kind")), row.getString("address")),
                row.getInt("tries_left"),
                Optional.ofNullable(row.getBytes("code_digest")),
                row.getTimestamp("confirmed_at") != null))
        .optional();
  }

  public void useTry(UUID token) {
    jdbc.sql("update portal.confirmation_code set tries_left = tries_left - 1 where token = ?")
        .param(token)
        .update();
  }

  /** The code was right; what follows from it may take longer than the code lasted. */
  public void confirm(UUID token, Instant at, Instant until) {
    jdbc.sql(
            """
            update portal.confirmation_code
               set confirmed_at = ?, expires_at = ?
             where token = ?
               and confirmed_at is null
            """)
        .params(Timestamp.from(at), Timestamp.from(until), token)
        .update();
  }

  /** Ends a sign-up, and with it all that lapsed. */
  public void end(UUID token, Instant now) {
    jdbc.sql("delete from portal.confirmation_code where token = ? or expires_at < ?")
        .param(token)
        .param(Timestamp.from(now))
        .update();
  }
}
