package hongdun.register.persistence;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 主体统计 — how many entities the book holds. */
@Repository
public class EntityCounts {
  private final JdbcClient jdbc;

  EntityCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Entities established in a time, both days included. */
  public long established(LocalDate from, LocalDate to, Optional<Long> authority) {
    return jdbc.sql(
            """
            select count(*) as entities
              from register.market_entity
             where established between :first and :last
               and (cast(:authority as bigint) is null or authority = :authority)
            """)
        .param("first", from)
        .param("last", to)
        .param("authority", authority.orElse(null))
        .query((row, _) -> row.getLong("entities"))
        .single();
  }

  /** Entities established by a day that still bear their name today. */
  public long onTheBook(LocalDate day, Optional<Long> authority) {
    return jdbc.sql(
            """
            select count(*) as entities
              from register.market_entity
             where established <= :day
               and (freed is null or freed > :day)
               and (cast(:authority as bigint) is null or authority = :authority)
            """)
        .param("day", day)
        .param("authority", authority.orElse(null))
        .query((row, _) -> row.getLong("entities"))
        .single();
  }

  public Optional<LocalDate> first() {
    return jdbc.sql("select min(established) as first from register.market_entity")
        .query((row, _) -> Optional.ofNullable(row.getObject("first", LocalDate.class)))
        .single();
  }
}
