package hongdun.registration.persistence;

import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Opinion;
import hongdun.registration.domain.Step;
import java.time.ZoneOffset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What examiners proposed and approvers decided, with their reasons. */
@Repository
public class Opinions {
  private final JdbcClient jdbc;

  Opinions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(ApplicationId application, Opinion opinion) {
    jdbc.sql(
            """
            insert into registration.opinion (application, step, officer, reasons, given_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            application.value(),
            opinion.step().name(),
            opinion.officer(),
            opinion.reasons(),
            opinion.givenAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  public List<Opinion> of(ApplicationId application) {
    return jdbc.sql(
            """
            select step, officer, reasons, given_at
              from registration.opinion
             where application = ?
             order by id
            """)
        .param(application.value())
        .query((row, _) -> opinion(row))
        .list();
  }

  /** The opinions on each of these applications, the oldest first. */
  public Map<ApplicationId, List<Opinion>> ofAll(Collection<ApplicationId> ids) {
    var all = new HashMap<ApplicationId, List<Opinion>>();
    jdbc.sql(
            """
            select application, step, officer, reasons, given_at
              from registration.opinion
             where application = any (:ids)
             order by id
            """)
        .param("ids", ids.stream().map(ApplicationId::value).toArray(Long[]::new))
        .query(row -> {
          all.computeIfAbsent(new ApplicationId(row.getLong("application")), _ -> new ArrayList<>())
              .add(opinion(row));
        });
    return all;
  }

  private static Opinion opinion(ResultSet row) throws SQLException {
    return new Opinion(
        Step.valueOf(row.getString("step")),
        row.getLong("officer"),
        row.getString("reasons"),
        row.getTimestamp("given_at").toInstant());
  }
}
