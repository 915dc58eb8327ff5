package hongdun.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.domain.Period.Pause;
import hongdun.portal.Dates;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The golden table: dated deadlines worked out from the rules by deadlines_oracle.py, which knows
 * the notices of 2024 to 2026 by itself and shares nothing with the server.
 */
@HongdunTest
class GoldenDeadlinesTests {
  private final WorkingCalendar calendar;

  GoldenDeadlinesTests(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  @ParameterizedTest(name = "{0}: {1} + {3} (+{4}) {2}, stopped {6} = {7}")
  @CsvFileSource(
      resources = "/hongdun/casework/deadlines.csv",
      useHeadersInDisplayName = false,
      numLinesToSkip = 1)
  void everyDeadlineFallsOnTheDayTheRulesSay(
      String group,
      LocalDateTime received,
      Term.Unit unit,
      int length,
      int extension,
      boolean rollsOverWeekends,
      String stops,
      LocalDate due,
      boolean provisional) {
    var start = Dates.dayOf(received.atZone(Dates.ZONE).toInstant());
    var term = new Term(unit, length, rollsOverWeekends).extendedBy(extension);

    var reckoned = new Period(start, term, pauses(stops)).due(calendar);

    assertThat(reckoned.day()).as(group).isEqualTo(due);
    assertThat(reckoned.provisional()).as(group).isEqualTo(provisional);
  }

  /** The days as they are told add up to the same. */
  @ParameterizedTest(name = "{0}: {1} + {3} (+{4}) {2}, stopped {6} = {7}")
  @CsvFileSource(
      resources = "/hongdun/casework/deadlines.csv",
      useHeadersInDisplayName = false,
      numLinesToSkip = 1)
  void theDaysThatAreTakenOneByOneAddUpToThePeriod(
      String group,
      LocalDateTime received,
      Term.Unit unit,
      int length,
      int extension,
      boolean rollsOverWeekends,
      String stops,
      LocalDate due) {
    var start = received.toLocalDate();
    var term = new Term(unit, length, rollsOverWeekends).extendedBy(extension);
    var period = new Period(start, term, pauses(stops));

    var counting = Counting.of(period, calendar);

    var total = counting.runs().stream().mapToInt(Counting.Run::days).sum();
    assertThat(start.plusDays(total)).as(group).isEqualTo(due);
    var counted = counting.days(Counting.How.COUNTED) + counting.days(Counting.How.WORKED_WEEKEND);
    if (term.countsWorkingDays() && stops == null && length + extension > 0) {
      assertThat(counted).as(group).isEqualTo(length + extension);
    }
    assertThat(period.warnOn(calendar)).as(group).isBeforeOrEqualTo(due.plusDays(1));
  }

  private static List<Pause> pauses(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split("\\|", -1))
            .map(pause -> pause.split("/", -1))
            .map(ends -> new Pause(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])))
            .toList();
  }
}
