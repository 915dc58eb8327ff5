package hongdun.agency.domain;

import hongdun.shared.BilingualText;
import java.time.LocalDate;

/** 日历日 — a day that differs from Monday to Friday: a holiday, or a weekend that is worked. */
public record CalendarDay(LocalDate day, Kind kind, BilingualText name) {
  /** The two ways a day differs. */
  public enum Kind {
    HOLIDAY,
    MAKE_UP_WORKDAY
  }
}
