package hongdun.portal.persistence;

import hongdun.portal.domain.GuessKey;
import hongdun.portal.domain.Origin;
import hongdun.portal.domain.SignInWay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of sign-ins, and what nobody may guess at for a while. */
@Repository
public class SignIns {
  private final JdbcClient jdbc;

  SignIns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One try to sign in; without an account nobody knows whose. */
  public record SignInRow(
      long id,
      OptionalLong account,
      boolean succeeded,
      SignInWay way,
      Instant at,
      String remote,
      String browser) {}

  public void record(
      OptionalLong account, boolean succeeded, SignInWay way, Instant at, Origin origin) {
    jdbc.sql(
            """
            insert into portal.sign_in (account, succeeded, way, at, remote, browser)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(account.isPresent() ? account.getAsLong() : null)
        .param(succeeded)
        .param(way.name())
        .param(Timestamp.from(at))
        .param(origin.remote())
        .param(origin.browser())
        .update();
  }

  /** The tries of an account before a number, the newest first. */
  public List<SignInRow> before(long account, long number, int most) {
    return jdbc.sql(
            """
            select id, account, succeeded, way, at, remote, browser
              from portal.sign_in
             where account = ?
               and id < ?
             order by id desc
             limit ?
            """)
        .params(account, number, most)
        .query(SignIns::row)
        .list();
  }

  /** The last time somebody got in, and how many failed since. */
  public Optional<LastSuccess> lastSuccess(long account) {
    return jdbc.sql(
            """
            select last.at, last.remote, last.browser,
                   (select count(*)
                      from portal.sign_in since
                     where since.account = last.account
                       and since.id > last.id) as failed_since
              from portal.sign_in last
             where last.account = ?
               and last.succeeded
             order by last.id desc
             limit 1
            """)
        .param(account)
        .query((row, _) ->
            new LastSuccess(
                row.getTimestamp("at").toInstant(),
                new Origin(row.getString("remote"), row.getString("browser")),
                row.getLong("failed_since")))
        .optional();
  }

  /** 上次登录. */
  public record LastSuccess(Instant at, Origin origin, long failedSince) {}

  private static SignInRow row(ResultSet row, int number) throws SQLException {
    long account = row.getLong("account");
    return new SignInRow(
        row.getLong("id"),
        row.wasNull() ? OptionalLong.empty() : OptionalLong.of(account),
        row.getBoolean("succeeded"),
        SignInWay.valueOf(row.getString("way")),
        row.getTimestamp("at").toInstant(),
        row.getString("remote"),
        row.getString("browser"));
  }

  public Optional<Instant> lockedUntil(GuessKey key, Instant now) {
    return jdbc.sql(
            """
            select locked_until
              from portal.lockout
             where address_digest = ?
               and locked_until > ?
            """)
        .param(key.digest())
        .param(Timestamp.from(now))
        .query((row, _) -> row.getTimestamp("locked_until").toInstant())
        .optional();
  }

  /**
   * Counts a failure before what was entered is looked at, so that tries at the same moment are
   * counted too. A day of quiet begins anew. The number of failures in a row.
   */
  public int countFailure(GuessKey key, Instant now) {
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
        .param(key.digest())
        .param(Timestamp.from(now))
        .query(Integer.class)
        .single();
  }

  public void lock(GuessKey key, Instant until) {
    jdbc.sql("update portal.lockout set locked_until = ? where address_digest = ?")
        .param(Timestamp.from(until))
        .param(key.digest())
        .update();
  }

  public void forgive(GuessKey key) {
    jdbc.sql("delete from portal.lockout where address_digest = ?").param(key.digest()).update();
  }
}
