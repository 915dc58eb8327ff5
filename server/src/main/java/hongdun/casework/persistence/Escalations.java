package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.optionalInstant;
import static hongdun.casework.persistence.Columns.optionalLong;
import static hongdun.casework.persistence.Columns.orNull;
import static hongdun.casework.persistence.Columns.utc;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.ClockKind;
import hongdun.casework.MatterId;
import hongdun.casework.domain.AnswerLine.Answering;
import hongdun.casework.domain.AnswerLine.Rank;
import hongdun.casework.domain.Escalation;
import hongdun.casework.domain.Rung;
import hongdun.casework.domain.StruckClock.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 逐级上报 — who was told of which matter; each rung once for a last day. */
@Component
public class Escalations {
  private final JdbcClient jdbc;

  Escalations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is told. */
  public record Telling(
      MatterId matter,
      UnitId bureau,
      long clock,
      Kind cause,
      LocalDate due,
      Rung rung,
      Answering answering,
      Optional<LocalDate> nextOn) {}

  /** Keeps that somebody was told; false when this rung was told of this last day before. */
  public boolean tell(Telling telling, Instant at) {
    return jdbc.sql(
                """
                insert into casework.escalation
                  (matter, bureau, clock, cause, due, rung, rank, officer, unit, told_at, next_on)
                values
                  (:matter, :bureau, :clock, :cause, :due, :rung, :rank, :officer, :unit, :at,
                   :nextOn)
                on conflict (clock, due, cause, rung) do nothing
                """)
            .param("matter", telling.matter().value())
            .param("bureau", telling.bureau().value())
            .param("clock", telling.clock())
            .param("cause", telling.cause().name())
            .param("due", telling.due())
            .param("rung", telling.rung().name())
            .param("rank", telling.answering().rank().name())
            .param("officer", orNull(telling.answering().officer().map(OfficerId::value)))
            .param("unit", telling.answering().unit().value())
            .param("at", utc(at))
            .param("nextOn", orNull(telling.nextOn()))
            .update()
        == 1;
  }

