package hongdun.agency.persistence;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.agency.domain.NamedOffice;
import hongdun.agency.domain.Roster;
import hongdun.portal.Editions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 责任科室表 — which unit answers for which kind of matter, from when until when. */
@Repository
public class OfficesInCharge {
  private final JdbcClient jdbc;
  private final Editions editions;

  OfficesInCharge(JdbcClient jdbc, Editions editions) {
    this.jdbc = jdbc;
    this.editions = editions;
  }

  public Optional<UnitId> of(UnitId bureau, String kind, LocalDate on) {
    return jdbc.sql(
            """
            select unit
              from agency.named_office
             where bureau = :bureau
               and kind = :kind
               and from_day <= :on
               and (until_day is null or until_day >= :on)
            """)
        .param("bureau", bureau.value())
        .param("kind", kind)
        .param("on", on)
        .query((row, _) -> new UnitId(row.getLong("unit")))
        .optional();
  }

  /** The kinds of matter one of these units answers for on a day. */
  public Set<String> kindsOf(Set<UnitId> units, LocalDate on) {
    return jdbc.sql(
            """
            select kind
              from agency.named_office
             where unit = any (:units)
               and from_day <= :on
               and (until_day is null or until_day >= :on)
            """)
        .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
        .param("on", on)
        .query((row, _) -> row.getString("kind"))
        .set();
  }

  /** Those of a bureau, past and future too, by kind and day. */
  public List<NamedOffice> ofBureau(UnitId bureau) {
    return jdbc.sql(
            """
            select kind, unit, document, from_day, until_day
              from agency.named_office
             where bureau = ?
               and (until_day is null or until_day >= from_day)
             order by kind, from_day
            """)
        .param(bureau.value())
        .query((row, _) ->
            new NamedOffice(
                row.getString("kind"),
                new UnitId(row.getLong("unit")),
                row.getString("document"),
                row.getObject("from_day", LocalDate.class),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class))))
        .list();
  }

  public boolean isEmpty() {
    return !jdbc.sql("select exists (select 1 from agency.named_office)")
        .query(Boolean.class)
        .single();
  }

  /** Names an office from a day on; the one before ends the day before, a later one gives way. */
  public void name(UnitId bureau, NamedOffice office, Optional<OfficerId> by, Instant at) {
    editions.changed(Roster.EDITION);
    jdbc.sql(
            """
            update agency.named_office
               set until_day = greatest(from_day, cast(:from as date)) - 1
             where bureau = :bureau
               and kind = :kind
               and (until_day is null or until_day >= cast(:from as date))
            """)
        .param("bureau", bureau.value())
        .param("kind", office.kind())
        .param("from", office.from())
        .update();
    jdbc.sql(
            """
            insert into agency.named_office (bureau, kind, unit, document, from_day, named_by,
                                             named_at)
            values (:bureau, :kind, :unit, :document, :from, :by, :at)
            """)
        .param("bureau", bureau.value())
        .param("kind", office.kind())
        .param("unit", office.unit().value())
        .param("document", office.document())
        .param("from", office.from())
        .param("by", by.map(OfficerId::value).orElse(null))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
