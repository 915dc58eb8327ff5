package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.utc;

import hongdun.casework.ClockKind;
import hongdun.casework.MatterId;
import hongdun.casework.RuleSet;
import hongdun.casework.domain.Days;
import hongdun.casework.domain.RunningClock;
import hongdun.casework.domain.RunningClock.Stop;
import hongdun.portal.Dates;
import hongdun.shared.LegalBasis;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 时限 — the clocks of matters, from their start to their end. */
@Component
public class Clocks {
  private final JdbcClient jdbc;

  Clocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Starts the clock of a matter's new round, by the rule that held on the day the matter was
   * received; what the rule leaves open the catalogue of items says.
   */
  public RunningClock start(
      MatterId matter, Instant at, int promisedDays, int statutoryDays, LegalBasis basis) {
    jdbc.sql(
            """
            insert into casework.clock
              (matter, round, kind, started_at, started_on, promised_days, statutory_days, unit,
               roll_weekend, law, article, clock_rule, provisional)
            select m.id, m.round, 'WHOLE', :at, :day,
                   least(coalesce(r.promised, :promised), coalesce(r.statutory, :statutory)),
                   coalesce(r.statutory, :statutory), coalesce(r.unit, 'WORKING_DAYS'),
                   coalesce(r.roll_weekend, true), coalesce(r.law, :law),
                   coalesce(r.article, :article), r.id, false
              from casework.matter m
              left join lateral (
                     select id, unit, promised, statutory, roll_weekend, law, article
                       from casework.clock_rule
                      where rule_set = m.rule_set
                        and item in (m.item, '')
                        and kind = 'WHOLE'
                        and valid_from <= cast(m.opened_at at time zone 'Asia/Shanghai' as date)
                      order by item = '', valid_from desc
                      limit 1) r on true
             where m.id = :matter
            """)
        .param("matter", matter.value())
        .param("at", utc(at))
        .param("day", Dates.dayOf(at))
        .param("promised", promisedDays)
        .param("statutory", statutoryDays)
        .param("law", basis.law().name())
        .param("article", basis.article())
        .update();
    return find(matter).orElseThrow();
  }

  /**
   * Starts the other clocks whose stages include this one; one the round had before and that ended
   * runs on, and its time went on meanwhile.
   */
  public List<RunningClock> startOthers(MatterId matter, String stage, Instant at) {
    var started =
        jdbc.sql(
                """
                insert into casework.clock
                  (matter, round, kind, started_at, started_on, promised_days, statutory_days, unit,
                   roll_weekend, law, article, clock_rule, provisional)
                select m.id, m.round, r.kind, :at, :day, coalesce(r.promised, r.statutory),
                       r.statutory, r.unit, r.roll_weekend, r.law, r.article, r.id, false
                  from casework.matter m
                 cross join lateral (
                         select distinct on (kind) id, kind, stages, unit, promised, statutory,
                                roll_weekend, law, article
                           from casework.clock_rule
                          where rule_set = m.rule_set
                            and item in (m.item, '')
                            and kind <> 'WHOLE'
                            and valid_from <= cast(m.opened_at at time zone 'Asia/Shanghai' as date)
                          order by kind, item = '', valid_from desc) r
                 where m.id = :matter
                   and :stage = any (r.stages)
                on conflict (matter, round, kind) do update
                   set ended_at = null
                 where clock.ended_at is not null
                returning id
                """)
            .param("matter", matter.value())
            .param("stage", stage)
            .param("at", utc(at))
            .param("day", Dates.dayOf(at))
            .query(Long.class)
            .list();
    return started.isEmpty()
        ? List.of()
        : ofRound(matter).stream().filter(clock -> started.contains(clock.id())).toList();
  }

  /** Starts the clock of a stage, by the working days the variant gives for it. */
  public RunningClock startStage(MatterId matter, ClockKind kind, int days, Instant at) {
    jdbc.sql(
            """
            insert into casework.clock
              (matter, round, kind, started_at, started_on, promised_days, statutory_days, law,
               article, provisional)
            select w.matter, w.round, :kind, :at, :day, :days, :days, w.law, w.article, false
              from casework.matter m
              join casework.clock w on w.matter = m.id and w.round = m.round and w.kind = 'WHOLE'
             where m.id = :matter
            """)
        .param("matter", matter.value())
        .param("kind", kind.code())
        .param("days", days)
        .param("at", utc(at))
        .param("day", Dates.dayOf(at))
        .update();
    return find(matter, kind).orElseThrow();
  }

