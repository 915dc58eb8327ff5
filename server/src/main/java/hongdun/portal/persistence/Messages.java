package hongdun.portal.persistence;

import hongdun.portal.domain.Channel;
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

/** The outbox, as it is written and read; how messages leave is in {@link Deliveries}. */
@Repository
public class Messages {
  private static final int COUNTED = 1000;
  private final JdbcClient jdbc;

  Messages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A message as it was written. */
  public record MessageRow(
      long id,
      String address,
      String language,
      String subject,
      String body,
      Instant writtenAt,
      Optional<Channel> channel,
      Optional<Instant> readAt) {}

  /** A message to be written: its words, and the product's time. */
  public record Written(
      String address,
      String language,
      String subject,
      String body,
      boolean passing,
      Instant writtenAt) {}

  /** How it shall leave the house, in real time. */
  public record Leaving(
      Optional<Channel> channel, State state, Instant at, Optional<Instant> lapsesAt) {}

  public void insert(Written message, Leaving leaving) {
    boolean waits = leaving.state() == State.WAITING;
    jdbc.sql(
            """
            insert into portal.message
              (address, language, subject, body, passing, written_at,
               channel, state, queued_at, due_at, lapses_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(message.address())
        .param(message.language())
        .param(message.subject())
        .param(message.body())
        .param(message.passing())
        .param(Timestamp.from(message.writtenAt()))
        .param(leaving.channel().map(Enum::name).orElse(null))
        .param(leaving.state().name())
        .param(waits ? Timestamp.from(leaving.at()) : null)
        .param(waits ? Timestamp.from(leaving.at()) : null)
        .param(leaving.lapsesAt().map(Timestamp::from).orElse(null))
        .update();
  }

  /** The newest messages below an id. */
  public List<MessageRow> latest(long before, int count) {
    return jdbc.sql(
            """
            select id, address, language, subject, body, written_at, channel, read_at
              from portal.message
             where id < ?
             order by id desc
             limit ?
            """)
        .param(before)
        .param(count)
        .query(Messages::read)
        .list();
  }

  /** The newest messages to some addresses below an id that are of use at a time. */
  public List<MessageRow> latestTo(List<String> addresses, long before, Instant at, int count) {
    return jdbc.sql(
            """
            select id, address, language, subject, body, written_at, channel, read_at
              from portal.message
             where address = any (?)
               and id < ?
               and (lapses_at is null or lapses_at > ?)
             order by id desc
             limit ?
            """)
        .param(addresses.toArray(String[]::new))
        .param(before)
        .param(Timestamp.from(at))
        .param(count)
        .query(Messages::read)
        .list();
  }

  /** One message to one of some addresses, while it is of use; it is read from now on. */
  public Optional<MessageRow> open(long id, List<String> addresses, Instant now) {
    return jdbc.sql(
            """
            update portal.message
               set read_at = coalesce(read_at, ?)
             where id = ?
               and address = any (?)
               and (lapses_at is null or lapses_at > ?)
            returning id, address, language, subject, body, written_at, channel, read_at
            """)
        .param(Timestamp.from(now))
        .param(id)
        .param(addresses.toArray(String[]::new))
        .param(Timestamp.from(now))
        .query(Messages::read)
        .optional();
  }

  /** How many messages to some addresses are unread; counted up to a thousand. */
  public int unread(List<String> addresses, Instant at) {
    return jdbc.sql(
            """
            select count(*)
              from (select 1
                      from portal.message
                     where address = any (?)
                       and read_at is null
                       and (lapses_at is null or lapses_at > ?)
                     limit ?) as unread
            """)
        .param(addresses.toArray(String[]::new))
        .param(Timestamp.from(at))
        .param(COUNTED)
        .query(Integer.class)
        .single();
  }

  private static MessageRow read(ResultSet row, int number) throws SQLException {
    return new MessageRow(
        row.getLong("id"),
        row.getString("address"),
        row.getString("language"),
        row.getString("subject"),
        row.getString("body"),
        row.getTimestamp("written_at").toInstant(),
        channel(row.getString("channel")),
        instant(row.getTimestamp("read_at")));
  }

  static Optional<Channel> channel(@Nullable String name) {
    return Optional.ofNullable(name).map(Channel::valueOf);
  }

  static Optional<Instant> instant(@Nullable Timestamp stored) {
    return Optional.ofNullable(stored).map(Timestamp::toInstant);
  }
}
