package hongdun.registration.persistence;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.OverrideRequest;
import hongdun.registration.domain.OverrideRequest.Answer;
import hongdun.registration.domain.Remark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** 再次告知 — the requests to name something after all, and the notices that did. */
@Repository
public class Overrides {
  private static final String COLUMNS =
      """
      select id, application, submission, matter, bureau, officer, remarks, fields, reason, asked_at,
             decided_by, granted, grounds, decided_at
        from registration.override_request
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Overrides(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Asks; of two requests for one submission the first waits for its answer. */
  public boolean ask(
      ApplicationId application,
      MatterId matter,
      UnitId bureau,
      OfficerId officer,
      UnitId unit,
      List<Remark> remarks,
      Collection<String> fields,
      String reason,
      Instant now) {
    return jdbc.sql(
                """
                insert into registration.override_request
                  (application, submission, matter, bureau, officer, unit, remarks, fields, reason,
                   asked_at)
                select :application, max(number), :matter, :bureau, :officer, :unit,
                       :remarks::jsonb, :fields, :reason, :now
                  from registration.submission
                 where application = :application
                 group by application
                on conflict (application, submission) where granted is null do nothing
                """)
            .param("application", application.value())
            .param("matter", matter.value())
            .param("bureau", bureau.value())
            .param("officer", officer.value())
            .param("unit", unit.value())
            .param("remarks", json.writeValueAsString(remarks))
            .param("fields", fields.toArray(String[]::new))
            .param("reason", reason)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public Optional<OverrideRequest> lock(long id) {
    return jdbc.sql(COLUMNS + " where id = ? for update").param(id).query(this::map).optional();
  }

  public void answer(long id, OfficerId by, boolean granted, String grounds, Instant now) {
    jdbc.sql(
            """
            update registration.override_request
               set decided_by = ?, granted = ?, grounds = ?, decided_at = ?
             where id = ?
            """)
        .params(by.value(), granted, grounds, now.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  /** The request that was granted for the newest submission of an application. */
  public Optional<OverrideRequest> granted(ApplicationId application) {
    return jdbc.sql(
            COLUMNS
                + """
                 where application = :application and granted
                   and submission = (select max(number)
                                       from registration.submission
                                      where application = :application)
                 order by id desc
                 limit 1
                """)
        .param("application", application.value())
        .query(this::map)
        .optional();
  }

  /** The requests of a bureau that wait for an answer, oldest first. */
  public List<OverrideRequest> waiting(UnitId bureau) {
    return jdbc.sql(COLUMNS + " where bureau = ? and granted is null order by id limit 100")
        .param(bureau.value())
        .query(this::map)
        .list();
  }

  /** All that wait for an answer, oldest first. */
  public List<OverrideRequest> waiting() {
    return jdbc.sql(COLUMNS + " where granted is null order by id limit 500")
        .query(this::map)
        .list();
  }

  /** An officer's own requests, the newest first. */
  public List<OverrideRequest> of(OfficerId officer) {
    return jdbc.sql(COLUMNS + " where officer = ? order by id desc limit 20")
        .param(officer.value())
        .query(this::map)
        .list();
  }

  /** Keeps that a notice named what it should have named the first time. */
  public void given(
      ApplicationId application,
      UnitId bureau,
      OfficerId officer,
      OfficerId allowedBy,
      Collection<String> fields,
      String grounds,
      Instant now) {
    jdbc.sql(
            """
            insert into registration.override
              (application, bureau, officer, allowed_by, fields, grounds, given_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            application.value(),
            bureau.value(),
            officer.value(),
            allowedBy.value(),
            fields.toArray(String[]::new),
            grounds,
            now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** How many such notices were given in a time; of all bureaus when none is named. */
  public long count(LocalDate from, LocalDate to, Optional<Long> bureau) {
    return jdbc.sql(
            """
            select count(*)
              from registration.override
             where cast(given_at at time zone 'Asia/Shanghai' as date) between :from and :to
               and (:bureau = 0 or bureau = :bureau)
            """)
        .param("from", from)
        .param("to", to)
        .param("bureau", bureau.orElse(0L))
        .query(Long.class)
        .single();
  }

  private OverrideRequest map(ResultSet row, int number) throws SQLException {
    return new OverrideRequest(
        row.getLong("id"),
        new ApplicationId(row.getLong("application")),
        row.getInt("submission"),
        new MatterId(row.getLong("matter")),
        new UnitId(row.getLong("bureau")),
        new OfficerId(row.getLong("officer")),
        Arrays.asList(json.readValue(row.getString("remarks"), Remark[].class)),
        Set.of((String[]) row.getArray("fields").getArray()),
        row.getString("reason"),
        row.getTimestamp("asked_at").toInstant(),
        answer(row));
  }

  private static Optional<Answer> answer(ResultSet row) throws SQLException {
    var by = row.getLong("decided_by");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new Answer(
                new OfficerId(by),
                row.getBoolean("granted"),
                row.getString("grounds"),
                row.getTimestamp("decided_at").toInstant()));
  }
}