  /** Those whose next rung's day has come, after one. */
  public List<Escalation> climbing(LocalDate today, long after, int limit) {
    return jdbc.sql(
            """
            select e.id, e.matter, e.bureau, e.clock, c.kind, e.cause, e.due, e.rung, e.rank, e.officer,
                   e.unit, e.told_at, e.seen_at
              from casework.escalation e
              join casework.clock c on c.id = e.clock
             where e.next_on <= :today
               and e.id > :after
             order by e.id
             limit :limit
            """)
        .param("today", today)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> escalation(row))
        .list();
  }

  /**
   * Locks those that are still open, and of which a next rung's day has come where one is given;
   * what another node works on waits for its turn.
   */
  public List<Escalation> lock(List<Escalation> these, Optional<LocalDate> climbingOn) {
    return jdbc.sql(
            """
            select e.id, e.matter, e.bureau, e.clock, c.kind, e.cause, e.due, e.rung, e.rank, e.officer,
                   e.unit, e.told_at, e.seen_at
              from casework.escalation e
              join casework.clock c on c.id = e.clock
             where e.id = any (:ids)
               and e.closed_at is null
               and (cast(:day as date) is null or e.next_on <= cast(:day as date))
             order by e.id
               for update of e skip locked
            """)
        .param("ids", these.stream().map(Escalation::id).toArray(Long[]::new))
        .param("day", orNull(climbingOn))
        .query((row, _) -> escalation(row))
        .list();
  }

  /** The next rung was told, or there is none; or it waits until another day. */
  public void climbAgain(long id, Optional<LocalDate> on) {
    jdbc.sql("update casework.escalation set next_on = :on where id = :id")
        .param("id", id)
        .param("on", orNull(on))
        .update();
  }

  /** Whom open ones were told, and whether some were told to nobody. */
  public List<Told> told() {
    return jdbc.sql(
            """
            select distinct officer, bureau
              from casework.escalation
             where closed_at is null
            """)
        .query((row, _) ->
            new Told(
                optionalLong(row, "officer").map(OfficerId::new),
                new UnitId(row.getLong("bureau"))))
        .list();
  }

  /** Who is told of open matters of a bureau; nobody while the line is vacant. */
  public record Told(Optional<OfficerId> officer, UnitId bureau) {}

  public List<Escalation> openTo(Told told, long after, int limit) {
    return jdbc.sql(
            """
            select e.id, e.matter, e.bureau, e.clock, c.kind, e.cause, e.due, e.rung, e.rank, e.officer,
                   e.unit, e.told_at, e.seen_at
              from casework.escalation e
              join casework.clock c on c.id = e.clock
             where e.closed_at is null
               and e.bureau = :bureau
               and e.officer is not distinct from cast(:officer as bigint)
               and e.id > :after
             order by e.id
             limit :limit
            """)
        .param("after", after)
        .param("bureau", told.bureau().value())
        .param("officer", orNull(told.officer().map(OfficerId::value)))
        .param("limit", limit)
        .query((row, _) -> escalation(row))
        .list();
  }

  /** The one who was told is gone: another is told in his place. */
  public void retell(long id, Answering answering, Instant at) {
    jdbc.sql(
            """
            update casework.escalation
               set officer = :officer, unit = :unit, rank = :rank, told_at = :at,
                   seen_at = null, seen_by = null
             where id = :id
            """)
        .param("id", id)
        .param("officer", orNull(answering.officer().map(OfficerId::value)))
        .param("unit", answering.unit().value())
        .param("rank", answering.rank().name())
        .param("at", utc(at))
        .update();
  }

  /** What was told an officer of matters that are still open, the oldest last day first. */
  public List<Escalation> to(OfficerId officer, int limit) {
    return jdbc.sql(
            """
            select e.id, e.matter, e.bureau, e.clock, c.kind, e.cause, e.due, e.rung, e.rank, e.officer,
                   e.unit, e.told_at, e.seen_at
              from casework.escalation e
              join casework.clock c on c.id = e.clock
              join casework.matter m on m.id = e.matter
             where e.officer = :officer
               and e.closed_at is null
               and m.concluded_at is null
             order by e.seen_at is not null, e.due, e.id
             limit :limit
            """)
        .param("officer", officer.value())
        .param("limit", limit)
        .query((row, _) -> escalation(row))
        .list();
  }

  public Optional<Escalation> find(long id) {
    return jdbc.sql(
            """
            select e.id, e.matter, e.bureau, e.clock, c.kind, e.cause, e.due, e.rung, e.rank, e.officer,
                   e.unit, e.told_at, e.seen_at
              from casework.escalation e
              join casework.clock c on c.id = e.clock
             where e.id = :id
            """)
        .param("id", id)
        .query((row, _) -> escalation(row))
        .optional();
  }

  public List<Escalation> of(MatterId matter) {
    return jdbc.sql(
            """
            select e.id, e.matter, e.bureau, e.clock, c.kind, e.cause, e.due, e.rung, e.rank, e.officer,
                   e.unit, e.told_at, e.seen_at
              from casework.escalation e
              join casework.clock c on c.id = e.clock
             where e.matter = :matter
             order by e.id
            """)
        .param("matter", matter.value())
        .query((row, _) -> escalation(row))
        .list();
  }

  /** Whether an officer is the one who answers for a matter because he was told of it. */
  public boolean isTold(OfficerId officer, MatterId matter) {
    return jdbc.sql(
            """
            select exists (select 1
                             from casework.escalation
                            where matter = :matter
                              and officer = :officer
                              and closed_at is null)
            """)
        .param("matter", matter.value())
        .param("officer", officer.value())
        .query(Boolean.class)
        .single();
  }

  public void seen(long id, OfficerId by, Instant at) {
    jdbc.sql(
            """
            update casework.escalation
               set seen_at = :at, seen_by = :by
             where id = :id and seen_at is null
            """)
        .param("id", id)
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }

  /** Closes those whose matter is concluded or whose clock has ended; as many as are told. */
  public int closeEnded(Instant at, int limit) {
    return jdbc.sql(
            """
            update casework.escalation
               set closed_at = :at, next_on = null
             where id in (select e.id
                            from casework.escalation e
                            join casework.matter m on m.id = e.matter
                            join casework.clock c on c.id = e.clock
                           where e.closed_at is null
                             and (m.concluded_at is not null or c.ended_at is not null)
                           limit :limit
                             for update of e skip locked)
            """)
        .param("at", utc(at))
        .param("limit", limit)
        .update();
  }

  private static Escalation escalation(ResultSet row) throws SQLException {
    return new Escalation(
        row.getLong("id"),
        new MatterId(row.getLong("matter")),
        new UnitId(row.getLong("bureau")),
        row.getLong("clock"),
        new ClockKind(row.getString("kind")),
        Kind.valueOf(row.getString("cause")),
        row.getObject("due", LocalDate.class),
        Rung.valueOf(row.getString("rung")),
        Rank.valueOf(row.getString("rank")),
        optionalLong(row, "officer").map(OfficerId::new),
        new UnitId(row.getLong("unit")),
        Columns.instant(row, "told_at"),
        optionalInstant(row, "seen_at"));
  }
}
