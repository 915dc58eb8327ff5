package hongdun.casework.persistence;

import hongdun.agency.OfficerId;
import hongdun.casework.ClockKind;
import hongdun.casework.MatterId;
import hongdun.casework.domain.StruckClock;
import hongdun.casework.domain.StruckClock.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 预警 — the warnings clocks struck, and what officers were told of them. */
@Component
public class Warnings {
  private static final long SWEEP = 4_215_310_001L;

  private final JdbcClient jdbc;

  Warnings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this node may sweep now; held until the transaction ends. */
  public boolean maySweep() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
        .param("key", SWEEP)
        .query(Boolean.class)
        .single();
  }

  /**
   * Clocks whose warning is due and not struck for their present day, of the promised time the
   * gravest only, and of the statutory time where it is longer, in the order of their days; those
   * that come after one.
   */
  public List<StruckClock> due(LocalDate today, Optional<StruckClock> after, int limit) {
    return jdbc.sql(
            """
            select c.id, c.kind as of, c.matter, m.bureau, w.day as due, w.kind
              from casework.clock c
              join casework.matter m on m.id = c.matter
             cross join lateral (
                     select case when c.due < :today then 'OVERDUE'
                                 when c.warn_on <= :today then 'DUE_SOON'
                                 else 'REMINDER' end as kind,
                            c.due as day
                      union all
                     select 'STATUTORY_OVERDUE', c.statutory_due
                      where c.statutory_due > c.due and c.statutory_due < :today) w
             where c.ended_at is null
               and c.due is not null
               and (c.warn_on <= :today or c.remind_on <= :today)
               and (w.day, c.id) > (:afterDay, :afterClock)
               and not exists (
                     select 1
                       from casework.warning s
                      where s.clock = c.id
                        and s.due = w.day
                        and s.kind = w.kind)
             order by w.day, c.id
             limit :limit
            """)
        .param("today", today)
        .param("afterDay", after.map(StruckClock::due).orElse(LocalDate.EPOCH))
        .param("afterClock", after.map(StruckClock::clock).orElse(0L))
        .param("limit", limit)
        .query((row, _) ->
            new StruckClock(
                row.getLong("id"),
                new ClockKind(row.getString("of")),
                new MatterId(row.getLong("matter")),
                row.getLong("bureau"),
                row.getObject("due", LocalDate.class),
                Kind.valueOf(row.getString("kind"))))
        .list();
  }

  /** Locks those that still run until the same day; what somebody works on waits for its turn. */
  public List<StruckClock> lock(List<StruckClock> due) {
    var days = new HashMap<Long, Set<LocalDate>>();
    jdbc.sql(
            """
            select id, due, statutory_due
              from casework.clock
             where id = any (:ids)
               and ended_at is null
               and due is not null
               for update skip locked
            """)
        .param("ids", due.stream().map(StruckClock::clock).toArray(Long[]::new))
        .query(row -> {
          days.put(
              row.getLong("id"),
              new HashSet<>(
                  List.of(
                      row.getObject("due", LocalDate.class),
                      row.getObject("statutory_due", LocalDate.class))));
        });
    return due.stream()
        .filter(one -> days.getOrDefault(one.clock(), Set.of()).contains(one.due()))
        .toList();
  }

  /** Keeps that a warning was struck; false when it was before. */
  public boolean strike(StruckClock struck, Instant at) {
    return jdbc.sql(
                """
                insert into casework.warning (clock, kind, due, struck_at)
                values (:clock, :kind, :due, :at)
                on conflict (clock, kind, due) do nothing
                """)
            .param("clock", struck.clock())
            .param("kind", struck.kind().name())
            .param("due", struck.due())
            .param("at", Columns.utc(at))
            .update()
        == 1;
  }

  /** Puts a warning on an officer's desk, once. */
  public void remind(OfficerId officer, StruckClock struck, Instant at) {
    jdbc.sql(
            """
            insert into casework.reminder (officer, at, kind, matter, clock, due)
            values (:officer, :at, :kind, :matter, :clock, :due)
            on conflict do nothing
            """)
        .param("officer", officer.value())
        .param("at", Columns.utc(at))
        .param("kind", struck.kind().name())
        .param("matter", struck.matter().value())
        .param("clock", struck.clock())
        .param("due", struck.due())
        .update();
  }
}
