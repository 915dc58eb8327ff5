package hongdun.registration.persistence;

import hongdun.registration.ApplicationId;
import hongdun.registration.domain.HandedInPaper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers handed in with applications. */
@Repository
public class Papers {
  private final JdbcClient jdbc;

  Papers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void attach(ApplicationId application, String material, long attachment, Instant now) {
    jdbc.sql(
            """
            insert into registration.paper (application, material, attachment, added_at)
            values (?, ?, ?, ?)
            """)
        .params(application.value(), material, attachment, now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Records that an officer saw the original at the counter. */
  public void seen(ApplicationId application, String material, long officer, Instant now) {
    jdbc.sql(
            """
            insert into registration.paper (application, material, seen_by, added_at)
            values (?, ?, ?, ?)
            """)
        .params(application.value(), material, officer, now.atOffset(ZoneOffset.UTC))
        .update();
  }

  public void remove(ApplicationId application, long paper, Instant now) {
    jdbc.sql(
            """
            update registration.paper
               set removed_at = ?
             where id = ? and application = ? and removed_at is null
            """)
        .params(now.atOffset(ZoneOffset.UTC), paper, application.value())
        .update();
  }

  public List<HandedInPaper> of(ApplicationId application) {
    return jdbc.sql(
            """
            select id, material, attachment, seen_by, added_at
              from registration.paper
             where application = ? and removed_at is null
             order by id
            """)
        .param(application.value())
        .query((row, _) ->
            new HandedInPaper(
                row.getLong("id"),
                row.getString("material"),
                number(row, "attachment"),
                number(row, "seen_by"),
                row.getTimestamp("added_at").toInstant()))
        .list();
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    var number = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** The materials for which something was handed in after a time. */
  public List<String> addedSince(ApplicationId application, Instant time) {
    return jdbc.sql(
            """
            select distinct material
              from registration.paper
             where application = ? and removed_at is null and added_at > ?
            """)
        .params(application.value(), time.atOffset(ZoneOffset.UTC))
        .query((row, _) -> row.getString("material"))
        .list();
  }

  /** Removes everything of these applications; says which files there were. */
  public List<Long> forget(Collection<ApplicationId> applications) {
    return jdbc.sql(
            """
            with gone as (
              delete from registration.paper where application = any (?) returning attachment
            )
            select attachment from gone where attachment is not null
            """)
        .param(applications.stream().map(ApplicationId::value).toArray(Long[]::new))
        .query((row, _) -> row.getLong("attachment"))
        .list();
  }
}
