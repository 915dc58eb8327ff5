package hongdun.agency.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import hongdun.agency.OfficerId;
import hongdun.agency.domain.CalendarDay;
import hongdun.agency.domain.CalendarEdition;
import hongdun.agency.domain.CalendarYear;
import hongdun.shared.BilingualText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 工作日历表 — the editions of the years of the working calendar, and their days. */
@Repository
public class WorkingDays {
  /** How long a publication waits for those who reckon before it gives up. */
  private static final String PATIENCE = "30s";

  private final JdbcClient jdbc;

  WorkingDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The number of the newest edition of any year, 0 when there is none. */
  public long newest() {
    return jdbc.sql("select coalesce(max(id), 0) from agency.calendar_edition")
        .query(Long.class)
        .single();
  }

  /** Keeps new editions away until the transaction ends. */
  public void hold() {
    jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended('agency.calendar', 0))")
        .query((_, _) -> true)
        .single();
  }

  /** Waits for all who reckon by the calendar, and lets nobody begin until the transaction ends. */
  public void seize() {
    jdbc.sql("select set_config('lock_timeout', :patience, true)")
        .param("patience", PATIENCE)
        .query(String.class)
        .single();
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('agency.calendar', 0))")
        .query((_, _) -> true)
        .single();
  }

  /** The years as they stand now, oldest first. */
  public List<CalendarEdition> current() {
    return editions(
        """
        select distinct on (year) id, year, notice, provisional, published_by, published_at
          from agency.calendar_edition
         order by year, id desc
        """);
  }

  /** All editions of a year, newest first. */
  public List<CalendarEdition> of(int year) {
    var days = days();
    return jdbc.sql(
            """
            select id, year, notice, provisional, published_by, published_at
              from agency.calendar_edition
             where year = :year
             order by id desc
            """)
        .param("year", year)
        .query((row, _) -> edition(row, days))
        .list();
  }

  private List<CalendarEdition> editions(String sql) {
    var days = days();
    return jdbc.sql(sql).query((row, _) -> edition(row, days)).list();
  }

  private Map<Long, List<CalendarDay>> days() {
    record DayOfEdition(long edition, CalendarDay day) {}
    return jdbc
        .sql(
            """
            select edition, day, kind, name_zh, name_en
              from agency.calendar_day
             order by edition, day
            """)
        .query((row, _) ->
            new DayOfEdition(
                row.getLong("edition"),
                new CalendarDay(
                    row.getObject("day", LocalDate.class),
                    CalendarDay.Kind.valueOf(row.getString("kind")),
                    new BilingualText(row.getString("name_zh"), row.getString("name_en")))))
        .list()
        .stream()
        .collect(groupingBy(DayOfEdition::edition, mapping(DayOfEdition::day, toList())));
  }

  private static CalendarEdition edition(ResultSet row, Map<Long, List<CalendarDay>> days)
      throws SQLException {
    return new CalendarEdition(
        row.getLong("id"),
        new CalendarYear(
            row.getInt("year"),
            row.getString("notice"),
            row.getBoolean("provisional"),
            days.getOrDefault(row.getLong("id"), List.of())),
        Optional.ofNullable(row.getObject("published_by", Long.class)).map(OfficerId::new),
        row.getObject("published_at", OffsetDateTime.class).toInstant());
  }

  /** Adds an edition, which holds from now on, and answers its number. */
  public long add(CalendarYear year, Optional<OfficerId> by, Instant at) {
    var edition =
        jdbc.sql(
                """
                insert into agency.calendar_edition
                  (year, notice, provisional, published_by, published_at)
                values (:year, :notice, :provisional, :by, :at)
                returning id
                """)
            .param("year", year.year())
            .param("notice", year.notice())
            .param("provisional", year.provisional())
            .param("by", by.map(OfficerId::value).orElse(null))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    for (var day : year.days()) {
      jdbc.sql(
              """
              insert into agency.calendar_day (edition, day, kind, name_zh, name_en)
              values (?, ?, ?, ?, ?)
              """)
          .params(edition, day.day(), day.kind().name(), day.name().zh(), day.name().en())
          .update();
    }
    return edition;
  }
}
