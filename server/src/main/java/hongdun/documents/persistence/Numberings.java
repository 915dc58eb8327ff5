package hongdun.documents.persistence;

import hongdun.agency.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 文号 — the last number of every series; dense per bureau, series and year. */
@Repository
public class Numberings {
  private final JdbcClient jdbc;

  Numberings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A block of numbers; answers the first. */
  public long nextBlock(UnitId bureau, String series, int year, int count) {
    var last =
        jdbc.sql(
                """
                insert into documents.numbering as numbering (bureau, series, year, last)
                values (:bureau, :series, :year, :count)
                on conflict (bureau, series, year) do update set last = numbering.last + :count
                returning last
                """)
            .param("bureau", bureau.value())
            .param("series", series)
            .param("year", year)
            .param("count", count)
            .query(Long.class)
            .single();
    return last - count + 1;
  }
}
