package hongdun.portal.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 心跳 — the time, written every second where a standby copies it from. */
@Repository
public class Heartbeat {
  private final JdbcClient jdbc;

  Heartbeat(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void beat(Instant now) {
    jdbc.sql(
            """
            insert into portal.heartbeat as old (at)
            values (?)
            on conflict (only_one) do update set at = greatest(old.at, excluded.at)
            """)
        .param(Timestamp.from(now))
        .update();
  }
}
