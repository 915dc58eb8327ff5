package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.utc;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.AfterCheck;
import hongdun.casework.domain.AfterCheck.Finding;
import hongdun.casework.domain.AfterCheck.Result;
import hongdun.casework.domain.Draw;
import hongdun.casework.domain.Lot;
import hongdun.catalogue.VariantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 事后抽查 — the draws, the lots and what was found. */
@Component
public class AfterChecks {
  private static final int LATEST = 200;

  private final JdbcClient jdbc;

  AfterChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** 抽取范围 — the approvals of a day under one variant of a bureau. */
  public record Batch(UnitId bureau, VariantId variant, LocalDate day, int percent) {}

  /** Lets one node draw at a time, until the transaction ends. */
  public void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('casework.draw'))")
        .query((_, _) -> true)
        .single();
  }

  /**
   * What of the time before an instant has approvals no draw has looked at.
   *
   * @param goals the stage in which what was asked for is reached, by procedure
   */
  public List<Batch> toDrawFrom(Map<String, String> goals, Instant before) {
    return jdbc.sql(
            """
            select distinct m.bureau, m.variant_version, m.after_check,
                   cast(m.concluded_at at time zone 'Asia/Shanghai' as date) as day
              from casework.matter m
             where (m.procedure, m.stage) in (
                     select procedure, goal
                       from unnest(cast(:procedures as text[]), cast(:goals as text[]))
                            as g (procedure, goal))
               and m.after_check > 0
               and m.variant_version is not null
               and m.concluded_at < :before
               and not exists (select 1 from casework.lot l where l.matter = m.id)
             order by day, bureau, variant_version
            """)
        .param("procedures", goals.keySet().toArray(String[]::new))
        .param("goals", goals.values().toArray(String[]::new))
        .param("before", utc(before))
        .query((row, _) ->
            new Batch(
                new UnitId(row.getLong("bureau")),
                new VariantId(row.getLong("variant_version")),
                row.getObject("day", LocalDate.class),
                row.getInt("after_check")))
        .list();
  }

  /** The approvals of a batch that no draw has looked at. */
  public List<Matter> among(Batch batch, Map<String, String> goals) {
    return jdbc.sql(
            """
            select n.id, n.procedure, n.item, n.number, n.query_code, n.subject, n.bureau, n.region,
                   n.stage, n.version, n.rule_set, n.variant, n.party_account, n.party_name,
                   n.party_address, n.party_language, n.handler, n.opened_at, n.concluded_at, n.due,
                   n.variant_version, n.entity_type, n.delegate
              from casework.matter m
              join casework.matter_now n on n.id = m.id
             where (m.procedure, m.stage) in (
                     select procedure, goal
                       from unnest(cast(:procedures as text[]), cast(:goals as text[]))
                            as g (procedure, goal))
               and m.after_check = :percent
               and m.bureau = :bureau
               and m.variant_version = :variant
               and m.concluded_at >= cast(:day as timestamp) at time zone 'Asia/Shanghai'
               and m.concluded_at < cast(:next as timestamp) at time zone 'Asia/Shanghai'
               and not exists (select 1 from casework.lot l where l.matter = m.id)
             order by m.id
            """)
        .param("procedures", goals.keySet().toArray(String[]::new))
        .param("goals", goals.values().toArray(String[]::new))
        .param("percent", batch.percent())
        .param("bureau", batch.bureau().value())
        .param("variant", batch.variant().value())
        .param("day", batch.day())
        .param("next", batch.day().plusDays(1))
        .query(Matters::matter)
        .list();
  }

  /** Keeps a draw, the next of its day; whoever draws holds the lock. */
  public long add(Batch batch, String seed, Instant at) {
    return jdbc.sql(
            """
            insert into casework.draw (bureau, variant, day, percent, seed, drawn_at, number)
            select :bureau, :variant, :day, :percent, :seed, :at, count(*) + 1
              from casework.draw
             where bureau = :bureau and variant = :variant and day = :day
            returning id
            """)
        .param("bureau", batch.bureau().value())
        .param("variant", batch.variant().value())
        .param("day", batch.day())
        .param("percent", batch.percent())
        .param("seed", seed)
        .param("at", utc(at))
        .query(Long.class)
        .single();
  }

  /** Keeps a lot; what was drawn is to be looked at until a day. */
  public void add(long draw, MatterId matter, Lot lot, LocalDate due) {
    jdbc.sql(
            """
            insert into casework.lot (matter, draw, digits, drawn, due)
            values (:matter, :draw, :digits, :drawn, :due)
            """)
        .param("matter", matter.value())
        .param("draw", draw)
        .param("digits", lot.digits())
        .param("drawn", lot.drawn())
        .param("due", lot.drawn() ? due : null)
        .update();
  }

  /** A matter nobody looked at in time. */
  public record Late(MatterId matter, UnitId bureau) {}

  /** Those whose day is over, that nobody looked at and nobody was told of. */
  public List<Late> late(LocalDate today) {
    return jdbc.sql(
            """
            select l.matter, d.bureau
              from casework.lot l
              join casework.draw d on d.id = l.draw
             where l.due < :today
               and not exists (select 1 from casework.after_check c where c.matter = l.matter)
               and not exists (select 1 from casework.after_check_late t where t.matter = l.matter)
             order by l.matter
            """)
        .param("today", today)
        .query((row, _) ->
            new Late(new MatterId(row.getLong("matter")), new UnitId(row.getLong("bureau"))))
        .list();
  }

  /** Keeps that somebody was told of it; false when he was before. */
  public boolean toldOfLate(MatterId matter, Instant at) {
    return jdbc.sql(
                """
                insert into casework.after_check_late (matter, told_at)
                values (:matter, :at)
                on conflict do nothing
                """)
            .param("matter", matter.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** The draws of a bureau, the latest first. */
  public List<Draw> draws(UnitId bureau) {
    return jdbc.sql(
            """
            select d.id, d.bureau, d.variant, d.day, d.number, d.percent, d.seed, d.drawn_at,
                   count(l.matter) as lots, count(l.matter) filter (where l.drawn) as drawn
              from casework.draw d
              left join casework.lot l on l.draw = d.id
             where d.bureau = :bureau
             group by d.id
             order by d.day desc, d.id desc
             limit :limit
            """)
        .param("bureau", bureau.value())
        .param("limit", LATEST)
        .query((row, _) ->
            new Draw(
                row.getLong("id"),
                new UnitId(row.getLong("bureau")),
                new VariantId(row.getLong("variant")),
                row.getObject("day", LocalDate.class),
                row.getInt("number"),
                row.getInt("percent"),
                row.getString("seed"),
                Columns.instant(row, "drawn_at"),
                row.getInt("lots"),
                row.getInt("drawn")))
        .list();
  }

  /** What was drawn in a bureau, what is still to be looked at first. */
  public List<AfterCheck> of(UnitId bureau) {
    return jdbc.sql(
            """
            select n.id, n.procedure, n.item, n.number, n.query_code, n.subject, n.bureau, n.region,
                   n.stage, n.version, n.rule_set, n.variant, n.party_account, n.party_name,
                   n.party_address, n.party_language, n.handler, n.opened_at, n.concluded_at, n.due,
                   n.variant_version, n.entity_type, n.delegate, l.draw, l.due as check_by, c.result,
                   c.findings,
                   c.officer, c.unit, c.checked_at
              from casework.draw d
              join casework.lot l on l.draw = d.id and l.drawn
              join casework.matter_now n on n.id = l.matter
              left join casework.after_check c on c.matter = l.matter
             where d.bureau = :bureau
             order by c.matter is not null, n.concluded_at desc
             limit :limit
            """)
        .param("bureau", bureau.value())
        .param("limit", LATEST)
        .query(AfterChecks::check)
        .list();
  }

  public Optional<AfterCheck> find(MatterId matter) {
    return jdbc.sql(
            """
            select n.id, n.procedure, n.item, n.number, n.query_code, n.subject, n.bureau, n.region,
                   n.stage, n.version, n.rule_set, n.variant, n.party_account, n.party_name,
                   n.party_address, n.party_language, n.handler, n.opened_at, n.concluded_at, n.due,
                   n.variant_version, n.entity_type, n.delegate, l.draw, l.due as check_by, c.result,
                   c.findings,
                   c.officer, c.unit, c.checked_at
              from casework.lot l
              join casework.matter_now n on n.id = l.matter
              left join casework.after_check c on c.matter = l.matter
             where l.matter = :matter and l.drawn
            """)
        .param("matter", matter.value())
        .query(AfterChecks::check)
        .optional();
  }

  /** Keeps what was found; false when somebody else was first. */
  public boolean conclude(MatterId matter, Finding finding) {
    return jdbc.sql(
                """
                insert into casework.after_check (matter, result, findings, officer, unit, checked_at)
                values (:matter, :result, :findings, :officer, :unit, :at)
                on conflict (matter) do nothing
                """)
            .param("matter", matter.value())
            .param("result", finding.result().name())
            .param("findings", finding.findings())
            .param("officer", finding.officer().value())
            .param("unit", finding.unit().value())
            .param("at", utc(finding.at()))
            .update()
        == 1;
  }

  private static AfterCheck check(ResultSet row, int number) throws SQLException {
    var result = row.getString("result");
    return new AfterCheck(
        Matters.matter(row, number),
        row.getLong("draw"),
        Columns.optionalDay(row, "check_by"),
        result == null
            ? Optional.empty()
            : Optional.of(
                new Finding(
                    Result.valueOf(result),
                    row.getString("findings"),
                    new OfficerId(row.getLong("officer")),
                    new UnitId(row.getLong("unit")),
                    Columns.instant(row, "checked_at"))));
  }
}
