package hongdun.casework.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Roster;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Opening;
import hongdun.casework.ExamplePermit;
import hongdun.casework.Matter;
import hongdun.casework.Party;
import hongdun.portal.Editions;
import hongdun.shared.Actor;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 自设机关 — a city bureau and a district bureau with a section, in the tables, for one test only. */
final class OwnBureaus {
  private static final AtomicInteger SERIAL = new AtomicInteger();

  final UnitId city;
  final UnitId district;
  final UnitId section;
  private final Region region;
  private final JdbcClient jdbc;
  private final LocalDate today;
  private final Editions editions;

  OwnBureaus(JdbcClient jdbc, Editions editions, LocalDate today) {
    this.jdbc = jdbc;
    this.editions = editions;
    this.today = today;
    this.region = new Region(Integer.toString(980_000 + SERIAL.incrementAndGet()));
    this.city = unit(Optional.empty(), "CITY");
    this.district = unit(Optional.of(city), "COUNTY");
    this.section = unit(Optional.of(district), "DEPARTMENT");
  }

  private UnitId unit(Optional<UnitId> parent, String level) {
    var id =
        jdbc.sql("select nextval(pg_get_serial_sequence('agency.unit', 'id'))")
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into agency.unit (id, parent, bureau, level, region, short_name, name_zh, name_en,
                                     address, phone, seal_text, from_day)
            overriding system value
            values (:id, :parent, :bureau, :level, :region, '测', :name, :name, '', '', '',
                    date '2024-01-01')
            """)
        .param("id", id)
        .param("parent", parent.map(UnitId::value).orElse(null))
        .param("bureau", level.equals("DEPARTMENT") ? parent.orElseThrow().value() : id)
        .param("level", level)
        .param("region", region.code())
        .param("name", "测试机构" + id)
        .update();
    editions.changed(Roster.EDITION);
    return new UnitId(id);
  }

  /** The division of all of them. */
  Region region() {
    return region;
  }

  /** The district is competent for the division. */
  void servesItsDivision() {
    jdbc.sql(
            "insert into agency.jurisdiction (unit, region, from_day) values (?, ?, date '2024-01-01')")
        .params(district.value(), region.code())
        .update();
    editions.changed(Roster.EDITION);
  }

  UnitId bureauOf(UnitId unit) {
    return unit.equals(city) ? city : district;
  }

  /** An officer of a unit with roles from 2024 on. */
  OfficerId officer(UnitId unit, Role... roles) {
    var number = "OWN-" + region.code() + "-" + SERIAL.incrementAndGet();
    var officer =
        new OfficerId(
            jdbc.sql(
                    """
                    insert into agency.officer (bureau, name, number, from_day)
                    values (?, ?, ?, date '2024-01-01')
                    returning id
                    """)
                .params(bureauOf(unit).value(), "某人" + number, number)
                .query(Long.class)
                .single());
    editions.changed(Roster.EDITION);
    for (var role : roles) {
      appoint(officer, unit, role);
    }
    return officer;
  }

  Actor.Officer actor(OfficerId officer, UnitId unit) {
    return new Actor.Officer(officer.value(), unit.value());
  }

  void appoint(OfficerId officer, UnitId unit, Role role) {
    var post =
        jdbc.sql(
                """
                insert into agency.post (unit, name_zh, name_en, first_responsible, full_time, from_day)
                values (?, '测试岗', 'Test post', false, false, date '2024-01-01')
                returning id
                """)
            .param(unit.value())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into agency.appointment (officer, unit, post, first_responsible, full_time, role,
                                            from_day, given_at)
            select :officer, :unit, :post, false, false, :role, :today, :at
             where not exists (select 1
                                 from agency.appointment
                                where officer = :officer and unit = :unit and role = :role
                                  and (until_day is null or until_day >= :today))
            """)
        .param("officer", officer.value())
        .param("unit", unit.value())
        .param("post", post)
        .param("role", role.name())
        .param("today", today)
        .param("at", OffsetDateTime.now(ZoneOffset.UTC))
        .update();
    editions.changed(Roster.EDITION);
  }

  /** The officer has left: every role of his ended yesterday. */
  void leaves(OfficerId officer) {
    jdbc.sql(
            """
            update agency.appointment
               set until_day = greatest(from_day - 1, cast(:today as date) - 1), ended_at = :at
             where officer = :officer and ended_at is null
            """)
        .param("officer", officer.value())
        .param("today", today)
        .param("at", OffsetDateTime.now(ZoneOffset.UTC))
        .update();
    editions.changed(Roster.EDITION);
  }

  void goesAway(OfficerId officer, UnitId bureau) {
    jdbc.sql(
            """
            insert into agency.absence (officer, bureau, kind, from_day, until_day, recorded_by,
                                        recorded_at)
            select :officer, :bureau, 'LEAVE', :today, cast(:today as date) + 30, :officer, :at
             where not exists (select 1
                                 from agency.absence
                                where officer = :officer and until_day >= :today)
            """)
        .param("officer", officer.value())
        .param("bureau", bureau.value())
        .param("today", today)
        .param("at", OffsetDateTime.now(ZoneOffset.UTC))
        .update();
    editions.changed(Roster.EDITION);
  }

  void comesBack(OfficerId officer) {
    jdbc.sql(
            """
            update agency.absence
               set until_day = cast(:today as date) - 1
             where officer = :officer and until_day >= :today
            """)
        .param("officer", officer.value())
        .param("today", today)
        .update();
    editions.changed(Roster.EDITION);
  }

  void substitutes(OfficerId substitute, OfficerId absent, UnitId bureau) {
    jdbc.sql(
            """
            insert into agency.substitution (officer, for_officer, bureau, from_day, until_day,
                                             ordered_at)
            values (:officer, :absent, :bureau, :today, cast(:today as date) + 30, :at)
            on conflict do nothing
            """)
        .param("officer", substitute.value())
        .param("absent", absent.value())
        .param("bureau", bureau.value())
        .param("today", today)
        .param("at", OffsetDateTime.now(ZoneOffset.UTC))
        .update();
    editions.changed(Roster.EDITION);
  }

  Matter open(Desk desk, TransactionTemplate transaction) {
    return Optional.ofNullable(
            transaction.execute(_ ->
                desk.open(
                    new Opening(
                        ExamplePermit.PROCEDURE,
                        "registration.establish-llc",
                        "测试事项",
                        district,
                        region,
                        "R2022",
                        new Party(
                            Optional.empty(), Sensitive.of("王小明"), Sensitive.of(""), Language.ZH),
                        Set.of(),
                        new Actor.TheSystem()))))
        .orElseThrow();
  }

  /** Closes the bureaus, so that other tests do not meet them. */
  void close() {
    jdbc.sql("update agency.unit set until_day = cast(? as date) - 1 where id in (?, ?, ?)")
        .params(today, city.value(), district.value(), section.value())
        .update();
    jdbc.sql("update agency.jurisdiction set until_day = cast(? as date) - 1 where unit = ?")
        .params(today, district.value())
        .update();
    editions.changed(Roster.EDITION);
  }
}
