package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.optionalLong;
import static hongdun.casework.persistence.Columns.utc;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Holder;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.Holder.ByParty;
import hongdun.casework.domain.Holder.ByQueue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 承办记录 — in whose hands each matter lay, period after period. */
@Component
public class Assignments {
  private final JdbcClient jdbc;

  Assignments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who holds the matter now; empty when it is concluded. */
  public Optional<Holder> now(MatterId matter) {
    return jdbc.sql(
            """
            select kind, officer, unit, roles
              from casework.assignment
             where matter = :matter and upper_inf(period)
            """)
        .param("matter", matter.value())
        .query((row, _) -> holder(row))
        .optional();
  }

  /** The officer who held the matter last, and the unit he acted for. */
  public Optional<ByOfficer> lastOfficer(MatterId matter) {
    return jdbc.sql(
            """
            select officer, unit
              from casework.assignment
             where matter = :matter and kind = 'OFFICER'
             order by id desc
             limit 1
            """)
        .param("matter", matter.value())
        .query((row, _) ->
            new ByOfficer(new OfficerId(row.getLong("officer")), new UnitId(row.getLong("unit"))))
        .optional();
  }

  /**
   * Puts the matter into somebody's hands from an instant on. The first officer who has it in hand
   * owns it from then on (首办责任制).
   */
  public void begin(MatterId matter, Holder holder, Instant from) {
    jdbc.sql(
            """
            with hand as (
                insert into casework.assignment (matter, period, kind, officer, unit, roles)
                values (:matter, tstzrange(:from, null), :kind, :officer, :unit, :roles)
                returning matter, kind, officer, unit)
            insert into casework.ownership (matter, officer, unit, cause, from_at)
            select matter, officer, unit, 'FIRST_CONTACT', :from
              from hand
             where kind = 'OFFICER'
            on conflict (matter) where until_at is null do nothing
            """)
        .param("matter", matter.value())
        .param("from", utc(from))
        .param("kind", kind(holder))
        .param("officer", holder instanceof ByOfficer(var officer, _) ? officer.value() : null)
        .param("unit", unit(holder))
        .param("roles", roles(holder))
        .update();
  }

  /**
   * Passes the matter from whoever holds it into other hands, and answers the instant, which is
   * never before the holding began.
   */
  public Instant pass(MatterId matter, Holder holder, Instant at) {
    return jdbc.sql(
            """
            with ended as (
                update casework.assignment
                   set period = tstzrange(lower(period), greatest(lower(period), :at))
                 where matter = :matter and upper_inf(period)
                returning matter, greatest(lower(old.period), :at) as at),
            hand as (
                insert into casework.assignment (matter, period, kind, officer, unit, roles)
                select matter, tstzrange(at, null), :kind, cast(:officer as bigint),
                       cast(:unit as bigint), cast(:roles as text[])
                  from ended
                returning matter, kind, officer, unit, lower(period) as at),
            owned as (
                insert into casework.ownership (matter, officer, unit, cause, from_at)
                select matter, officer, unit, 'FIRST_CONTACT', at
                  from hand
                 where kind = 'OFFICER'
                on conflict (matter) where until_at is null do nothing)
            select at from ended
            """)
        .param("matter", matter.value())
        .param("at", utc(at))
        .param("kind", kind(holder))
        .param("officer", holder instanceof ByOfficer(var officer, _) ? officer.value() : null)
        .param("unit", unit(holder))
        .param("roles", roles(holder))
        .query((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .single();
  }

  /**
   * Ends the present holding. The answer is the instant it ended, which is never before it began,
   * even when a machine's clock was set back.
   */
  private Instant end(MatterId matter, Instant at) {
    return jdbc.sql(
            """
            update casework.assignment
               set period = tstzrange(lower(period), greatest(lower(period), :at))
             where matter = :matter and upper_inf(period)
            returning greatest(lower(old.period), :at) as ended
            """)
        .param("matter", matter.value())
        .param("at", utc(at))
        .query((row, _) -> row.getObject("ended", OffsetDateTime.class).toInstant())
        .single();
  }

  /** Ends the last holding of a concluded matter, and with it the ownership. */
  public Instant release(MatterId matter, Instant at) {
    var ended = end(matter, at);
    jdbc.sql(
            """
            update casework.ownership
               set until_at = greatest(from_at, :at)
             where matter = :matter and until_at is null
            """)
        .param("matter", matter.value())
        .param("at", utc(ended))
        .update();
    return ended;
  }

  private static Holder holder(ResultSet row) throws SQLException {
    return switch (row.getString("kind")) {
      case "OFFICER" ->
          new ByOfficer(new OfficerId(row.getLong("officer")), new UnitId(row.getLong("unit")));
      case "QUEUE" ->
          new ByQueue(
              new UnitId(optionalLong(row, "unit").orElseThrow()),
              Arrays.stream((String[]) row.getArray("roles").getArray())
                  .map(Role::valueOf)
                  .collect(Collectors.toSet()));
      default -> new ByParty();
    };
  }

  private static String kind(Holder holder) {
    return switch (holder) {
      case ByOfficer _ -> "OFFICER";
      case ByQueue _ -> "QUEUE";
      case ByParty() -> "PARTY";
    };
  }

  private static @Nullable Long unit(Holder holder) {
    return switch (holder) {
      case ByOfficer(_, var unit) -> unit.value();
      case ByQueue(var unit, _) -> unit.value();
      case ByParty() -> null;
    };
  }

  private static String[] roles(Holder holder) {
    return holder instanceof ByQueue(_, var roles)
        ? roles.stream().sorted().map(Role::name).toArray(String[]::new)
        : new String[0];
  }
}
