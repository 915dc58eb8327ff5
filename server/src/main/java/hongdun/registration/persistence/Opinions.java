package hongdun.registration.persistence;

import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Opinion;
import hongdun.registration.domain.Step;
import java.time.ZoneOffset;
import java.util.List;
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
        .query((row, _) ->
            new Opinion(
                Step.valueOf(row.getString("step")),
                row.getLong("officer"),
                row.getString("reasons"),
                row.getTimestamp("given_at").toInstant()))
        .list();
  }
}
