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

  /** A matter that may be drawn, with the percentage its variant set. */
  public record Concluded(Matter matter, int percent) {}

  /** Lets one node draw at a time, until the transaction ends. */
  public void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('casework.draw'))")
        .query((_, _) -> true)
        .single();
  }

  /** Concluded matters that no draw has looked at, of the time before an instant. */
  public List<Concluded> toDrawFrom(Instant before) {
    return jdbc.sql(
            """
            select n.id, n.procedure, n.item, n.number, n.query_code, n.subject, n.bureau, n.region,
                   n.stage, n.version, n.rule_set, n.variant, n.party_account, n.party_name,
                   n.party_address, n.party_language, n.handler, n.opened_at, n.concluded_at, n.due,
                   n.variant_version, n.entity_type, n.delegate, m.after_check
              from casework.matter m
              join casework.matter_now n on n.id = m.id
             where m.after_check > 0
               and m.concluded_at < :before
               and not exists (select 1 from casework.lot l where l.matter = m.id)
             order by m.id
            """)
        .param("before", utc(before))
        .query(
            (row, number) -> new Concluded(Matters.matter(row, number), row.getInt("after_check")))
        .list();
  }

  /** Keeps a draw; empty when this bureau, variant and day were drawn already. */
  public Optional<Long> add(
      UnitId bureau, VariantId variant, LocalDate day, int percent, String seed, Instant at) {
    return jdbc.sql(
            """
            insert into casework.draw (bureau, variant, day, percent, seed, drawn_at)
            values (:bureau, :variant, :day, :percent, :seed, :at)
            on conflict (bureau, variant, day) do nothing
            returning id
            """)
        .param("bureau", bureau.value())
        .param("variant", variant.value())
        .param("day", day)
        .param("percent", percent)
        .param("seed", seed)
        .param("at", utc(at))
        .query(Long.class)
        .optional();
  }

  public void add(long draw, MatterId matter, Lot lot) {
    jdbc.sql(
            """
            insert into casework.lot (matter, draw, digits, drawn)
            values (:matter, :draw, :digits, :drawn)
            """)
        .param("matter", matter.value())
        .param("draw", draw)
        .param("digits", lot.digits())
        .param("drawn", lot.drawn())
        .update();
  }

  /** The draws of a bureau, the latest first. */
  public List<Draw> draws(UnitId bureau) {
    return jdbc.sql(
            """
            select d.id, d.bureau, d.variant, d.day, d.percent, d.seed, d.drawn_at,
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
                   n.variant_version, n.entity_type, n.delegate, l.draw, c.result, c.findings,
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
                   n.variant_version, n.entity_type, n.delegate, l.draw, c.result, c.findings,
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
