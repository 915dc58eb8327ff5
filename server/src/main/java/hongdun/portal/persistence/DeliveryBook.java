package hongdun.portal.persistence;

import hongdun.portal.domain.Channel;
import hongdun.portal.domain.Delivery.Deed;
import hongdun.portal.domain.Delivery.Outcome;
import hongdun.portal.domain.Delivery.Reason;
import hongdun.portal.domain.Delivery.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the system administrator sees of the messages on their way, and does with them. */
@Repository
public class DeliveryBook {
  private final JdbcClient jdbc;

  DeliveryBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What waits on a channel. */
  public record Queue(int waiting, Optional<Instant> oldest, int undelivered) {}

  /** One message on its way; its text is nobody's but the receiver's. */
  public record DeliveryRow(
      long id,
      String address,
      Optional<Channel> channel,
      State state,
      boolean passing,
      int attempts,
      Optional<Instant> queuedAt,
      Optional<Instant> dueAt,
      Optional<Instant> acceptedAt,
      Optional<Instant> readAt,
      Optional<Reason> reason,
      String words) {}

  /** One call of a server. */
  public record AttemptRow(
      Instant calledAt, Optional<Instant> answeredAt, Optional<Outcome> outcome, String words) {}

  /** What an administrator did with a message. */
  public record DeedRow(Deed deed, String by, Instant at) {}

  public Queue queue(Channel channel) {
    return jdbc.sql(
            """
            select count(*) filter (where message.state in ('WAITING', 'CLAIMED', 'CALLING')) as waiting,
                   min(message.queued_at)
                     filter (where message.state in ('WAITING', 'CLAIMED', 'CALLING')) as oldest,
                   count(*) filter (where message.state in ('DEAD', 'UNSURE')) as undelivered
              from portal.message
             where message.channel = ?
               and message.state in ('WAITING', 'CLAIMED', 'CALLING', 'DEAD', 'UNSURE')
            """)
        .param(channel.name())
        .query((row, _) ->
            new Queue(
                row.getInt("waiting"),
                Messages.instant(row.getTimestamp("oldest")),
                row.getInt("undelivered")))
        .single();
  }

  /** Messages nobody sends any more unless somebody decides; newest first, below an id. */
  public List<DeliveryRow> undelivered(long before, int count) {
    return jdbc.sql(
            """
            select id, address, channel, state, passing, attempts, queued_at, due_at, accepted_at,
                   read_at, reason, words
              from portal.message
             where state in ('DEAD', 'UNSURE')
               and id < ?
             order by id desc
             limit ?
            """)
        .param(before)
        .param(count)
        .query(DeliveryBook::delivery)
        .list();
  }

  /** A message that was to leave the house. */
  public Optional<DeliveryRow> find(long id) {
    return jdbc.sql(
            """
            select id, address, channel, state, passing, attempts, queued_at, due_at, accepted_at,
                   read_at, reason, words
              from portal.message
             where id = ?
               and state <> 'KEPT'
            """)
        .param(id)
        .query(DeliveryBook::delivery)
        .optional();
  }

  private static DeliveryRow delivery(ResultSet row, int number) throws SQLException {
    return new DeliveryRow(
        row.getLong("id"),
        row.getString("address"),
        Messages.channel(row.getString("channel")),
        State.valueOf(row.getString("state")),
        row.getBoolean("passing"),
        row.getInt("attempts"),
        Messages.instant(row.getTimestamp("queued_at")),
        Messages.instant(row.getTimestamp("due_at")),
        Messages.instant(row.getTimestamp("accepted_at")),
        Messages.instant(row.getTimestamp("read_at")),
        Optional.ofNullable(row.getString("reason")).map(Reason::valueOf),
        text(row.getString("words")));
  }

  public List<AttemptRow> attempts(long message) {
    return jdbc.sql(
            """
            select called_at, answered_at, outcome, words
              from portal.delivery_attempt
             where message = ?
             order by id
            """)
        .param(message)
        .query((row, _) ->
            new AttemptRow(
                row.getTimestamp("called_at").toInstant(),
                Messages.instant(row.getTimestamp("answered_at")),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                text(row.getString("words"))))
        .list();
  }

  public List<DeedRow> deeds(long message) {
    return jdbc.sql(
            """
            select delivery_deed.deed, account.display_name, delivery_deed.done_at
              from portal.delivery_deed
              join portal.account on account.id = delivery_deed.account
             where delivery_deed.message = ?
             order by delivery_deed.id
            """)
        .param(message)
        .query((row, _) ->
            new DeedRow(
                Deed.valueOf(row.getString("deed")),
                row.getString("display_name"),
                row.getTimestamp("done_at").toInstant()))
        .list();
  }

  /** One that needs somebody begins anew, with all its attempts; false when it needs nobody. */
  public boolean sendAgain(long id, Instant now) {
    return jdbc.sql(
                """
                update portal.message
                   set state = 'WAITING', queued_at = ?, due_at = ?, attempts = 0, claim = null,
                       reason = null, words = null
                 where id = ?
                   and state in ('DEAD', 'UNSURE')
                """)
            .param(Timestamp.from(now))
            .param(Timestamp.from(now))
            .param(id)
            .update()
        == 1;
  }

  /** All that are dead begin anew, journaled; what was perhaps sent is decided one by one. */
  public int sendAllAgain(long account, Instant now) {
    return jdbc.sql(
            """
            with again as (
              update portal.message
                 set state = 'WAITING', queued_at = ?, due_at = ?, attempts = 0, claim = null,
                     reason = null, words = null
               where state = 'DEAD'
              returning id)
            insert into portal.delivery_deed (message, deed, account, done_at)
            select again.id, 'SENT_AGAIN', ?, ?
              from again
            """)
        .param(Timestamp.from(now))
        .param(Timestamp.from(now))
        .param(account)
        .param(Timestamp.from(now))
        .update();
  }

  /** One that needs somebody is let be; false when it needs nobody. */
  public boolean giveUp(long id) {
    return jdbc.sql(
                """
                update portal.message
                   set state = 'GIVEN_UP', due_at = null
                 where id = ?
                   and state in ('DEAD', 'UNSURE')
                """)
            .param(id)
            .update()
        == 1;
  }

  public void note(long message, Deed deed, long account, Instant now) {
    jdbc.sql(
            """
            insert into portal.delivery_deed (message, deed, account, done_at)
            values (?, ?, ?, ?)
            """)
        .param(message)
        .param(deed.name())
        .param(account)
        .param(Timestamp.from(now))
        .update();
  }

  private static String text(@Nullable String stored) {
    return stored == null ? "" : stored;
  }
}
