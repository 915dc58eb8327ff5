package hongdun.portal.persistence;

import hongdun.portal.domain.Channel;
import hongdun.portal.domain.Delivery.Outcome;
import hongdun.portal.domain.Delivery.Reason;
import hongdun.portal.domain.Delivery.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How messages leave. Each method is one statement, so each is true or not at all, and none holds a
 * connection while a server is called.
 */
@Repository
public class Deliveries {
  private final JdbcClient jdbc;

  Deliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A message in the hands of a sender. */
  public record Claimed(
      long id,
      UUID mark,
      String address,
      String language,
      String subject,
      String body,
      boolean passing,
      int attempts,
      Instant queuedAt) {}

  /**
   * What a call ended in.
   *
   * @param counts whether it is one of the attempts a message has: a server that cannot be reached
   *     is not the message's fault
   */
  public record Ended(
      State state,
      Optional<Instant> dueAt,
      Optional<Reason> reason,
      Outcome outcome,
      String words,
      boolean counts) {}

  /** Takes what is due, on any number of nodes each one once; the longest due first. */
  public List<Claimed> claim(
      Channel channel, UUID claim, Instant now, Instant leasedUntil, int count) {
    return jdbc.sql(
            """
            update portal.message
               set state = 'CLAIMED', claim = ?, leased_until = ?
             where id in (select due.id
                            from portal.message as due
                           where due.state = 'WAITING'
                             and due.channel = ?
                             and due.due_at <= ?
                             and (due.lapses_at is null or due.lapses_at > ?)
                           order by due.due_at, due.id
                           limit ?
                             for update skip locked)
            returning id, mark, address, language, subject, body, passing, attempts, queued_at
            """)
        .param(claim)
        .param(Timestamp.from(leasedUntil))
        .param(channel.name())
        .param(Timestamp.from(now))
        .param(Timestamp.from(now))
        .param(count)
        .query(Deliveries::claimed)
        .list();
  }

  private static Claimed claimed(ResultSet row, int number) throws SQLException {
    return new Claimed(
        row.getLong("id"),
        row.getObject("mark", UUID.class),
        row.getString("address"),
        row.getString("language"),
        row.getString("subject"),
        row.getString("body"),
        row.getBoolean("passing"),
        row.getInt("attempts"),
        row.getTimestamp("queued_at").toInstant());
  }

  /**
   * Writes down that the server is called now, before it is; empty when the claim has ended
   * meanwhile, and then nobody may call.
   */
  public OptionalLong begin(long id, UUID claim, Instant now, Instant leasedUntil) {
    return jdbc.sql(
            """
            with mine as (
              update portal.message
                 set state = 'CALLING', attempts = attempts + 1, leased_until = ?
               where id = ?
                 and claim = ?
                 and state = 'CLAIMED'
                 and leased_until > ?
              returning id)
            insert into portal.delivery_attempt (message, called_at)
            select mine.id, ?
              from mine
            returning id
            """)
        .param(Timestamp.from(leasedUntil))
        .param(id)
        .param(claim)
        .param(Timestamp.from(now))
        .param(Timestamp.from(now))
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** Writes down what came of a call, also when it came so late that it was given up as unsure. */
  public void end(long id, UUID claim, long attempt, Ended ended, Instant now) {
    jdbc.sql(
            """
            with answered as (
              update portal.delivery_attempt
                 set answered_at = ?, outcome = ?, words = ?
               where id = ?)
            update portal.message
               set state = ?, due_at = ?, reason = ?, words = ?, leased_until = null,
                   attempts = attempts - ?,
                   accepted_at = case when ? = 'ACCEPTED' then cast(? as timestamptz) end
             where id = ?
               and claim = ?
               and state in ('CALLING', 'UNSURE')
            """)
        .param(Timestamp.from(now))
        .param(ended.outcome().name())
        .param(ended.words())
        .param(attempt)
        .param(ended.state().name())
        .param(ended.dueAt().map(Timestamp::from).orElse(null))
        .param(ended.reason().map(Enum::name).orElse(null))
        .param(ended.words())
        .param(ended.counts() ? 0 : 1)
        .param(ended.state().name())
        .param(Timestamp.from(now))
        .param(id)
        .param(claim)
        .update();
  }

  /** Puts back what was claimed and not called. */
  public void release(long id, UUID claim) {
    jdbc.sql(
            """
            update portal.message
               set state = 'WAITING', claim = null, leased_until = null
             where id = ?
               and claim = ?
               and state = 'CLAIMED'
            """)
        .param(id)
        .param(claim)
        .update();
  }

  /** What a sender that is gone had claimed waits again: the server was not called. */
  public int reclaim(Instant now) {
    return jdbc.sql(
            """
            update portal.message
               set state = 'WAITING', claim = null, leased_until = null
             where state = 'CLAIMED'
               and leased_until <= ?
            """)
        .param(Timestamp.from(now))
        .update();
  }

  /** Of what a sender that is gone was calling about nobody knows whether it was sent. */
  public int doubt(Instant now) {
    return jdbc.sql(
            """
            update portal.message
               set state = 'UNSURE', reason = 'SENDER_LOST', words = null, leased_until = null
             where state = 'CALLING'
               and leased_until <= ?
            """)
        .param(Timestamp.from(now))
        .update();
  }

  /** What is of no use any more is not sent, and needs nobody to decide. */
  public int lapse(Instant now) {
    return jdbc.sql(
            """
            update portal.message
               set state = 'LAPSED', due_at = null
             where state in ('WAITING', 'DEAD', 'UNSURE')
               and lapses_at <= ?
            """)
        .param(Timestamp.from(now))
        .update();
  }

  /** What waited too long on a channel is not tried any more. */
  public int giveUpWaiting(Channel channel, Instant queuedBefore, Reason reason) {
    return jdbc.sql(
            """
            update portal.message
               set state = 'DEAD', due_at = null, reason = ?
             where state = 'WAITING'
               and channel = ?
               and queued_at < ?
            """)
        .param(reason.name())
        .param(channel.name())
        .param(Timestamp.from(queuedBefore))
        .update();
  }
}
