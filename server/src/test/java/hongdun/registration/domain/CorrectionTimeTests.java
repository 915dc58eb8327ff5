package hongdun.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.casework.ExampleCalendar;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorrectionTimeTests {
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  @Test
  void theDayOfTheNoticeIsNotCountedAndALastDayOnAHolidayMovesOn() {
    var calendar = new ExampleCalendar(Set.of(NEW_YEAR), Set.of());

    // Sixty days after Monday 2 November end on New Year, a Friday; Monday is the first day after.
    assertThat(CorrectionTime.lastDay(LocalDate.of(2026, 11, 2), calendar))
        .isEqualTo(LocalDate.of(2027, 1, 4));
    assertThat(CorrectionTime.lastDay(LocalDate.of(2026, 11, 6), calendar))
        .isEqualTo(LocalDate.of(2027, 1, 5));
  }
}
