package hongdun.portal.persistence;

import hongdun.portal.DemonstrationPlan;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a demonstration is filled with, and how far the filling got. */
@Repository
public class DemonstrationFills {
  private static final long FILLING = 4_215_310_002L;

  private final JdbcClient jdbc;

  DemonstrationFills(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A filling that was begun. */
  public record Begun(DemonstrationPlan plan, boolean finished) {}

  /** Whether nobody else is filling; held until the transaction ends. */
  public boolean lock() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
        .param("key", FILLING)
        .query(Boolean.class)
        .single();
  }

  public Optional<Begun> begun() {
    return jdbc.sql(
            """
            select seed, entities, matters, started_at, finished_at is not null as finished
              from portal.demonstration_filling
            """)
        .query((row, _) ->
            new Begun(
                new DemonstrationPlan(
                    row.getLong("seed"),
                    row.getInt("entities"),
                    row.getInt("matters"),
                    row.getObject("started_at", OffsetDateTime.class).toInstant()),
                row.getBoolean("finished")))
        .optional();
  }

  public void begin(DemonstrationPlan plan) {
    jdbc.sql(
            """
            insert into portal.demonstration_filling (seed, entities, matters, started_at)
            values (:seed, :entities, :matters, :start)
            """)
        .param("seed", plan.seed())
        .param("entities", plan.entities())
        .param("matters", plan.matters())
        .param("start", plan.start().atOffset(ZoneOffset.UTC))
        .update();
  }

  public void finish(Instant at) {
    jdbc.sql("update portal.demonstration_filling set finished_at = ?")
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** How many things of a share are filled in. */
  public int done(String share) {
    return jdbc.sql("select done from portal.demonstration_share where share = ?")
        .param(share)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  public void setDone(String share, int done) {
    jdbc.sql(
            """
            insert into portal.demonstration_share (share, done)
            values (?, ?)
            on conflict (share) do update set done = excluded.done
            """)
        .params(share, done)
        .update();
  }

  /** Lets the database count what there is now, so that it chooses the right ways. */
  public void vacuum() {
    jdbc.sql("vacuum (analyze)").update();
  }
}
