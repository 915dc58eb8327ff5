package hongdun.portal.persistence;

import hongdun.portal.domain.Channel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Servers that do not answer, known to all nodes. */
@Repository
public class Outages {
  private final JdbcClient jdbc;

  Outages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** 中断 — since when a server does not answer, how often it was asked, and what was heard. */
  public record Outage(Instant since, int failures, Instant nextTryAt, String words) {}

  public Optional<Outage> of(Channel channel) {
    return jdbc.sql(
            """
            select since, failures, next_try_at, words
              from portal.carrier_outage
             where channel = ?
            """)
        .param(channel.name())
        .query((row, _) ->
            new Outage(
                row.getTimestamp("since").toInstant(),
                row.getInt("failures"),
                row.getTimestamp("next_try_at").toInstant(),
                row.getString("words")))
        .optional();
  }

  /** Whether this node is the one that asks the server now; the others wait till then. */
  public boolean takeTurn(Channel channel, Instant now, Instant nextTryAt) {
    return jdbc.sql(
                """
                update portal.carrier_outage
                   set next_try_at = ?
                 where channel = ?
                   and next_try_at <= ?
                """)
            .param(Timestamp.from(nextTryAt))
            .param(channel.name())
            .param(Timestamp.from(now))
            .update()
        == 1;
  }

  public void failed(Channel channel, Instant now, Instant nextTryAt, String words) {
    jdbc.sql(
            """
            insert into portal.carrier_outage (channel, since, failures, next_try_at, words)
            values (?, ?, 1, ?, ?)
            on conflict (channel) do update
               set failures = carrier_outage.failures + 1,
                   next_try_at = excluded.next_try_at,
                   words = excluded.words
            """)
        .param(channel.name())
        .param(Timestamp.from(now))
        .param(Timestamp.from(nextTryAt))
        .param(words)
        .update();
  }

  /** The server answers again; whether it had not. */
  public boolean ended(Channel channel) {
    return jdbc.sql("delete from portal.carrier_outage where channel = ?")
            .param(channel.name())
            .update()
        == 1;
  }
}
