package hongdun.casework.persistence;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 办理方式统计 — counts the delegated matters, and what was drawn and found. */
@Component
public class CourseFigures {
  private final JdbcClient jdbc;

  CourseFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was counted in a time.
   *
   * @param delegated decided matters that came to another bureau's counter; each counted once
   * @param lots approvals that could be drawn
   */
  public record Counted(
      long delegated, long delegatedOnTheSpot, long lots, long drawn, long checked, long faulty) {}

  /** In one bureau, whether it decided or its counter accepted, or in all. */
  public Counted count(LocalDate first, LocalDate last, Optional<Long> bureau) {
    return jdbc.sql(
            """
            with delegated as (
              select count(*) as decided,
                     count(*) filter (where o.working_days = 0) as on_the_spot
                from casework.matter m
                join casework.outcome o on o.matter = m.id
               where m.delegate is not null
                 and o.decided
                 and o.concluded_on between :first and :last
                 and (:all or m.bureau = :bureau or m.delegate = :bureau)
            ), lots as (
              select count(*) as lots,
                     count(*) filter (where l.drawn) as drawn,
                     count(c.matter) as checked,
                     count(c.matter) filter (where c.result = 'FAULTY') as faulty
                from casework.draw d
                join casework.lot l on l.draw = d.id
                left join casework.after_check c on c.matter = l.matter
               where d.day between :first and :last
                 and (:all or d.bureau = :bureau)
            )
            select d.decided, d.on_the_spot, l.lots, l.drawn, l.checked, l.faulty
              from delegated d cross join lots l
            """)
        .param("first", first)
        .param("last", last)
        .param("all", bureau.isEmpty())
        .param("bureau", bureau.orElse(0L))
        .query((row, _) ->
            new Counted(
                row.getLong("decided"),
                row.getLong("on_the_spot"),
                row.getLong("lots"),
                row.getLong("drawn"),
                row.getLong("checked"),
                row.getLong("faulty")))
        .single();
  }

  /** The day of the first draw or the first delegated conclusion. */
  public Optional<LocalDate> first() {
    return jdbc.sql(
            """
            select least(
                     (select min(d.day) from casework.draw d),
                     (select min(o.concluded_on)
                        from casework.matter m
                        join casework.outcome o on o.matter = m.id
                       where m.delegate is not null)) as first
            """)
        .query((row, _) -> Columns.optionalDay(row, "first"))
        .single();
  }
}
