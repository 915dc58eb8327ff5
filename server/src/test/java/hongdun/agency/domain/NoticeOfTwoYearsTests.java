package hongdun.agency.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.domain.CalendarDraft.Reading;
import hongdun.agency.domain.CalendarDraft.Row;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 国办发明电〔2018〕15号: New Year of 2019 from 30 December 2018, and 29 December worked instead. */
class NoticeOfTwoYearsTests {
  private static final String NOTICE = "国办发明电〔2018〕15号";

  @Test
  void aNoticeTakesDaysOfTheDecemberBefore() {
    var reading = draft(NOTICE, "2018-12-30", "2018-12-29").read();

    var of2018 = new CalendarYear(2018, "国办发明电〔2017〕12号", false, List.of());
    var calendar = new Calendar(1, List.of(of2018)).with(((Reading.Complete) reading).year());
    assertThat(calendar.isWorkingDay(LocalDate.of(2018, 12, 28))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2018, 12, 29))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2018, 12, 31))).isFalse();
    assertThat(calendar.special(LocalDate.of(2018, 12, 31)).orElseThrow().notice())
        .isEqualTo(NOTICE);
    assertThat(calendar.workingDaysAfter(LocalDate.of(2018, 12, 28), 2).day())
        .isEqualTo(LocalDate.of(2019, 1, 2));
  }

  @Test
  void aProvisionalYearAndOtherMonthsOfTheYearBeforeAreRefused() {
    assertThat(faults(draft("", "2018-12-30", "")))
        .extracting(Shortcoming::messageKey)
        .contains("agency.fault.calendar-day");
    assertThat(faults(draft(NOTICE, "2018-11-30", "2018-11-24")))
        .extracting(Shortcoming::messageKey)
        .contains("agency.fault.calendar-day", "agency.fault.calendar-worked");
  }

  private static List<Shortcoming> faults(CalendarDraft draft) {
    return ((Reading.Faulty) draft.read()).faults();
  }

  private static CalendarDraft draft(String notice, String newYear, String worked) {
    return new CalendarDraft(
        2019,
        notice,
        List.of(
            row(Festival.NEW_YEAR, newYear, "2019-01-01", worked),
            row(Festival.SPRING, "2019-02-04", "2019-02-10", "2019-02-02 2019-02-03"),
            row(Festival.QINGMING, "2019-04-05", "2019-04-07", ""),
            row(Festival.LABOUR, "2019-05-01", "2019-05-04", ""),
            row(Festival.DRAGON_BOAT, "2019-06-07", "2019-06-09", ""),
            row(Festival.MID_AUTUMN, "2019-09-13", "2019-09-15", ""),
            row(Festival.NATIONAL, "2019-10-01", "2019-10-07", "")));
  }

  private static Row row(Festival festival, String first, String last, String worked) {
    return new Row(festival, new BilingualText("节", "Day"), first, last, worked);
  }
}
