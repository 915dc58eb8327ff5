package hongdun.agency.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import hongdun.agency.domain.CalendarDay;
import hongdun.agency.domain.CalendarYear;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 工作日历表 — the years of the working calendar and their days. */
@Repository
public class WorkingDays {
  private final JdbcClient jdbc;

  WorkingDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<CalendarYear> years() {
    record DayOfYear(int year, CalendarDay day) {}
    var days =
        jdbc
            .sql(
                "select day, year, kind, name_zh, name_en from agency.working_calendar order by day")
            .query((row, _) ->
                new DayOfYear(
                    row.getInt("year"),
                    new CalendarDay(
                        row.getObject("day", LocalDate.class),
                        CalendarDay.Kind.valueOf(row.getString("kind")),
                        new BilingualText(row.getString("name_zh"), row.getString("name_en")))))
            .list()
            .stream()
            .collect(groupingBy(DayOfYear::year, mapping(DayOfYear::day, toList())));
    return jdbc.sql("select year, notice, provisional from agency.calendar_year order by year")
        .query((row, _) ->
            new CalendarYear(
                row.getInt("year"),
                row.getString("notice"),
                row.getBoolean("provisional"),
                days.getOrDefault(row.getInt("year"), List.of())))
        .list();
  }

  /** Puts a year in place of what was there. A provisional year never replaces an official one. */
  public void replace(CalendarYear year) {
    var taken =
        jdbc.sql(
                """
                insert into agency.calendar_year (year, notice, provisional)
                values (:year, :notice, :provisional)
                on conflict (year) do update
                   set notice = excluded.notice, provisional = excluded.provisional
                 where calendar_year.provisional or not excluded.provisional
                """)
            .param("year", year.year())
            .param("notice", year.notice())
            .param("provisional", year.provisional())
            .update();
    if (taken == 0) {
      return;
    }
    jdbc.sql("delete from agency.working_calendar where year = ?").param(year.year()).update();
    for (var day : year.days()) {
      jdbc.sql(
              """
              insert into agency.working_calendar (day, year, kind, name_zh, name_en)
              values (?, ?, ?, ?, ?)
              """)
          .params(day.day(), year.year(), day.kind().name(), day.name().zh(), day.name().en())
          .update();
    }
  }
}
