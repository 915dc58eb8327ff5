package hongdun.register.persistence;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 主体统计 — how many entities the book holds: those entered here are counted as they stand, those
 * imported were counted when they came.
 */
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
            select (select count(*)
                      from register.market_entity
                     where batch is null
                       and established between :first and :last
                       and (cast(:authority as bigint) is null or authority = :authority))
                 + (select coalesce(sum(entities), 0)
                      from register.imported_on
                     where established between :first and :last
                       and (cast(:authority as bigint) is null or authority = :authority)) as entities
            """)
        .param("first", from)
        .param("last", to)
        .param("authority", authority.orElse(null))
        .query((row, _) -> row.getLong("entities"))
        .single();
  }

  /** Entities established by a day that still bore their name on it. */
  public long onTheBook(LocalDate day, Optional<Long> authority) {
    return jdbc.sql(
            """
            select (select count(*)
                      from register.market_entity
                     where batch is null
                       and established <= :day
                       and (freed is null or freed > :day)
                       and (cast(:authority as bigint) is null or authority = :authority))
                 + (select coalesce(sum(entities), 0)
                      from register.imported_on
                     where established <= :day
                       and (cast(:authority as bigint) is null or authority = :authority))
                 - (select count(*)
                      from register.market_entity
                     where batch is not null
                       and freed <= :day
                       and (cast(:authority as bigint) is null or authority = :authority)) as entities
            """)
        .param("day", day)
        .param("authority", authority.orElse(null))
        .query((row, _) -> row.getLong("entities"))
        .single();
  }

  public Optional<LocalDate> first() {
    return jdbc.sql(
            """
            select least((select min(established) from register.market_entity where batch is null),
                         (select min(established) from register.imported_on)) as first
            """)
        .query((row, _) -> Optional.ofNullable(row.getObject("first", LocalDate.class)))
        .single();
  }
}
