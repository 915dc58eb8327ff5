package hongdun.casework.persistence;

import hongdun.casework.domain.Access;
import hongdun.portal.AuditSource.Search;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 查阅登记检索 — the log of who looked for whom and took what away, as the audit searches it. */
@Component
public class AccessSearch {
  private final JdbcClient jdbc;

  AccessSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A line; without rows when an export broke off, without address when it is from long ago. */
  public record Line(
      long number,
      Instant at,
      long officer,
      Access.Kind kind,
      String what,
      OptionalLong rows,
      String remote) {}

  public List<Line> find(Search search) {
    return jdbc.sql(
            """
            select id, at, officer, kind, what, rows, remote
              from casework.access
             where (:everybody or officer = any (:officers))
               and (:words = '' or position(:words in what) > 0 or position(:words in remote) > 0)
               and at >= :from and at < :until
               and (at, id) < (:before, :number)
             order by at desc, id desc
             limit :most
            """)
        .param("everybody", search.who().isEmpty())
        .param(
            "officers",
            search.who().map(who -> who.officers().toArray(Long[]::new)).orElse(new Long[0]))
        .param("words", search.words())
        .param("from", utc(search.from()))
        .param("until", utc(search.until()))
        .param("before", utc(search.before().at()))
        .param("number", search.before().number())
        .param("most", search.most())
        .query((row, _) -> {
          long rows = row.getLong("rows");
          var counted = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(rows);
          return new Line(
              row.getLong("id"),
              row.getObject("at", OffsetDateTime.class).toInstant(),
              row.getLong("officer"),
              Access.Kind.valueOf(row.getString("kind")),
              row.getString("what"),
              counted,
              row.getString("remote"));
        })
        .list();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
