package hongdun.registration.persistence;

import hongdun.documents.DocumentId;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Remark;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What correction notices named. */
@Repository
public class Corrections {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Corrections(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Keeps a notice on the newest submission. */
  public void add(
      ApplicationId application,
      long officer,
      List<Remark> remarks,
      String overrideReason,
      DocumentId document,
      Instant now) {
    jdbc.sql(
            """
            insert into registration.correction
              (application, submission, officer, shortcomings, override_reason, document, issued_at)
            select application, max(number), ?, ?::jsonb, ?, ?, ?
              from registration.submission
             where application = ?
             group by application
            """)
        .params(
            officer,
            json.writeValueAsString(remarks),
            overrideReason,
            document.value(),
            now.atOffset(ZoneOffset.UTC),
            application.value())
        .update();
  }

  /** What each notice named, the oldest first. */
  public List<List<Remark>> of(ApplicationId application) {
    return jdbc.sql(
            """
            select shortcomings
              from registration.correction
             where application = ?
             order by id
            """)
        .param(application.value())
        .query((row, _) ->
            Arrays.asList(json.readValue(row.getString("shortcomings"), Remark[].class)))
        .list();
  }

  /**
   * Applications not handed in again since a notice that was issued before a time, as far as nobody
   * has found them to be over.
   */
  public List<ApplicationId> issuedBefore(Instant time) {
    return jdbc.sql(
            """
            select correction.application
              from registration.correction
             where correction.issued_at < ?
               and not exists (select 1
                                 from registration.submission
                                where submission.application = correction.application
                                  and submission.number > correction.submission)
               and not exists (select 1
                                 from registration.correction_settled
                                where correction_settled.application = correction.application)
            """)
        .param(time.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new ApplicationId(row.getLong("application")))
        .list();
  }

  /** Keeps that an application is over, so that its notice need not be looked at again. */
  public void settle(ApplicationId application) {
    jdbc.sql(
            """
            insert into registration.correction_settled (application)
            values (?)
            on conflict do nothing
            """)
        .param(application.value())
        .update();
  }
}
