package hongdun.figures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "'', '', 2025-12, 2026-11",
    "2026-01, 2026-03, 2026-01, 2026-03",
    "2026-03, 2026-01, 2026-01, 2026-03", // upside down
    "2026-13, 2026-03, 2025-04, 2026-03", // no such month
    "nonsense, '', 2025-12, 2026-11",
    "1990-01, 2026-11, 2021-12, 2026-11", // more than five years
    "2026-10, 2027-05, 2026-10, 2026-11" // the future
  })
  void whatWasTypedBecomesAnHonestTime(String from, String to, YearMonth first, YearMonth last) {
    assertThat(Months.read(from, to, TODAY)).isEqualTo(new Months(first, last));
  }

  @Test
  void whatCanBeChosenReachesFromTheFirstFigureToThisMonthWhateverIsChosen() {
    var november = new Months(YearMonth.of(2026, 11), YearMonth.of(2026, 11));
    var earlier = new Months(YearMonth.of(2026, 7), YearMonth.of(2026, 8));

    assertThat(Months.between(YearMonth.of(2026, 9), YearMonth.of(2026, 11), november))
        .containsExactly(YearMonth.of(2026, 11), YearMonth.of(2026, 10), YearMonth.of(2026, 9));
    assertThat(Months.between(YearMonth.of(2026, 9), YearMonth.of(2026, 11), earlier))
        .hasSize(5)
        .startsWith(YearMonth.of(2026, 11))
        .endsWith(YearMonth.of(2026, 7));
  }
}
