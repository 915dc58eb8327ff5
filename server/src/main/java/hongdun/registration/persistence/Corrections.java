package hongdun.registration.persistence;

import hongdun.documents.DocumentId;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Remark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

  /**
   * 补正通知 — a notice as it is given.
   *
   * @param resubmitBy the last day on which the application may be handed in again
   */
  public record Given(
      long officer,
      List<Remark> remarks,
      String overrideReason,
      DocumentId document,
      LocalDate resubmitBy) {}

  /**
   * A notice whose last day is near or over.
   *
   * @param reminded whether the party was reminded of it
   */
  public record Waiting(
      long notice, ApplicationId application, LocalDate resubmitBy, boolean reminded) {}

  /** Keeps a notice on the newest submission. */
  public void add(ApplicationId application, Given given, Instant now) {
    jdbc.sql(
            """
            insert into registration.correction
              (application, submission, officer, shortcomings, override_reason, document, resubmit_by,
               issued_at)
            select application, max(number), ?, ?::jsonb, ?, ?, ?, ?
              from registration.submission
             where application = ?
             group by application
            """)
        .params(
            given.officer(),
            json.writeValueAsString(given.remarks()),
            given.overrideReason(),
            given.document().value(),
            given.resubmitBy(),
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
   * The notices whose last day is not after a day and whose application was not handed in again, as
   * far as nobody has found it to be over.
   */
  public List<Waiting> endingUntil(LocalDate day) {
    return jdbc.sql(
            """
            select c.id, c.application, c.resubmit_by, r.correction is not null as reminded
              from registration.correction c
              left join registration.correction_reminded r on r.correction = c.id
             where c.resubmit_by <= :day
               and not exists (select 1
                                 from registration.submission s
                                where s.application = c.application and s.number > c.submission)
               and not exists (select 1
                                 from registration.correction_settled d
                                where d.application = c.application)
             order by c.id
            """)
        .param("day", day)
        .query(Corrections::waiting)
        .list();
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    return new Waiting(
        row.getLong("id"),
        new ApplicationId(row.getLong("application")),
        row.getObject("resubmit_by", LocalDate.class),
        row.getBoolean("reminded"));
  }

  /** The last day the newest notice of an application names; empty without one. */
  public Optional<LocalDate> resubmitBy(ApplicationId application) {
    return jdbc.sql(
            """
            select resubmit_by
              from registration.correction
             where application = ?
             order by id desc
             limit 1
            """)
        .param(application.value())
        .query(LocalDate.class)
        .optional();
  }

  /** The number of the newest notice of an application. */
  public long newest(ApplicationId application) {
    return jdbc.sql("select max(id) as newest from registration.correction where application = ?")
        .param(application.value())
        .query(Long.class)
        .single();
  }

  /** Keeps that the party was reminded; false when it was before. */
  public boolean reminded(long notice, Instant at) {
    return jdbc.sql(
                """
                insert into registration.correction_reminded (correction, reminded_at)
                values (?, ?)
                on conflict do nothing
                """)
            .params(notice, at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
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
