package hongdun.agency.persistence;

import hongdun.agency.Unit;
import hongdun.agency.Unit.Level;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Roster;
import hongdun.portal.Editions;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 机构表 — the units of the bureaus, and which bureau this installation is of. */
@Repository
public class Units {
  private final JdbcClient jdbc;
  private final Editions editions;

  Units(JdbcClient jdbc, Editions editions) {
    this.jdbc = jdbc;
    this.editions = editions;
  }

  public Optional<Unit> find(UnitId id) {
    return jdbc.sql(
            """
            select id, parent, bureau, level, region, short_name, name_zh, name_en, address, phone
              from agency.unit
             where id = ?
            """)
        .param(id.value())
        .query((row, _) -> unit(row))
        .optional();
  }

  /** All units there ever were. */
  public List<Unit> all() {
    return jdbc.sql(
            """
            select id, parent, bureau, level, region, short_name, name_zh, name_en, address, phone
              from agency.unit
            """)
        .query((row, _) -> unit(row))
        .list();
  }

  /** The units that exist on a day, bureaus before what is inside them. */
  public List<Unit> existing(LocalDate on) {
    return jdbc.sql(
            """
            select id, parent, bureau, level, region, short_name, name_zh, name_en, address, phone
              from agency.unit
             where from_day <= :on
               and (until_day is null or until_day >= :on)
             order by region, bureau, id
            """)
        .param("on", on)
        .query((row, _) -> unit(row))
        .list();
  }

  /** The bureau with its departments and offices, itself first. */
  public List<Unit> ofBureau(UnitId bureau, LocalDate on) {
    return jdbc.sql(
            """
            select id, parent, bureau, level, region, short_name, name_zh, name_en, address, phone
              from agency.unit
             where bureau = :bureau
               and from_day <= :on
               and (until_day is null or until_day >= :on)
             order by id <> bureau, id
            """)
        .param("bureau", bureau.value())
        .param("on", on)
        .query((row, _) -> unit(row))
        .list();
  }

  /** The bureau and every bureau under it, itself first. */
  public List<Unit> bureausUnder(UnitId bureau, LocalDate on) {
    return jdbc.sql(
            """
            with recursive under (id, depth) as (
              select cast(:bureau as bigint), 0
              union all
              select u.id, under.depth + 1
                from under
                join agency.unit u on u.parent = under.id and u.bureau = u.id
            )
            select u.id, u.parent, u.bureau, u.level, u.region, u.short_name, u.name_zh, u.name_en,
                   u.address, u.phone
              from under
              join agency.unit u on u.id = under.id
             where u.from_day <= :on
               and (u.until_day is null or u.until_day >= :on)
             order by under.depth, u.region, u.id
            """)
        .param("bureau", bureau.value())
        .param("on", on)
        .query((row, _) -> unit(row))
        .list();
  }

  /** Whether a unit directly inside another has this name today. */
  public boolean isNameInUse(UnitId parent, String name) {
    return jdbc.sql(
            """
            select exists (select 1
                             from agency.unit
                            where parent = ?
                              and name_zh = ?
                              and until_day is null)
            """)
        .params(parent.value(), name)
        .query(Boolean.class)
        .single();
  }

  /** Gives a unit another name, address and telephone number, from now on. */
  public void change(UnitId unit, BilingualText name, String address, String phone) {
    jdbc.sql(
            """
            update agency.unit
               set name_zh = ?, name_en = ?, address = ?, phone = ?
             where id = ?
            """)
        .params(name.zh(), name.en(), address, phone, unit.value())
        .update();
    editions.changed(Roster.EDITION);
  }

  public void move(UnitId unit, UnitId parent) {
    jdbc.sql("update agency.unit set parent = ? where id = ?")
        .params(parent.value(), unit.value())
        .update();
    editions.changed(Roster.EDITION);
  }

  /** Closes a unit and its posts with a last day. */
  public void close(UnitId unit, LocalDate last) {
    jdbc.sql(
            """
            with posts as (
              update agency.post
                 set until_day = :last
               where unit = :unit
                 and (until_day is null or until_day > :last))
            update agency.unit
               set until_day = :last
             where id = :unit
            """)
        .param("unit", unit.value())
        .param("last", last)
        .update();
    editions.changed(Roster.EDITION);
  }

  /** The last day of a unit that is closed or about to be. */
  public Optional<LocalDate> lastDay(UnitId unit) {
    return jdbc.sql("select until_day from agency.unit where id = ? and until_day is not null")
        .param(unit.value())
        .query(LocalDate.class)
        .optional();
  }

