package hongdun.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@HongdunTest
class WorkingCalendarTests {
  private static final LocalDate START = LocalDate.of(2026, 11, 2);
  private final WorkingCalendar calendar;

  WorkingCalendarTests(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  @ParameterizedTest
  @CsvSource({
    "3, 2026-11-05",
    "5, 2026-11-09",
    "7, 2026-11-11",
    "10, 2026-11-16",
    "15, 2026-11-23",
    "20, 2026-11-30",
    "40, 2026-12-28"
  })
  void theDayOfTheEventIsNotCounted(int days, LocalDate due) {
    assertThat(calendar.workingDaysAfter(START, days).day()).isEqualTo(due);
    assertThat(calendar.workingDaysBetween(START, due)).isEqualTo(days);
  }

  @Test
  void aDueDaySaysHowManyDaysOfRestLieBefore() {
    assertThat(calendar.workingDaysAfter(START, 5))
        .isEqualTo(new WorkingCalendar.DueDay(LocalDate.of(2026, 11, 9), false, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-04",
        "2024-02-18",
        "2024-04-07",
        "2024-05-11",
        "2024-09-14",
        "2024-10-12",
        "2025-01-26",
        "2025-02-08",
        "2025-04-27",
        "2025-09-28",
        "2025-10-11",
        "2026-01-04",
        "2026-02-14",
        "2026-02-28",
        "2026-05-09",
        "2026-09-20",
        "2026-10-10"
      })
  void aWeekendMadeUpByTheNoticeIsAWorkingDay(LocalDate day) {
    assertThat(day.getDayOfWeek().getValue()).isGreaterThan(5);
    assertThat(calendar.isWorkingDay(day)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, 1, 2026-02-14", // a Saturday made up before the Spring Festival
    "2026-02-14, 1, 2026-02-24", // the nine days of the Spring Festival of 2026
    "2026-02-27, 1, 2026-02-28",
    "2026-09-30, 1, 2026-10-08", // National Day of 2026
    "2026-10-09, 1, 2026-10-10",
    "2025-09-30, 1, 2025-10-09",
    "2024-02-09, 1, 2024-02-18"
  })
  void holidaysAndMadeUpWeekendsCount(LocalDate event, int days, LocalDate due) {
    assertThat(calendar.workingDaysAfter(event, days).day()).isEqualTo(due);
  }

  @Test
  void aDayOfAYearWhoseNoticeIsNotOutIsMarkedProvisional() {
    var before = calendar.workingDaysAfter(LocalDate.of(2026, 12, 1), 5);
    var across = calendar.workingDaysAfter(LocalDate.of(2026, 12, 30), 5);

    assertThat(before.provisional()).isFalse();
    assertThat(across.provisional()).isTrue();
    assertThat(across.day()).isEqualTo(LocalDate.of(2027, 1, 7));
  }

  @Test
  void aYearThatIsNotLoadedIsNamedAndNeverGuessed() {
    assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2028, 3, 1)))
        .isInstanceOf(CalendarNotLoaded.class)
        .hasMessage("calendar for 2028 not loaded");
    assertThatThrownBy(() -> calendar.workingDaysAfter(LocalDate.of(2027, 12, 20), 20))
        .hasMessage("calendar for 2028 not loaded");
    assertThatThrownBy(
            () -> calendar.workingDaysBetween(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 1, 5)))
        .hasMessage("calendar for 2023 not loaded");
  }

  @Test
  void betweenADayAndItselfOrAnEarlierOneLiesNoWorkingDay() {
    assertThat(calendar.workingDaysBetween(START, START)).isZero();
    assertThat(calendar.workingDaysBetween(START, START.minusDays(5))).isZero();
    assertThat(calendar.workingDaysAfter(START, 0).day()).isEqualTo(START);
  }
}
