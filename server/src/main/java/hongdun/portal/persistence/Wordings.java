package hongdun.portal.persistence;

import hongdun.portal.Editions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 文案表 — every wording a bureau gave, with the day it counts from. */
@Repository
public class Wordings {
  public static final String EDITION = "wording";
  private final JdbcClient jdbc;
  private final Editions editions;

  Wordings(JdbcClient jdbc, Editions editions) {
    this.jdbc = jdbc;
    this.editions = editions;
  }

  /** A wording as it is kept; without a pattern ours stands again. */
  public record Kept(
      long id,
      String key,
      String language,
      Optional<String> pattern,
      LocalDate from,
      String by,
      Instant at) {}

  /** All there ever were, the one that counts first among those of a key and day. */
  public List<Kept> all() {
    return jdbc.sql(
            """
            select id, key, language, pattern, valid_from, by_name, set_at
              from portal.wording
             order by key, language, valid_from desc, id desc
            """)
        .query(Wordings::read)
        .list();
  }

  public void add(
      String key,
      String language,
      Optional<String> pattern,
      LocalDate from,
      long account,
      String name,
      Instant at) {
    jdbc.sql(
            """
            insert into portal.wording (key, language, pattern, valid_from, set_by, by_name, set_at)
            values (:key, :language, :pattern, :from, :account, :name, :at)
            """)
        .param("key", key)
        .param("language", language)
        .param("pattern", pattern.orElse(null))
        .param("from", from)
        .param("account", account)
        .param("name", name)
        .param("at", Timestamp.from(at))
        .update();
    editions.changed(EDITION);
  }

  private static Kept read(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getLong("id"),
        row.getString("key"),
        row.getString("language"),
        Optional.ofNullable(row.getString("pattern")),
        row.getObject("valid_from", LocalDate.class),
        row.getString("by_name"),
        row.getTimestamp("set_at").toInstant());
  }
}
