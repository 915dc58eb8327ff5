package hongdun.catalogue.persistence;

import hongdun.agency.UnitId;
import hongdun.catalogue.VariantDrafts.Act;
import hongdun.catalogue.VariantDrafts.Line;
import hongdun.catalogue.VariantId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 方案记录 — who did what to a version, and how it then read. */
@Repository
public class VariantJournal {
  private final JdbcClient jdbc;

  VariantJournal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a line with the version's content as it reads now. */
  public void write(VariantId variant, Line line) {
    jdbc.sql(
            """
            insert into catalogue.variant_journal (variant, at, act, officer, unit, note, content)
            select v.id, :at, :act, :officer, :unit, :note,
                   to_jsonb(v) || jsonb_build_object(
                     'steps', (select coalesce(jsonb_agg(to_jsonb(s) - 'variant' order by s.position), '[]')
                                 from catalogue.variant_step s
                                where s.variant = v.id),
                     'limits', (select coalesce(jsonb_object_agg(l.stage, l.days), '{}')
                                  from catalogue.variant_limit l
                                 where l.variant = v.id))
              from catalogue.variant v
             where v.id = :variant
            """)
        .param("variant", variant.value())
        .param("at", line.at().atOffset(ZoneOffset.UTC))
        .param("act", line.act().name())
        .param("officer", line.officer())
        .param("unit", line.unit().value())
        .param("note", line.note())
        .update();
  }

  public List<Line> of(VariantId variant) {
    return jdbc.sql(
            """
            select at, act, officer, unit, note
              from catalogue.variant_journal
             where variant = :variant
             order by id
            """)
        .param("variant", variant.value())
        .query((row, _) ->
            new Line(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Act.valueOf(row.getString("act")),
                row.getLong("officer"),
                new UnitId(row.getLong("unit")),
                row.getString("note")))
        .list();
  }
}
