package hongdun.portal.persistence;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far a demonstration's time is ahead of real time. */
@Repository
public class TimeAhead {
  private final JdbcClient jdbc;

  TimeAhead(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Duration read() {
    return jdbc.sql("select ahead_seconds from portal.demonstration")
        .query(Long.class)
        .optional()
        .map(Duration::ofSeconds)
        .orElse(Duration.ZERO);
  }

  /** Moves ahead; false when somebody has moved further meanwhile. */
  public boolean moveTo(Duration ahead) {
    return jdbc.sql(
                """
                insert into portal.demonstration as old (ahead_seconds)
                values (?)
                on conflict (only_one) do update set ahead_seconds = excluded.ahead_seconds
                 where old.ahead_seconds <= excluded.ahead_seconds
                """)
            .param(ahead.toSeconds())
            .update()
        == 1;
  }
}
