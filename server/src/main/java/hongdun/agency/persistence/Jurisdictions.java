package hongdun.agency.persistence;

import hongdun.agency.UnitId;
import hongdun.agency.domain.Roster;
import hongdun.portal.Editions;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 管辖表 — who is competent for a division, or for a street or town in it, in dated editions. */
@Repository
public class Jurisdictions {
  private final JdbcClient jdbc;
  private final Editions editions;

  Jurisdictions(JdbcClient jdbc, Editions editions) {
    this.jdbc = jdbc;
    this.editions = editions;
  }

  public Optional<UnitId> of(Region region, LocalDate on) {
    return jdbc.sql(
            """
            select unit
              from agency.jurisdiction
             where region = :region
               and town = ''
               and from_day <= :on
               and (until_day is null or until_day >= :on)
            """)
        .param("region", region.code())
        .param("on", on)
        .query(Long.class)
        .optional()
        .map(UnitId::new);
  }

  /** Who is and was competent for a division as a whole. */
  public List<Roster.Competence> ofDivisions() {
    return jdbc.sql(
            """
            select unit, region, from_day, until_day
              from agency.jurisdiction
             where town = ''
            """)
        .query((row, _) ->
            new Roster.Competence(
                new UnitId(row.getLong("unit")),
                new Region(row.getString("region")),
                row.getObject("from_day", LocalDate.class),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class))))
        .list();
  }

  /** The streets and towns of a division some unit is competent for on a day, by their codes. */
  public Map<String, UnitId> ofTowns(Region region, LocalDate on) {
    var units = new HashMap<String, UnitId>();
    jdbc.sql(
            """
            select town, unit
              from agency.jurisdiction
             where region = :region
               and town <> ''
               and from_day <= :on
               and (until_day is null or until_day >= :on)
            """)
        .param("region", region.code())
        .param("on", on)
        .query(row -> {
          units.put(row.getString("town"), new UnitId(row.getLong("unit")));
        });
    return units;
  }

  /** What a unit is competent for on a day: divisions, and towns by their codes. */
  public List<Competence> ofUnit(UnitId unit, LocalDate on) {
    return jdbc.sql(
            """
            select region, town
              from agency.jurisdiction
             where unit = :unit
               and from_day <= :on
               and (until_day is null or until_day >= :on)
             order by region, town
            """)
        .param("unit", unit.value())
        .param("on", on)
        .query(
            (row, _) -> new Competence(new Region(row.getString("region")), row.getString("town")))
        .list();
  }

  public void add(UnitId unit, Region region, LocalDate from, Optional<LocalDate> until) {
    insert(unit, region, "", from, until);
  }

  public void addTown(UnitId unit, Region region, String town, LocalDate from) {
    insert(unit, region, town, from, Optional.empty());
  }

  private void insert(
      UnitId unit, Region region, String town, LocalDate from, Optional<LocalDate> until) {
    jdbc.sql(
            """
            insert into agency.jurisdiction (unit, region, town, from_day, until_day)
            values (:unit, :region, :town, :from, :until)
            """)
        .param("unit", unit.value())
        .param("region", region.code())
        .param("town", town)
        .param("from", from)
        .param("until", until.orElse(null))
        .update();
    editions.changed(Roster.EDITION);
  }

  /**
   * One thing a unit is competent for.
   *
   * @param town the code of a street or town; empty for the whole division
   */
  public record Competence(Region region, String town) {}
}
