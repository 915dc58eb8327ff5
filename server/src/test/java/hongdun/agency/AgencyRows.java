package hongdun.agency;

import hongdun.agency.domain.Roster;
import hongdun.portal.Editions;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of the agency for tests: each makes its own people and counts only them. */
@Component
public class AgencyRows {
  private static final AtomicInteger SERIAL = new AtomicInteger();
  private final JdbcClient jdbc;
  private final Editions editions;

  AgencyRows(JdbcClient jdbc, Editions editions) {
    this.jdbc = jdbc;
    this.editions = editions;
  }

  /** An officer who has served since 2024, without account and role. */
  public OfficerId officer(UnitId bureau) {
    int number = SERIAL.incrementAndGet();
    long id =
        jdbc.sql(
                """
                insert into agency.officer (bureau, name, number, from_day)
                values (?, ?, ?, date '2024-01-01')
                returning id
                """)
            .params(bureau.value(), "测试员" + number, "TEST-" + number)
            .query(Long.class)
            .single();
    editions.changed(Roster.EDITION);
    return new OfficerId(id);
  }

  /** Lets the officer sign in with an account. */
  public void account(OfficerId officer, long account) {
    jdbc.sql("update agency.officer set account = ? where id = ?")
        .params(account, officer.value())
        .update();
    editions.changed(Roster.EDITION);
  }

  /** A post of its own, full-time and without responsibility for the unit. */
  public long post(UnitId unit) {
    return jdbc.sql(
            """
            insert into agency.post (unit, name_zh, name_en, first_responsible, full_time, from_day)
            values (?, '测试岗', 'Test post', false, true, date '2024-01-01')
            returning id
            """)
        .param(unit.value())
        .query(Long.class)
        .single();
  }

  /** A unit of a bureau with the post that answers for it, and nobody in it yet. */
  public long postThatAnswers(UnitId bureau) {
    int number = SERIAL.incrementAndGet();
    var unit =
        jdbc.sql(
                """
                insert into agency.unit (parent, bureau, level, region, short_name, name_zh, name_en,
                                         address, phone, seal_text, from_day)
                select id, id, 'DEPARTMENT', region, short_name, :name, :name, '', '', '',
                       date '2024-01-01'
                  from agency.unit
                 where id = :bureau
                returning id
                """)
            .param("bureau", bureau.value())
            .param("name", "测试科" + number)
            .query(Long.class)
            .single();
    editions.changed(Roster.EDITION);
    return jdbc.sql(
            """
            insert into agency.post (unit, name_zh, name_en, first_responsible, full_time, from_day)
            values (?, '测试科科长', 'Head', true, true, date '2024-01-01')
            returning id
            """)
        .param(unit)
        .query(Long.class)
        .single();
  }

  public UnitId unitOf(long post) {
    return new UnitId(
        jdbc.sql("select unit from agency.post where id = ?")
            .param(post)
            .query(Long.class)
            .single());
  }

  public void widen(OfficerId officer) {
    jdbc.sql("update agency.appointment set scope = 'SUBTREE' where officer = ?")
        .param(officer.value())
        .update();
  }

  public void appointment(
      OfficerId officer, long post, Role role, LocalDate from, @Nullable LocalDate until) {
    jdbc.sql(
            """
            insert into agency.appointment (officer, unit, post, first_responsible, full_time, role,
                                            from_day, until_day, given_at)
            select ?, unit, id, first_responsible, full_time, ?, ?, ?, ?
              from agency.post
             where id = ?
            """)
        .param(officer.value())
        .param(role.name())
        .param(from)
        .param(until)
        .param(OffsetDateTime.now(ZoneOffset.UTC))
        .param(post)
        .update();
    editions.changed(Roster.EDITION);
  }

  public void appointment(OfficerId officer, long post, Role role, Scope scope, LocalDate from) {
    jdbc.sql(
            """
            insert into agency.appointment (officer, unit, post, first_responsible, full_time, role,
                                            scope, from_day, given_at)
            select ?, unit, id, first_responsible, full_time, ?, ?, ?, ?
              from agency.post
             where id = ?
            """)
        .param(officer.value())
        .param(role.name())
        .param(scope.name())
        .param(from)
        .param(OffsetDateTime.now(ZoneOffset.UTC))
        .param(post)
        .update();
    editions.changed(Roster.EDITION);
  }

  public void substitution(
      OfficerId officer, OfficerId absent, UnitId bureau, LocalDate from, LocalDate until) {
    jdbc.sql(
            """
            insert into agency.substitution (officer, for_officer, bureau, from_day, until_day, ordered_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            officer.value(),
            absent.value(),
            bureau.value(),
            from,
            until,
            OffsetDateTime.now(ZoneOffset.UTC))
        .update();
    editions.changed(Roster.EDITION);
  }

  public void interest(OfficerId officer, Interest.Kind kind, PartyKey party, LocalDate on) {
    jdbc.sql(
            """
            insert into agency.interest (officer, kind, party_kind, party_number, party_name,
                                         declared_on, declared_at)
            values (?, ?, ?, ?, '', ?, ?)
            """)
        .params(
            officer.value(),
            kind.name(),
            party.kind().name(),
            party.number().value(),
            on,
            OffsetDateTime.now(ZoneOffset.UTC))
        .update();
  }

  void erase(OfficerId officer) {
    jdbc.sql("delete from agency.appointment where officer = ?").param(officer.value()).update();
  }

  void rewrite(OfficerId officer) {
    jdbc.sql("update agency.appointment set role = 'HEAD' where officer = ?")
        .param(officer.value())
        .update();
  }

  /** An account of somebody who holds a role in the bureau of a division, and few others. */
  public long accountOf(String region, Role role) {
    return jdbc.sql(
            """
            select o.account
              from agency.officer o
              join agency.appointment a on a.officer = o.id
              join agency.unit b on b.id = o.bureau
             where b.region = ?
               and a.role = ?
               and o.account is not null
             order by (select count(distinct every.role)
                         from agency.appointment every
                        where every.officer = o.id), o.id
             limit 1
            """)
        .params(region, role.name())
        .query(Long.class)
        .single();
  }

  /** How many rows the tables of reference and demonstration have. */
  public List<Long> counts() {
    return Stream.of(
            "portal.code_entry",
            "agency.calendar_day",
            "agency.unit",
            "agency.officer",
            "agency.appointment")
        .map(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single())
        .toList();
  }

  /** Takes the installation's bureau away, as before the set-up; gives what to restore. */
  public long withoutInstallation() {
    return jdbc.sql("delete from agency.installation returning bureau").query(Long.class).single();
  }

  public void restoreInstallation(long bureau) {
    jdbc.sql(
            """
            delete from agency.jurisdiction
             where unit in (select i.bureau from agency.installation i)
               and unit <> ?
            """)
        .param(bureau)
        .update();
    jdbc.sql("delete from agency.installation").update();
    jdbc.sql("insert into agency.installation (bureau, set_up_at) values (?, now())")
        .param(bureau)
        .update();
  }

  public long bureausNamed(String name) {
    return jdbc.sql("select count(*) from agency.unit where name_zh = ?")
        .param(name)
        .query(Long.class)
        .single();
  }
}
