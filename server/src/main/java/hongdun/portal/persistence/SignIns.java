package hongdun.portal.persistence;

import hongdun.portal.domain.Address;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of sign-ins, and the addresses nobody gets in with for a while. */
@Repository
public class SignIns {
  private final JdbcClient jdbc;

  SignIns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One try to sign in. */
  public record SignInRow(boolean succeeded, Instant at, String remote) {}

  public void record(OptionalLong account, boolean succeeded, Instant at, String remote) {
    jdbc.sql(
            """
            insert into portal.sign_in (account, succeeded, at, remote)
            values (?, ?, ?, ?)
            """)
        .param(account.isPresent() ? account.getAsLong() : null)
        .param(succeeded)
        .param(Timestamp.from(at))
        .param(remote)
        .update();
  }

  public List<SignInRow> latest(long account, int count) {
    return jdbc.sql(
            """
            select succeeded, at, remote
              from portal.sign_in
             where account = ?
             order by id desc
             limit ?
            """)
        .param(account)
        .param(count)
        .query((row, _) ->
            new SignInRow(
                row.getBoolean("succeeded"),
                row.getTimestamp("at").toInstant(),
                row.getString("remote")))
        .list();
  }

  public Optional<Instant> lockedUntil(Address address, Instant now) {
    return jdbc.sql(
            """
            select locked_until
              from portal.lockout
             where address_digest = ?
               and locked_until > ?
            """)
        .param(address.digest())
        .param(Timestamp.from(now))
        .query((row, _) -> row.getTimestamp("locked_until").toInstant())
        .optional();
  }

  /**
   * Counts a failure before the password is looked at, so that tries at the same moment are counted
   * too. A day of quiet begins anew. The number of failures in a row.
   */
  public int countFailure(Address address, Instant now) {
    return jdbc.sql(
            """
            insert into portal.lockout as old (address_digest, failures, last_failure)
            values (?, 1, ?)
            on conflict (address_digest) do update
               set failures = case
                     when old.last_failure < excluded.last_failure - interval '1 day' then 1
                     else old.failures + 1
                   end,
                   last_failure = excluded.last_failure
            returning failures
            """)
        .param(address.digest())
        .param(Timestamp.from(now))
        .query(Integer.class)
        .single();
  }

  public void lock(Address address, Instant until) {
    jdbc.sql("update portal.lockout set locked_until = ? where address_digest = ?")
        .param(Timestamp.from(until))
        .param(address.digest())
        .update();
  }

  public void forgive(Address address) {
    jdbc.sql("delete from portal.lockout where address_digest = ?")
        .param(address.digest())
        .update();
  }
}