  /** Starts a clock of a kind for an event that is no stage; empty when no rule names the kind. */
  public Optional<RunningClock> start(MatterId matter, ClockKind kind, Instant at) {
    return jdbc.sql(
            """
            insert into casework.clock
              (matter, round, kind, started_at, started_on, promised_days, statutory_days, unit,
               roll_weekend, law, article, clock_rule, provisional)
            select m.id, m.round, r.kind, :at, :day, coalesce(r.promised, r.statutory), r.statutory,
                   r.unit, r.roll_weekend, r.law, r.article, r.id, false
              from casework.matter m
             cross join lateral (
                     select id, kind, unit, promised, statutory, roll_weekend, law, article
                       from casework.clock_rule
                      where rule_set = m.rule_set
                        and item in (m.item, '')
                        and kind = :kind
                        and kind <> 'WHOLE'
                        and valid_from <= cast(m.opened_at at time zone 'Asia/Shanghai' as date)
                      order by item = '', valid_from desc
                      limit 1) r
             where m.id = :matter
            on conflict (matter, round, kind) do nothing
            returning id
            """)
        .param("matter", matter.value())
        .param("kind", kind.code())
        .param("at", utc(at))
        .param("day", Dates.dayOf(at))
        .query(Long.class)
        .optional()
        .flatMap(_ -> find(matter, kind));
  }

  /** The stages in which a clock of a rule runs; empty when it runs as long as the matter. */
  public Set<String> stages(long rule) {
    return jdbc.sql("select unnest(stages) as stage from casework.clock_rule where id = :rule")
        .param("rule", rule)
        .query((row, _) -> row.getString("stage"))
        .set();
  }

  /** The open matters under a rule set whose statutory time of a kind was over before a day. */
  public List<MatterId> over(ClockKind kind, RuleSet rules, LocalDate today) {
    return jdbc.sql(
            """
            select c.matter
              from casework.clock c
              join casework.matter m on m.id = c.matter
             where c.kind = :kind
               and c.ended_at is null
               and c.due < :today
               and c.statutory_due < :today
               and m.rule_set = :rules
               and m.concluded_at is null
             order by c.statutory_due, c.id
            """)
        .param("kind", kind.code())
        .param("today", today)
        .param("rules", rules.code())
        .query((row, _) -> new MatterId(row.getLong("matter")))
        .list();
  }

  /** The clock of the whole matter in its present round, running, stopped or ended. */
  public Optional<RunningClock> find(MatterId matter) {
    return find(matter, ClockKind.WHOLE);
  }

  public Optional<RunningClock> find(MatterId matter, ClockKind kind) {
    return ofRound(matter).stream().filter(clock -> clock.kind().equals(kind)).findFirst();
  }

  /** The clocks of the matter's present round, that of the whole matter first. */
  public List<RunningClock> ofRound(MatterId matter) {
    var clocks = new LinkedHashMap<Long, Gathered>();
    jdbc.sql(
            """
            select c.id, c.matter, c.round, c.kind, c.started_on, c.promised_days, c.statutory_days,
                   c.unit, c.roll_weekend, c.extended, c.law, c.article, c.due, c.statutory_due,
                   c.provisional, c.ended_at, c.clock_rule, m.rule_set, r.valid_from, r.stops,
                   r.extension_length, r.extension_times, r.extension_role, r.extension_law,
                   r.extension_article, r.remind_percent, r.warn_percent,
                   s.stopped_at, s.resumed_at, s.stage, s.cause, s.paper, s.resume_paper
              from casework.matter m
              join casework.clock c on c.matter = m.id
              left join casework.clock_rule r on r.id = c.clock_rule
              left join casework.stop s on s.clock = c.id
             where m.id = :matter
               and c.round = (select max(round) from casework.clock where matter = :matter)
             order by c.kind <> 'WHOLE', c.id, s.stopped_at
            """)
        .param("matter", matter.value())
        .query((ResultSet row) -> {
          var id = row.getLong("id");
          if (!clocks.containsKey(id)) {
            clocks.put(id, new Gathered(ClockRows.clock(row), new ArrayList<>()));
          }
          if (row.getObject("stopped_at") != null) {
            Objects.requireNonNull(clocks.get(id)).stops().add(ClockRows.stop(row));
          }
        });
    return clocks.values().stream()
        .map(gathered -> gathered.clock().withStops(gathered.stops()))
        .toList();
  }

  /** A clock whose stops are still being read. */
  private record Gathered(RunningClock clock, List<Stop> stops) {}

  public void show(long clock, Days days) {
    jdbc.sql(
            """
            update casework.clock
               set due = :due, statutory_due = :statutoryDue, warn_on = :warnOn,
                   remind_on = :remindOn, provisional = :provisional, calendar = :calendar
             where id = :clock
            """)
        .param("clock", clock)
        .param("due", days.due())
        .param("statutoryDue", days.statutoryDue())
        .param("warnOn", days.warnOn())
        .param("remindOn", days.remindOn().orElse(null))
        .param("provisional", days.provisional())
        .param("calendar", days.calendar())
        .update();
  }

  /** Ends the clock; its last days stay as they were, to be compared with the conclusion. */
  public void end(long clock, Instant at) {
    jdbc.sql("update casework.clock set ended_at = :at where id = :clock and ended_at is null")
        .param("clock", clock)
        .param("at", utc(at))
        .update();
  }
}
