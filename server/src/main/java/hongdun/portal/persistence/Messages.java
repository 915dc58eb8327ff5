package hongdun.portal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox. */
@Repository
public class Messages {
  private final JdbcClient jdbc;

  Messages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A message as it was written. */
  public record MessageRow(
      long id, String address, String language, String subject, String body, Instant writtenAt) {}

  public void insert(
      String address, String language, String subject, String body, boolean passing, Instant at) {
    jdbc.sql(
            """
            insert into portal.message (address, language, subject, body, passing, written_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(address)
        .param(language)
        .param(subject)
        .param(body)
        .param(passing)
        .param(Timestamp.from(at))
        .update();
  }

  /** Removes what was of use for a while only and was written before a time. */
  public int forgetPassing(Instant before) {
    return jdbc.sql("delete from portal.message where passing and written_at < ?")
        .param(Timestamp.from(before))
        .update();
  }

  /** The newest messages below an id. */
  public List<MessageRow> latest(long before, int count) {
    return jdbc.sql(
            """
            select id, address, language, subject, body, written_at
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

  /** The newest messages to some addresses below an id. */
  public List<MessageRow> latestTo(List<String> addresses, long before, int count) {
    return jdbc.sql(
            """
            select id, address, language, subject, body, written_at
              from portal.message
             where address = any (?)
               and id < ?
             order by id desc
             limit ?
            """)
        .param(addresses.toArray(String[]::new))
        .param(before)
        .param(count)
        .query(Messages::read)
        .list();
  }

  private static MessageRow read(ResultSet row, int number) throws SQLException {
    return new MessageRow(
        row.getLong("id"),
        row.getString("address"),
        row.getString("language"),
        row.getString("subject"),
        row.getString("body"),
        row.getTimestamp("written_at").toInstant());
  }
}
