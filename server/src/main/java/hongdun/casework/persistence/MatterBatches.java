package hongdun.casework.persistence;

import hongdun.casework.Desk.Opening;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Days;
import hongdun.casework.domain.PastLife;
import hongdun.casework.domain.QueryCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** 批量办件 — writes many matters with one statement for each table. */
@Component
public class MatterBatches {
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final JdbcClient jdbc;

  MatterBatches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A matter with all that is written of it. */
  public record Brought(
      Opening opening,
      Instant openedAt,
      String number,
      QueryCode code,
      String variant,
      PastLife life) {
    /** The matter as it now is. */
    public Matter matter() {
      return new Matter(
          life.id(),
          opening.procedure().code(),
          opening.item(),
          number,
          code.value(),
          opening.subject(),
          opening.bureau(),
          opening.region(),
          life.stage(),
          life.version(),
          opening.ruleSet(),
          variant,
          opening.party(),
          life.handler(),
          openedAt,
          life.concludedAt().isPresent()
              ? Optional.empty()
              : life.clocks().getLast().days().map(Days::due),
          life.concludedAt());
    }
  }

  public List<MatterId> takeIds(int count) {
    return ids("casework.matter", count).stream().map(MatterId::new).toList();
  }

  /** Those of these codes that are given already. */
  public Set<QueryCode> given(Collection<QueryCode> codes) {
    return jdbc
        .sql("select query_code from casework.matter where query_code = any (:codes)")
        .param("codes", codes.stream().map(QueryCode::value).toArray(String[]::new))
        .query((row, _) -> new QueryCode(row.getString("query_code")))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  public void insert(List<Brought> brought) {
    insertMatters(brought.stream().map(MatterRows.MatterRow::of).toList());
    insertJournal(brought.stream().flatMap(MatterRows.JournalRow::of).toList());
    insertAssignments(brought.stream().flatMap(MatterRows.AssignmentRow::of).toList());
    insertClocks(clocks(brought));
    insertNotices(brought.stream().flatMap(MatterRows.NoticeRow::of).toList());
    insertOutcomes(brought.stream().flatMap(MatterRows.OutcomeRow::of).toList());
  }

  private List<Long> ids(String table, int count) {
    return jdbc.sql(
            """
            select nextval(pg_get_serial_sequence(:table, 'id'))
              from generate_series(1, :count)
            """)
        .param("table", table)
        .param("count", count)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  private void insertMatters(List<MatterRows.MatterRow> rows) {
    jdbc.sql(
            """
            insert into casework.matter
              (id, procedure, item, number, query_code, subject, bureau, region, stage, version,
               round, rule_set, variant, party_account, party_name, party_address, party_language,
               handler, opened_at, concluded_at)
            overriding system value
            select id, procedure, item, number, query_code, subject, bureau, region, stage, version,
                   round, rule_set, variant, party_account, party_name, party_address,
                   party_language, handler, opened_at, concluded_at
              from json_to_recordset(cast(:rows as json)) as row
                   (id bigint, procedure text, item text, number text, query_code text,
                    subject text, bureau bigint, region text, stage text, version integer,
                    round integer, rule_set text, variant text, party_account bigint,
                    party_name text, party_address text, party_language text, handler bigint,
                    opened_at timestamptz, concluded_at timestamptz)
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  private void insertJournal(List<MatterRows.JournalRow> rows) {
    jdbc.sql(
            """
            insert into casework.journal
              (matter, round, at, step, from_stage, to_stage, by_kind, officer, unit, role, by_name,
               for_party, note, law, article)
            select matter, round, at, step, from_stage, to_stage, by_kind, officer, unit, role,
                   by_name, for_party, note, law, article
              from json_to_recordset(cast(:rows as json)) as row
                   (matter bigint, round integer, at timestamptz, step text, from_stage text,
                    to_stage text, by_kind text, officer bigint, unit bigint, role text,
                    by_name text, for_party boolean, note text, law text, article text)
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  private void insertAssignments(List<MatterRows.AssignmentRow> rows) {
    jdbc.sql(
            """
            insert into casework.assignment (matter, period, kind, officer, unit, roles)
            select matter, tstzrange(from_at, until_at), kind, officer, unit, roles
              from json_to_recordset(cast(:rows as json)) as row
                   (matter bigint, from_at timestamptz, until_at timestamptz, kind text,
                    officer bigint, unit bigint, roles text[])
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
    insertOwnerships(
        rows.stream().map(MatterRows.AssignmentRow::matter).distinct().toArray(Long[]::new));
  }

  /** Whoever had a matter in hand first owns it, until its end. */
  private void insertOwnerships(Long[] matters) {
    jdbc.sql(
            """
            insert into casework.ownership (matter, officer, unit, cause, from_at, until_at)
            select distinct on (a.matter) a.matter, a.officer, a.unit, 'FIRST_CONTACT',
                   coalesce(lower(a.period), m.opened_at),
                   case when m.concluded_at is not null
                        then greatest(m.concluded_at, coalesce(lower(a.period), m.opened_at))
                   end
              from casework.assignment a
              join casework.matter m on m.id = a.matter
             where a.matter = any (:matters)
               and a.kind = 'OFFICER'
             order by a.matter, isempty(a.period), a.id
            """)
        .param("matters", matters)
        .update();
  }

  private List<MatterRows.ClockRow> clocks(List<Brought> brought) {
    var count = brought.stream().mapToInt(matter -> matter.life().clocks().size()).sum();
    var ids = ids("casework.clock", count).iterator();
    var rows = new ArrayList<MatterRows.ClockRow>(count);
    for (var matter : brought) {
      for (var clock : matter.life().clocks()) {
        rows.add(MatterRows.ClockRow.of(ids.next(), matter.life().id(), clock));
      }
    }
    return rows;
  }

  private void insertClocks(List<MatterRows.ClockRow> rows) {
    var clocks = JSON.writeValueAsString(rows);
    jdbc.sql(
            """
            insert into casework.clock
              (id, matter, round, started_at, started_on, rule, promised_days, statutory_days, law,
               article, due, statutory_due, warn_on, provisional, ended_at)
            overriding system value
            select id, matter, round, started_at, started_on, 'WORKING_DAYS_FROM_NEXT_DAY',
                   promised_days, statutory_days, law, article, due, statutory_due, warn_on,
                   provisional, ended_at
              from json_to_recordset(cast(:rows as json)) as row
                   (id bigint, matter bigint, round integer, started_at timestamptz,
                    started_on date, promised_days integer, statutory_days integer, law text,
                    article text, due date, statutory_due date, warn_on date, provisional boolean,
                    ended_at timestamptz)
            """)
        .param("rows", clocks)
        .update();
    jdbc.sql(
            """
            insert into casework.stop (clock, stopped_at, resumed_at, stage)
            select clock, stopped_at, resumed_at, stage
              from json_to_recordset(cast(:rows as json)) as row
                   (clock bigint, stopped_at timestamptz, resumed_at timestamptz, stage text)
            """)
        .param(
            "rows",
            JSON.writeValueAsString(rows.stream().flatMap(row -> row.stops().stream()).toList()))
        .update();
    jdbc.sql(
            """
            insert into casework.warning (clock, kind, struck_at)
            select id, 'OVERDUE', struck_at
              from json_to_recordset(cast(:rows as json)) as row (id bigint, struck_at timestamptz)
             where struck_at is not null
            """)
        .param("rows", clocks)
        .update();
  }

  private void insertNotices(List<MatterRows.NoticeRow> rows) {
    jdbc.sql(
            """
            insert into casework.notice (matter, given_at, subject_key, body_key, arguments, sent)
            select matter, given_at, subject_key, body_key, arguments, sent
              from json_to_recordset(cast(:rows as json)) as row
                   (matter bigint, given_at timestamptz, subject_key text, body_key text,
                    arguments text[], sent boolean)
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  private void insertOutcomes(List<MatterRows.OutcomeRow> rows) {
    jdbc.sql(
            """
            insert into casework.outcome
              (matter, bureau, decided, submitted_on, concluded_on, working_days, statutory_days,
               overdue)
            select matter, bureau, decided, submitted_on, concluded_on, working_days,
                   statutory_days, overdue
              from json_to_recordset(cast(:rows as json)) as row
                   (matter bigint, bureau bigint, decided boolean, submitted_on date,
                    concluded_on date, working_days integer, statutory_days integer,
                    overdue boolean)
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }
}
