package hongdun.naming.persistence;

import hongdun.casework.MatterId;
import hongdun.naming.NameParts;
import hongdun.naming.Names.Reservation;
import hongdun.naming.domain.CityScope;
import hongdun.naming.domain.NameScope;
import hongdun.register.FoldedName;
import hongdun.shared.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 名称保留 — the reservations of names. */
@Repository
public class Reservations {
  private static final int TRIES = 10;

  private final JdbcClient jdbc;

  Reservations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Holds everyone else who claims this trade name in this scope until the transaction ends. */
  public void lock(NameScope scope, FoldedName tradeName) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('naming ' || ? || ' ' || ?, 0))")
        .params(scope.code(), tradeName.value())
        .query((_, _) -> true)
        .single();
  }

  /** Reservations of a trade name in a scope that stand on a day, save those of one application. */
  public List<Reservation> standing(
      NameScope scope, FoldedName tradeName, LocalDate on, long exceptApplication) {
    return jdbc.sql(
            """
            select region, id, application, number, division, trade_name, industry, form,
                   bearer, bracketed, reserved_from, reserved_until
              from naming.reservation
             where trade_name_key = :tradeName and ending is null
               and reserved_until >= :on and application <> :except
               and region like any (:within::text[])
             order by id
            """)
        .param("tradeName", tradeName.value())
        .param("on", on)
        .param("except", exceptApplication)
        .param(
            "within", scope.prefixes().stream().map(prefix -> prefix + "%").toArray(String[]::new))
        .query((row, _) -> reservation(row))
        .list();
  }

  /** The reservation an application holds, lapsed or not. */
  public Optional<Reservation> of(long application) {
    return jdbc.sql(
            """
            select region, id, application, number, division, trade_name, industry, form,
                   bearer, bracketed, reserved_from, reserved_until
              from naming.reservation
             where application = ? and ending is null
            """)
        .param(application)
        .query((row, _) -> reservation(row))
        .optional();
  }

  public Reservation insert(long application, NameParts name, LocalDate from, LocalDate until) {
    for (int i = 0; i < TRIES; i++) {
      var reservation = tryInsert(application, name, from, until);
      if (reservation.isPresent()) {
        return reservation.get();
      }
    }
    throw new IllegalStateException("No free reservation number in " + TRIES + " tries");
  }

  private Optional<Reservation> tryInsert(
      long application, NameParts name, LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            insert into naming.reservation (
                region, application, number, division, trade_name, industry, form, bearer,
                bracketed, scope, trade_name_key, reserved_from, reserved_until)
            values (:region, :application,
                :year || lpad(nextval('naming.reservation_number')::text, 6, '0'), :division,
                :tradeName, :industry, :form, :bearer, :bracketed, :scope, :key, :from, :until)
            on conflict (region, number) do nothing
            returning region, id, application, number, division, trade_name, industry, form,
                      bearer, bracketed, reserved_from, reserved_until
            """)
        .param("region", name.region().code())
        .param("application", application)
        .param("year", name.region().code() + from.getYear())
        .param("division", name.division())
        .param("tradeName", name.tradeName())
        .param("industry", name.industry())
        .param("form", name.form())
        .param("bearer", name.bearer().name())
        .param("bracketed", name.bracketed())
        .param("scope", CityScope.of(name.region()).prefix())
        .param("key", new FoldedName(name.tradeName()).value())
        .param("from", from)
        .param("until", until)
        .query((row, _) -> reservation(row))
        .optional();
  }

  public void release(long application, LocalDate on) {
    end(application, "RELEASED", on);
  }

  public void replace(long application, LocalDate on) {
    end(application, "REPLACED", on);
  }

  private void end(long application, String ending, LocalDate on) {
    jdbc.sql(
            """
            update naming.reservation
               set ending = ?, ended_on = ?
             where application = ? and ending is null
            """)
        .params(ending, on, application)
        .update();
  }

  /**
   * Ends a reservation that still stands because the name is registered now; false if none does.
   */
  public boolean use(long application, MatterId matter, LocalDate on) {
    return jdbc.sql(
                """
                update naming.reservation
                   set ending = 'USED', ended_on = :on, matter = :matter
                 where application = :application and ending is null and reserved_until >= :on
                """)
            .param("on", on)
            .param("matter", matter.value())
            .param("application", application)
            .update()
        == 1;
  }

  private static Reservation reservation(ResultSet row) throws SQLException {
    return new Reservation(
        row.getLong("id"),
        row.getLong("application"),
        row.getString("number"),
        new NameParts(
            row.getString("division"),
            row.getString("trade_name"),
            row.getString("industry"),
            row.getString("form"),
            new Region(row.getString("region")),
            NameParts.Bearer.valueOf(row.getString("bearer")),
            row.getBoolean("bracketed")),
        row.getObject("reserved_from", LocalDate.class),
        row.getObject("reserved_until", LocalDate.class));
  }
}
