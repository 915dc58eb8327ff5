package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.instant;
import static hongdun.casework.persistence.Columns.optionalInstant;
import static hongdun.casework.persistence.Columns.utc;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.MarkedError;
import hongdun.casework.domain.MarkedError.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 监察指错 — the errors supervisors marked, and their answers. */
@Component
public class ErrorMarks {
  private static final int MOST = 500;

  private final JdbcClient jdbc;

  ErrorMarks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long add(
      Matter matter, JournalEntry line, String note, OfficerId by, UnitId unit, Instant at) {
    return add(matter, line, line.from(), note, by, unit, at);
  }

  /** A mark on a matter that is over: it goes back nowhere. */
  public long addAfterwards(
      Matter matter, JournalEntry line, String note, OfficerId by, UnitId unit, Instant at) {
    return add(matter, line, matter.stage(), note, by, unit, at);
  }

  private long add(
      Matter matter,
      JournalEntry line,
      String backTo,
      String note,
      OfficerId by,
      UnitId unit,
      Instant at) {
    return jdbc.sql(
            """
            insert into casework.error_mark
              (matter, bureau, line, step, officer, from_stage, back_to, note, marked_by,
               marked_unit, marked_at)
            values
              (:matter, :bureau, :line, :step, :officer, :from, :backTo, :note, :by, :unit, :at)
            returning id
            """)
        .param("matter", matter.id().value())
        .param("bureau", matter.bureau().value())
        .param("line", line.id())
        .param("step", line.step())
        .param("officer", line.officer().orElseThrow().value())
        .param("from", matter.stage())
        .param("backTo", backTo)
        .param("note", note)
        .param("by", by.value())
        .param("unit", unit.value())
        .param("at", utc(at))
        .query(Long.class)
        .single();
  }

  /** Keeps the answer; false when there is one already. */
  public boolean answer(long mark, OfficerId by, String words, Instant at) {
    return jdbc.sql(
                """
                update casework.error_mark
                   set answered_by = :by, answered_at = :at, answer = :words
                 where id = :id and answered_at is null
                """)
            .param("id", mark)
            .param("by", by.value())
            .param("at", utc(at))
            .param("words", words)
            .update()
        == 1;
  }

  public Optional<MarkedError> find(long mark) {
    return jdbc.sql(
            """
            select id, matter, bureau, line, step, officer, from_stage, back_to, note, marked_by,
                   marked_unit, marked_at, answered_by, answered_at, answer
              from casework.error_mark
             where id = :id
            """)
        .param("id", mark)
        .query((row, _) -> mark(row))
        .optional();
  }

  /** Those of a matter, oldest first. */
  public List<MarkedError> of(MatterId matter) {
    return jdbc.sql(
            """
            select id, matter, bureau, line, step, officer, from_stage, back_to, note, marked_by,
                   marked_unit, marked_at, answered_by, answered_at, answer
              from casework.error_mark
             where matter = :matter
             order by id
            """)
        .param("matter", matter.value())
        .query((row, _) -> mark(row))
        .list();
  }

  /** Those of these bureaus, the open ones first, then the latest. */
  public List<MarkedError> ofBureaus(List<UnitId> bureaus, LocalDate since, ZoneId zone) {
    return jdbc.sql(
            """
            select id, matter, bureau, line, step, officer, from_stage, back_to, note, marked_by,
                   marked_unit, marked_at, answered_by, answered_at, answer
              from casework.error_mark
             where bureau = any (:bureaus)
               and (answered_at is null or marked_at >= :since)
             order by answered_at is not null, id desc
             limit :limit
            """)
        .param("bureaus", bureaus.stream().map(UnitId::value).toArray(Long[]::new))
        .param("since", utc(since.atStartOfDay(zone).toInstant()))
        .param("limit", MOST)
        .query((row, _) -> mark(row))
        .list();
  }

  /** Those at steps the officer took or in matters he answers for, the open ones first. */
  public List<MarkedError> concerning(OfficerId officer) {
    return jdbc.sql(
            """
            select e.id, e.matter, e.bureau, e.line, e.step, e.officer, e.from_stage, e.back_to,
                   e.note, e.marked_by, e.marked_unit, e.marked_at, e.answered_by, e.answered_at,
                   e.answer
              from casework.error_mark e
              join casework.matter m on m.id = e.matter
             where e.officer = :officer
                or e.answered_at is null and m.handler = :officer
             order by e.answered_at is not null, e.id desc
             limit :limit
            """)
        .param("officer", officer.value())
        .param("limit", MOST)
        .query((row, _) -> mark(row))
        .list();
  }

  /** How many were marked in some days, and how many of them are answered. */
  public Counted count(LocalDate first, LocalDate last, Optional<Long> bureau, ZoneId zone) {
    return jdbc.sql(
            """
            select count(*) as marked, count(answered_at) as answered
              from casework.error_mark
             where marked_at >= :start and marked_at < :end
               and (:all or bureau = :bureau)
            """)
        .param("start", utc(first.atStartOfDay(zone).toInstant()))
        .param("end", utc(last.plusDays(1).atStartOfDay(zone).toInstant()))
        .param("all", bureau.isEmpty())
        .param("bureau", bureau.orElse(0L))
        .query((row, _) -> new Counted(row.getLong("marked"), row.getLong("answered")))
        .single();
  }

  /** 指错件数 — marked, and answered of them. */
  public record Counted(long marked, long answered) {}

  private static MarkedError mark(ResultSet row) throws SQLException {
    var answeredAt = optionalInstant(row, "answered_at");
    return new MarkedError(
        row.getLong("id"),
        new MatterId(row.getLong("matter")),
        new UnitId(row.getLong("bureau")),
        row.getLong("line"),
        row.getString("step"),
        new OfficerId(row.getLong("officer")),
        row.getString("from_stage"),
        row.getString("back_to"),
        row.getString("note"),
        new OfficerId(row.getLong("marked_by")),
        new UnitId(row.getLong("marked_unit")),
        instant(row, "marked_at"),
        answeredAt.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Answer(
                    new OfficerId(row.getLong("answered_by")),
                    answeredAt.get(),
                    row.getString("answer"))));
  }
}
