package hongdun.agency.persistence;

import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Scope;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Appointment;
import hongdun.agency.domain.OnDuty;
import hongdun.agency.domain.Post;
import hongdun.agency.domain.Responsible;
import hongdun.agency.domain.Roster;
import hongdun.portal.Editions;
import hongdun.shared.BilingualText;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 任职表 — who holds which role where and when. */
@Repository
public class Appointments {
  private final JdbcClient jdbc;
  private final Editions editions;

  Appointments(JdbcClient jdbc, Editions editions) {
    this.jdbc = jdbc;
    this.editions = editions;
  }

  /** The roles held on a day in any unit of a bureau. */
  public Set<Role> rolesIn(OfficerId officer, UnitId bureau, LocalDate on) {
    var roles = EnumSet.noneOf(Role.class);
    jdbc.sql(
            """
            select distinct a.role
              from agency.appointment a
              join agency.unit u on u.id = a.unit
             where a.officer = :officer
               and u.bureau = (select bureau from agency.unit where id = :bureau)
               and a.from_day <= :on
               and (a.until_day is null or a.until_day >= :on)
            """)
        .param("officer", officer.value())
        .param("bureau", bureau.value())
        .param("on", on)
        .query((row, _) -> Role.valueOf(row.getString("role")))
        .list()
        .forEach(roles::add);
    return roles;
  }

  public List<Officer> holders(UnitId bureau, Role role, LocalDate on) {
    return jdbc.sql(
            """
            select distinct o.id, o.name, o.number
              from agency.appointment a
              join agency.unit u on u.id = a.unit
              join agency.officer o on o.id = a.officer
             where u.bureau = (select bureau from agency.unit where id = :bureau)
               and a.role = :role
               and a.from_day <= :on
               and (a.until_day is null or a.until_day >= :on)
             order by o.number
            """)
        .param("bureau", bureau.value())
        .param("role", role.name())
        .param("on", on)
        .query((row, _) -> Officers.officer(row))
        .list();
  }

  /** The roles some officers hold on a day in any unit of a bureau, asked at once. */
  public Map<OfficerId, Set<Role>> rolesIn(List<OfficerId> officers, UnitId bureau, LocalDate on) {
    var roles = new HashMap<OfficerId, Set<Role>>();
    jdbc.sql(
            """
            select distinct a.officer, a.role
              from agency.appointment a
              join agency.unit u on u.id = a.unit
             where a.officer = any (:officers)
               and u.bureau = :bureau
               and a.from_day <= :on
               and (a.until_day is null or a.until_day >= :on)
            """)
        .param("officers", officers.stream().map(OfficerId::value).toArray(Long[]::new))
        .param("bureau", bureau.value())
        .param("on", on)
        .query(row -> {
          roles
              .computeIfAbsent(
                  new OfficerId(row.getLong("officer")), _ -> EnumSet.noneOf(Role.class))
              .add(Role.valueOf(row.getString("role")));
        });
    return roles;
  }

  /** All that were ever given. */
  public List<Appointment> all() {
    return jdbc.sql(
            """
            select id, officer, unit, post, role, scope, from_day, until_day
              from agency.appointment
            """)
        .query((row, _) -> appointment(row))
        .list();
  }

  public List<Appointment> of(OfficerId officer) {
    return jdbc.sql(
            """
            select id, officer, unit, post, role, scope, from_day, until_day
              from agency.appointment
             where officer = ?
             order by from_day desc, id
            """)
        .param(officer.value())
        .query((row, _) -> appointment(row))
        .list();
  }

  public List<Appointment> inPost(long post) {
    return jdbc.sql(
            """
            select id, officer, unit, post, role, scope, from_day, until_day
              from agency.appointment
             where post = ?
             order by from_day, id
            """)
        .param(post)
        .query((row, _) -> appointment(row))
        .list();
  }

  public Optional<Appointment> find(long id) {
    return jdbc.sql(
            """
            select id, officer, unit, post, role, scope, from_day, until_day
              from agency.appointment
             where id = ?
            """)
        .param(id)
        .query((row, _) -> appointment(row))
        .optional();
  }

  /** Gives a role; a period that overlaps one held already breaks a constraint of the table. */
  public long add(
      OfficerId officer, Post post, Role role, Period period, Optional<OfficerId> by, Instant at) {
    return add(officer, post, new Right(role, Scope.of(role)), period, by, at);
  }

  /** 授权 — a role with how far it reaches. */
  public record Right(Role role, Scope scope) {}

