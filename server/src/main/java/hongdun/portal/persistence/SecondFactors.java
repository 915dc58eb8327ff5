package hongdun.portal.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Second factors of accounts, sealed, with the digests of their recovery codes. */
@Repository
public class SecondFactors {
  private final JdbcClient jdbc;

  SecondFactors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A second factor; being set up as long as it is not confirmed. */
  public record FactorRow(byte[] secret, Optional<Instant> confirmedAt, long lastStep) {}

  /** Begins one anew; one that is confirmed stays. */
  public void begin(long account, byte[] secret, Instant at) {
    jdbc.sql(
            """
            insert into portal.second_factor as old (account, secret, begun_at)
            values (?, ?, ?)
            on conflict (account) do update
               set secret = excluded.secret, begun_at = excluded.begun_at
             where old.confirmed_at is null
            """)
        .params(account, secret, Timestamp.from(at))
        .update();
  }

  public Optional<FactorRow> find(long account) {
    return jdbc.sql(
            """
            select secret, confirmed_at, last_step
              from portal.second_factor
             where account = ?
            """)
        .param(account)
        .query((row, _) ->
            new FactorRow(
                row.getBytes("secret"),
                Optional.ofNullable(row.getTimestamp("confirmed_at")).map(Timestamp::toInstant),
                row.getLong("last_step")))
        .optional();
  }

  public boolean isOn(long account) {
    return jdbc.sql(
            """
            select exists (select
                             from portal.second_factor
                            where account = ?
                              and confirmed_at is not null)
            """)
        .param(account)
        .query(Boolean.class)
        .single();
  }

  public void confirm(long account, Instant at) {
    jdbc.sql(
            """
            update portal.second_factor
               set confirmed_at = ?
             where account = ?
               and confirmed_at is null
            """)
        .params(Timestamp.from(at), account)
        .update();
  }

  /** Uses up a step and those before it; false when it was used before. */
  public boolean use(long account, long step) {
    return jdbc.sql(
                """
                update portal.second_factor
                   set last_step = :step
                 where account = :account
                   and last_step < :step
                """)
            .param("step", step)
            .param("account", account)
            .update()
        > 0;
  }

  public boolean remove(long account) {
    return jdbc.sql("delete from portal.second_factor where account = ?").param(account).update()
        > 0;
  }

  /** Gives him other codes, each by its digest under a key. */
  public void replaceCodes(long account, int key, List<byte[]> digests) {
    jdbc.sql("delete from portal.recovery_code where account = ?").param(account).update();
    jdbc.sql(
            """
            insert into portal.recovery_code (account, key, digest)
            select :account, :key, digest
              from unnest(cast(:digests as bytea[])) as d (digest)
            """)
        .param("account", account)
        .param("key", key)
        .param("digests", digests.toArray(byte[][]::new))
        .update();
  }

  /** Uses up a code, known by any of these digests; false when it is none or was used before. */
  public boolean useCode(long account, List<byte[]> digests, Instant at) {
    return jdbc.sql(
                """
                update portal.recovery_code
                   set used_at = :at
                 where account = :account
                   and digest = any (cast(:digests as bytea[]))
                   and used_at is null
                """)
            .param("at", Timestamp.from(at))
            .param("account", account)
            .param("digests", digests.toArray(byte[][]::new))
            .update()
        > 0;
  }

  public int codesLeft(long account) {
    return jdbc.sql(
            """
            select count(*)
              from portal.recovery_code
             where account = ?
               and used_at is null
            """)
        .param(account)
        .query(Integer.class)
        .single();
  }
}
