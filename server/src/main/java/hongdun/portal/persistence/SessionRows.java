package hongdun.portal.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 在线会话 — who is signed in, by the numbers of the rows and never by what opens them. */
@Repository
public class SessionRows {
  private final JdbcClient jdbc;

  SessionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A session; remote is where its account last signed in from. */
  public record Open(
      String key, long account, String name, Instant since, Instant accessed, String remote) {}

  /** Those in use, the latest first, before a moment. */
  public List<Open> open(String words, Instant now, Instant accessedBefore, int most) {
    return jdbc.sql(
            """
            select s.primary_id, a.id, a.display_name, s.creation_time, s.last_access_time,
                   coalesce((select i.remote
                               from portal.sign_in i
                              where i.account = a.id
                                and i.succeeded
                              order by i.id desc
                              limit 1), '') as remote
              from portal.session s
              join portal.account a on s.principal_name = 'account:' || a.id
             where s.expiry_time > :now
               and s.last_access_time < :before
               and (:words = '' or position(:words in a.display_name) > 0)
             order by s.last_access_time desc, s.primary_id
             limit :most
            """)
        .param("now", now.toEpochMilli())
        .param("before", accessedBefore.toEpochMilli())
        .param("words", words)
        .param("most", most)
        .query((row, _) ->
            new Open(
                row.getString("primary_id"),
                row.getLong("id"),
                row.getString("display_name"),
                Instant.ofEpochMilli(row.getLong("creation_time")),
                Instant.ofEpochMilli(row.getLong("last_access_time")),
                row.getString("remote")))
        .list();
  }

  public long count(Instant now) {
    return jdbc.sql(
            """
            select count(*)
              from portal.session
             where expiry_time > ?
               and principal_name is not null
            """)
        .param(now.toEpochMilli())
        .query(Long.class)
        .single();
  }

  /** Ends a session; whose it was, empty when it is over. */
  public Optional<Long> end(String key) {
    return jdbc.sql(
            """
            delete from portal.session
             where primary_id = ?
               and principal_name like 'account:%'
            returning substring(principal_name from 9)
            """)
        .param(key)
        .query((row, _) -> Long.valueOf(row.getString(1)))
        .optional();
  }
}