  /** What hangs on a unit beyond a day. */
  public Ties tiesAfter(UnitId unit, LocalDate last) {
    return jdbc.sql(
            """
            select (select count(*)
                      from agency.unit
                     where parent = :unit
                       and (until_day is null or until_day > :last)) as inside,
                   (select coalesce(string_agg(distinct o.name, '、'), '')
                      from agency.appointment a
                      join agency.officer o on o.id = a.officer
                     where a.unit = :unit
                       and (a.until_day is null or a.until_day > :last)) as people,
                   (select count(*)
                      from agency.jurisdiction
                     where unit = :unit
                       and (until_day is null or until_day > :last)) as places,
                   (select count(*)
                      from agency.named_office
                     where unit = :unit
                       and (until_day is null or until_day > :last))
                   + (select count(*)
                        from agency.task_group
                       where office = :unit
                         and (until_day is null or until_day > :last)) as duties
            """)
        .param("unit", unit.value())
        .param("last", last)
        .query((row, _) ->
            new Ties(
                row.getLong("inside"),
                row.getString("people"),
                row.getLong("places"),
                row.getLong("duties")))
        .single();
  }

  /**
   * 牵连 — what would be left hanging if a unit closed: units inside it, people in its posts, places
   * it is competent for, and kinds of matter and groups it answers for.
   */
  public record Ties(long inside, String people, long places, long duties) {}

  public boolean isEmpty() {
    return !jdbc.sql("select exists (select 1 from agency.unit)").query(Boolean.class).single();
  }

  /** Founds a unit; without a bureau it is a bureau itself. */
  public UnitId add(Founding unit) {
    long id =
        jdbc.sql(
                """
                with new_id as (
                  select nextval(pg_get_serial_sequence('agency.unit', 'id')) as id)
                insert into agency.unit (id, parent, bureau, level, region, short_name,
                                         name_zh, name_en, address, phone, seal_text, from_day)
                overriding system value
                select id, :parent::bigint, coalesce(:bureau::bigint, id), :level, :region,
                       :shortName, :nameZh, :nameEn, :address, :phone, :sealText, :fromDay
                  from new_id
                returning id
                """)
            .param("parent", unit.parent().map(UnitId::value).orElse(null))
            .param("bureau", unit.bureau().map(UnitId::value).orElse(null))
            .param("level", unit.level().name())
            .param("region", unit.region().code())
            .param("shortName", unit.shortName())
            .param("nameZh", unit.name().zh())
            .param("nameEn", unit.name().en())
            .param("address", unit.address())
            .param("phone", unit.phone())
            .param("sealText", unit.sealText())
            .param("fromDay", unit.from())
            .query(Long.class)
            .single();
    editions.changed(Roster.EDITION);
    return new UnitId(id);
  }

  /** The bureau this installation is of; none before the set-up. */
  public Optional<UnitId> installation() {
    return jdbc.sql("select bureau from agency.installation")
        .query(Long.class)
        .optional()
        .map(UnitId::new);
  }

  /** Lets one set-up at a time look and act; the others wait for its end. */
  public void lockInstallation() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('agency.installation'))")
        .query((_, _) -> true)
        .single();
  }

  /**
   * Takes the one place of the installation's bureau. A second one waits for the first to end and
   * is told false when it succeeded.
   */
  public boolean install(UnitId bureau, Instant at) {
    return jdbc.sql(
                """
                insert into agency.installation (bureau, set_up_at)
                values (?, ?)
                on conflict do nothing
                """)
            .param(bureau.value())
            .param(at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Unit unit(ResultSet row) throws SQLException {
    var parent = row.getLong("parent");
    var hasParent = !row.wasNull();
    return new Unit(
        new UnitId(row.getLong("id")),
        new BilingualText(row.getString("name_zh"), row.getString("name_en")),
        row.getString("short_name"),
        Level.valueOf(row.getString("level")),
        hasParent ? Optional.of(new UnitId(parent)) : Optional.empty(),
        new UnitId(row.getLong("bureau")),
        new Region(row.getString("region")),
        row.getString("address"),
        row.getString("phone"));
  }

  /**
   * What a new unit is founded with.
   *
   * @param bureau empty for a bureau
   * @param sealText the words of the seal, empty where there is none
   */
  public record Founding(
      Optional<UnitId> parent,
      Optional<UnitId> bureau,
      Level level,
      Region region,
      String shortName,
      BilingualText name,
      String address,
      String phone,
      String sealText,
      LocalDate from) {}
}
