package hongdun.casework.persistence;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 当前归属 — counts what is in somebody's hands at this moment. */
@Repository
public class OwnersNow {
  private final JdbcClient jdbc;

  OwnersNow(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long ofUnit(UnitId unit) {
    return jdbc.sql(
            """
            select count(*)
              from casework.assignment
             where unit = ?
               and kind = 'QUEUE'
               and upper_inf(period)
            """)
        .param(unit.value())
        .query(Long.class)
        .single();
  }

  public long ofOfficer(OfficerId officer) {
    return jdbc.sql(
            """
            select count(*)
              from casework.assignment
             where officer = ?
               and kind = 'OFFICER'
               and upper_inf(period)
            """)
        .param(officer.value())
        .query(Long.class)
        .single();
  }
}