  public long add(
      OfficerId officer,
      Post post,
      Right right,
      Period period,
      Optional<OfficerId> by,
      Instant at) {
    editions.changed(Roster.EDITION);
    return jdbc.sql(
            """
            insert into agency.appointment (officer, unit, post, first_responsible, full_time, role,
                                            scope, from_day, until_day, given_by, given_at)
            values (:officer, :unit, :post, :responsible, :fullTime, :role, :scope,
                    :from, :until, :by, :at)
            returning id
            """)
        .param("officer", officer.value())
        .param("unit", post.unit().value())
        .param("post", post.id())
        .param("responsible", post.firstResponsible())
        .param("fullTime", post.fullTime())
        .param("role", right.role().name())
        .param("scope", right.scope().name())
        .param("from", period.from())
        .param("until", period.until().orElse(null))
        .param("by", by.map(OfficerId::value).orElse(null))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Ends an appointment with a last day; false when somebody has ended it already. */
  public boolean end(long id, LocalDate lastDay, OfficerId by, Instant at) {
    editions.changed(Roster.EDITION);
    return jdbc.sql(
                """
                update agency.appointment
                   set until_day = :lastDay, ended_by = :by, ended_at = :at
                 where id = :id
                   and ended_at is null
                """)
            .param("id", id)
            .param("lastDay", lastDay)
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The first responsible person of every unit that has one on a day. */
  public Map<UnitId, Responsible> responsible(LocalDate on) {
    var responsible = new HashMap<UnitId, Responsible>();
    jdbc.sql(
            """
            select distinct a.unit, o.id, o.name, o.number, p.name_zh, p.name_en
              from agency.appointment a
              join agency.post p on p.id = a.post
              join agency.officer o on o.id = a.officer
             where a.first_responsible
               and a.from_day <= :on
               and (a.until_day is null or a.until_day >= :on)
            """)
        .param("on", on)
        .query(row -> {
          responsible.put(
              new UnitId(row.getLong("unit")),
              new Responsible(Officers.officer(row), postName(row)));
        });
    return responsible;
  }

  /** Everyone who answers for a unit on a day: one, where all is well. */
  public List<Responsible> responsibleFor(UnitId unit, LocalDate on) {
    return jdbc.sql(
            """
            select distinct o.id, o.name, o.number, p.name_zh, p.name_en
              from agency.appointment a
              join agency.post p on p.id = a.post
              join agency.officer o on o.id = a.officer
             where a.unit = :unit
               and a.first_responsible
               and a.from_day <= :on
               and (a.until_day is null or a.until_day >= :on)
             order by o.number
            """)
        .param("unit", unit.value())
        .param("on", on)
        .query((row, _) -> new Responsible(Officers.officer(row), postName(row)))
        .list();
  }

  /** The units of a bureau in which a role is held on a day, that with most holders first. */
  public List<UnitId> unitsWith(UnitId bureau, Role role, LocalDate on) {
    return jdbc.sql(
            """
            select a.unit
              from agency.appointment a
              join agency.unit u on u.id = a.unit
             where u.bureau = :bureau
               and a.role = :role
               and a.from_day <= :on
               and (a.until_day is null or a.until_day >= :on)
             group by a.unit
             order by count(*) desc, a.unit
            """)
        .param("bureau", bureau.value())
        .param("role", role.name())
        .param("on", on)
        .query((row, _) -> new UnitId(row.getLong("unit")))
        .list();
  }

  /** Who stands in the posts of a unit on a day, the first responsible person first. */
  public List<OnDuty> onDuty(UnitId unit, LocalDate on) {
    return jdbc.sql(
            """
            select o.id, o.name, o.number, p.name_zh, p.name_en, p.first_responsible,
                   array_agg(a.role order by a.role) as roles,
                   (select c.number
                      from agency.certificate c
                     where c.officer = o.id
                       and :on between c.from_day and c.until_day
                     order by c.until_day desc
                     limit 1) as certificate
              from agency.appointment a
              join agency.post p on p.id = a.post
              join agency.officer o on o.id = a.officer
             where a.unit = :unit
               and a.from_day <= :on
               and (a.until_day is null or a.until_day >= :on)
             group by o.id, p.id
             order by p.first_responsible desc, p.id, o.number
            """)
        .param("unit", unit.value())
        .param("on", on)
        .query((row, _) ->
            new OnDuty(
                Officers.officer(row),
                postName(row),
                row.getBoolean("first_responsible"),
                roles(row.getArray("roles")),
                Optional.ofNullable(row.getString("certificate"))))
        .list();
  }

  /** Which roles the holders of each post of a bureau have on a day, and who they are. */
  public List<PostHolder> postHolders(UnitId bureau, LocalDate on) {
    return jdbc.sql(
            """
            select a.post, o.id, o.name, o.number, array_agg(a.role order by a.role) as roles,
                   array_agg(coalesce(a.scope, '') order by a.role) as scopes
              from agency.appointment a
              join agency.unit u on u.id = a.unit
              join agency.officer o on o.id = a.officer
             where u.bureau = :bureau
               and a.from_day <= :on
               and (a.until_day is null or a.until_day >= :on)
             group by a.post, o.id
             order by a.post, o.number
            """)
        .param("bureau", bureau.value())
        .param("on", on)
        .query((row, _) ->
            new PostHolder(
                row.getLong("post"),
                Officers.officer(row),
                rights(row.getArray("roles"), row.getArray("scopes"))))
        .list();
  }

  private static List<Right> rights(Array roles, Array scopes) throws SQLException {
    var given = (String[]) scopes.getArray();
    var held = (String[]) roles.getArray();
    return IntStream.range(0, held.length)
        .mapToObj(index -> right(Role.valueOf(held[index]), given[index]))
        .toList();
  }

  private static Right right(Role role, String scope) {
    return new Right(role, scope.isEmpty() ? Scope.of(role) : Scope.valueOf(scope));
  }

  private static BilingualText postName(ResultSet row) throws SQLException {
    return new BilingualText(row.getString("name_zh"), row.getString("name_en"));
  }

  private static List<Role> roles(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray()).map(Role::valueOf).sorted().toList();
  }

  private static Appointment appointment(ResultSet row) throws SQLException {
    var role = Role.valueOf(row.getString("role"));
    var scope = row.getString("scope");
    return new Appointment(
        row.getLong("id"),
        new OfficerId(row.getLong("officer")),
        new UnitId(row.getLong("unit")),
        row.getLong("post"),
        role,
        scope == null ? Scope.of(role) : Scope.valueOf(scope),
        row.getObject("from_day", LocalDate.class),
        Optional.ofNullable(row.getObject("until_day", LocalDate.class)));
  }

  /** From a day, perhaps until a day, both included. */
  public record Period(LocalDate from, Optional<LocalDate> until) {}

  /** An officer in a post with the roles he holds in it, and how far each reaches. */
  public record PostHolder(long post, Officer officer, List<Right> rights) {}
}
