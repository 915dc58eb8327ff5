package hongdun.agency.persistence;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.UnitId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 在岗查询 — reads the staff of a line of bureaus as of a day, always from the tables. */
@Repository
public class StaffRows {
  private final JdbcClient jdbc;

  StaffRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public StaffOnDay staff(UnitId unit, LocalDate on) {
    var bureaus = bureausUpward(unit);
    if (bureaus.isEmpty()) {
      return new StaffOnDay(List.of(unit), List.of(), Set.of(), Map.of());
    }
    var ids = bureaus.stream().map(UnitId::value).toArray(Long[]::new);
    var away = new HashSet<OfficerId>();
    var substitutes = new HashMap<OfficerId, OfficerId>();
    jdbc.sql(
            """
            select officer, cast(null as bigint) as substitute
              from agency.absence
             where bureau = any (:bureaus)
               and cast(:on as date) between from_day and until_day
             union all
            select for_officer, officer
              from agency.substitution
             where bureau = any (:bureaus)
               and cast(:on as date) between from_day and until_day
            """)
        .param("bureaus", ids)
        .param("on", on)
        .query(row -> {
          var absent = new OfficerId(row.getLong("officer"));
          away.add(absent);
          var substitute = row.getLong("substitute");
          if (!row.wasNull()) {
            substitutes.put(absent, new OfficerId(substitute));
          }
        });
    return new StaffOnDay(bureaus, serving(ids, on), away, substitutes);
  }

  private List<UnitId> bureausUpward(UnitId unit) {
    return jdbc.sql(
            """
            with recursive upward as (
                select b.id, b.parent, 1 as step
                  from agency.unit u
                  join agency.unit b on b.id = u.bureau
                 where u.id = :unit
                 union all
                select b.id, b.parent, upward.step + 1
                  from upward
                  join agency.unit p on p.id = upward.parent
                  join agency.unit b on b.id = p.bureau
            ) cycle id set circle using way
            select id
              from upward
             where not circle
             order by step
            """)
        .param("unit", unit.value())
        .query((row, _) -> new UnitId(row.getLong("id")))
        .list();
  }

  private List<Serving> serving(Long[] bureaus, LocalDate on) {
    return jdbc.sql(
            """
            select a.officer, a.unit, u.bureau, a.role, a.first_responsible
              from agency.appointment a
              join agency.unit u on u.id = a.unit
              join agency.officer o on o.id = a.officer
             where u.bureau = any (:bureaus)
               and a.from_day <= :on
               and (a.until_day is null or a.until_day >= :on)
               and o.from_day <= :on
               and (o.until_day is null or o.until_day >= :on)
             order by o.number, a.id
            """)
        .param("bureaus", bureaus)
        .param("on", on)
        .query((row, _) ->
            new Serving(
                new OfficerId(row.getLong("officer")),
                new UnitId(row.getLong("unit")),
                new UnitId(row.getLong("bureau")),
                Role.valueOf(row.getString("role")),
                row.getBoolean("first_responsible")))
        .list();
  }

  /** Whether an officer is absent on a day, or somebody is ordered to act for him. */
  public boolean isAway(OfficerId officer, LocalDate on) {
    return jdbc.sql(
            """
            select exists (select 1
                             from agency.absence
                            where officer = :officer
                              and cast(:on as date) between from_day and until_day)
                or exists (select 1
                             from agency.substitution
                            where for_officer = :officer
                              and cast(:on as date) between from_day and until_day)
            """)
        .param("officer", officer.value())
        .param("on", on)
        .query(Boolean.class)
        .single();
  }

  public List<UnitId> bureausBelow(UnitId bureau) {
    return jdbc.sql(
            """
            with recursive below as (
                select id
                  from agency.unit
                 where id = :bureau
                 union
                select u.id
                  from below
                  join agency.unit u on u.parent = below.id)
            select u.id
              from below
              join agency.unit u on u.id = below.id
             where u.id = u.bureau
             order by u.id
            """)
        .param("bureau", bureau.value())
        .query((row, _) -> new UnitId(row.getLong("id")))
        .list();
  }

  /** The bureau an officer serves in on a day. */
  public Optional<UnitId> bureauOf(OfficerId officer, LocalDate on) {
    return jdbc.sql(
            """
            select u.bureau
              from agency.appointment a
              join agency.unit u on u.id = a.unit
             where a.officer = :officer
               and a.from_day <= :on
               and (a.until_day is null or a.until_day >= :on)
             order by a.first_responsible desc, a.id
             limit 1
            """)
        .param("officer", officer.value())
        .param("on", on)
        .query((row, _) -> new UnitId(row.getLong("bureau")))
        .optional();
  }
}
