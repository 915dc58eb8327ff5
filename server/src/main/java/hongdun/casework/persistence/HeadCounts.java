package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.optionalLong;

import hongdun.agency.UnitId;
import hongdun.casework.domain.HeadFigures.Group;
import hongdun.casework.domain.InboxQuery;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 负责人统计 — what stands in a list of the desk, counted by bureau, unit and officer or by day: the
 * same question the list itself answers.
 */
@Component
public class HeadCounts {
  private static final String LINES =
      """
        from casework.listed l
        left join casework.outcome u on u.matter = l.matter
       where l.bureau = any (cast(:bureaus as bigint[]))
         and (:tab = 'ALL' or (l.concluded_on is null) = (:tab <> 'DONE'))
      %s
      """;

  private static final String ANY = LINES.formatted(DeskLines.WANTED_ANY);
  private static final String DONE = LINES.formatted(DeskLines.WANTED_DONE);

  private static final String GROUPS =
      """
      select l.bureau, l.unit, coalesce(l.keeper, 0) as keeper, count(*) as lines,
             count(*) filter (where u.decided) as decided,
             count(*) filter (where u.overdue) as late,
             count(*) filter (where l.due < :today) as overdue,
             count(*) filter (where l.due between :today and cast(:today as date) + 1) as soon
      %s
       group by l.bureau, l.unit, coalesce(l.keeper, 0)
      """;

  private static final String GROUPS_ANY = GROUPS.formatted(ANY);
  private static final String GROUPS_DONE = GROUPS.formatted(DONE);

  private static final String BY_DAY_OPENED =
      """
      select l.opened_on as day, count(*) as lines
      %s
       group by l.opened_on
       order by l.opened_on
      """
          .formatted(ANY);

  private static final String BY_DAY_CONCLUDED =
      """
      select l.concluded_on as day, count(*) as lines
      %s
       group by l.concluded_on
       order by l.concluded_on
      """
          .formatted(DONE);

  private final JdbcClient jdbc;
  private final DeskLines lines;

  HeadCounts(JdbcClient jdbc, DeskLines lines) {
    this.jdbc = jdbc;
    this.lines = lines;
  }

  /** The lines of a list, by bureau, unit and the officer who answers for them. */
  public List<Group> groups(InboxQuery list) {
    return lines
        .planned(jdbc.sql(DeskLines.isDone(list) ? GROUPS_DONE : GROUPS_ANY), list)
        .param("today", list.today())
        .query((row, _) ->
            new Group(
                new UnitId(row.getLong("bureau")),
                optionalLong(row, "unit").map(UnitId::new),
                row.getLong("keeper"),
                row.getLong("lines"),
                row.getLong("decided"),
                row.getLong("late"),
                row.getLong("overdue"),
                row.getLong("soon")))
        .list();
  }

  /** How many of a list were opened on each day; days without any are not there. */
  public Map<LocalDate, Long> opened(InboxQuery list) {
    return byDay(BY_DAY_OPENED, list);
  }

  /** How many of a list were concluded on each day. */
  public Map<LocalDate, Long> concluded(InboxQuery list) {
    return byDay(BY_DAY_CONCLUDED, list);
  }

  private Map<LocalDate, Long> byDay(String statement, InboxQuery list) {
    var days = new LinkedHashMap<LocalDate, Long>();
    lines
        .planned(jdbc.sql(statement), list)
        .query(row -> {
          days.put(row.getObject("day", LocalDate.class), row.getLong("lines"));
        });
    return days;
  }
}
