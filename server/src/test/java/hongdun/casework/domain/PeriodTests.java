package hongdun.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.casework.ExampleCalendar;
import hongdun.casework.domain.Period.Pause;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {
  private static final ExampleCalendar WEEKENDS = ExampleCalendar.weekendsOnly();

  @ParameterizedTest
  @CsvSource({
    "2026-11-02,  3, 2026-11-05",
    "2026-11-02,  5, 2026-11-09",
    "2026-11-02,  7, 2026-11-11",
    "2026-11-02, 10, 2026-11-16",
    "2026-11-02, 15, 2026-11-23",
    "2026-11-02, 20, 2026-11-30",
    "2026-11-02, 40, 2026-12-28",
    "2026-11-06,  1, 2026-11-09", // Friday: Monday is day one
    "2026-11-07,  1, 2026-11-09", // handed in on a Saturday
    "2026-11-02,  0, 2026-11-02", // on the spot
    "2026-11-07,  0, 2026-11-09" // on the spot, but the day is a day of rest
  })
  void theDayOfTheEventIsNotCounted(LocalDate start, int days, LocalDate due) {
    assertThat(new Period(start, days, List.of()).due(WEEKENDS).day()).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    // One day used, stopped from Tuesday to the Tuesday after: two days are left.
    "3, 2026-11-03/2026-11-10, 2026-11-12",
    // Stopped and resumed on one day: nothing moves.
    "3, 2026-11-03/2026-11-03, 2026-11-05",
    // Only rest days between: nothing moves.
    "3, 2026-11-06/2026-11-08, 2026-11-05",
    // Two stops.
    "5, 2026-11-03/2026-11-05|2026-11-09/2026-11-10, 2026-11-12",
    // Stopped on the last day: the period does not end while it stands still.
    "3, 2026-11-05/2026-11-10, 2026-11-10",
    "3, 2026-11-05/2026-11-15, 2026-11-16",
    // Stopped when it was already over: what is over stays over.
    "3, 2026-11-06/2026-11-20, 2026-11-05"
  })
  void workingDaysOfAStopAreNotCounted(int days, String stops, LocalDate due) {
    var period = new Period(LocalDate.of(2026, 11, 2), days, pauses(stops));

    assertThat(period.due(WEEKENDS).day()).isEqualTo(due);
  }

  @Test
  void weekendDaysWorkedInsteadOfHolidaysAreCounted() {
    // National Day 2026: 1 to 7 October off, Saturday 10 October worked.
    var calendar =
        new ExampleCalendar(
            Set.copyOf(LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 8)).toList()),
            Set.of(LocalDate.of(2026, 10, 10)));

    var due = new Period(LocalDate.of(2026, 9, 30), 3, List.of()).due(calendar);

    assertThat(due.day()).isEqualTo(LocalDate.of(2026, 10, 10));
    assertThat(due.restDays()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 2026-11-04", // due on Thursday, warned on Wednesday
    "5, 2026-11-06", // due on Monday, warned on Friday
    "1, 2026-11-03", // only one day: warned on it
    "0, 2026-11-03" // promised on the spot: warned only when it is over
  })
  void theHandlerIsWarnedOnTheWorkingDayBefore(int days, LocalDate warnOn) {
    assertThat(new Period(LocalDate.of(2026, 11, 2), days, List.of()).warnOn(WEEKENDS))
        .isEqualTo(warnOn);
  }

  private static List<Pause> pauses(String text) {
    return Arrays.stream(text.split("\\|", -1))
        .map(pause -> pause.split("/", -1))
        .map(ends -> new Pause(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])))
        .toList();
  }
}
