package hongdun.agency.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.persistence.WorkingDays;
import org.junit.jupiter.api.Test;

@HongdunTest
class OtherNodesCalendarTests {
  private final WorkingDays table;
  private final LoadedCalendar calendar;

  OtherNodesCalendarTests(WorkingDays table, LoadedCalendar calendar) {
    this.table = table;
    this.calendar = calendar;
  }

  @Test
  void whatAnotherNodePublishedIsLoadedByTheNextLook() {
    var other = new LoadedCalendar(table);
    assertThat(other.years()).isEmpty();

    other.follow();

    assertThat(other.years()).isEqualTo(calendar.years()).isNotEmpty();
  }
}
