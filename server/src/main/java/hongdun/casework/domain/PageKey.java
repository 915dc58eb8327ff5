package hongdun.casework.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** 翻页位置 — where a page of a list begins: after this day and matter. */
public record PageKey(LocalDate day, long matter) {
  /** Later than every due day: matters without one come last. */
  public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** Where a list in this order begins. */
  public static PageKey before(InboxFilter.Order order) {
    return switch (order) {
      case DUE, OLDEST -> new PageKey(LocalDate.EPOCH, 0);
      case NEWEST, CONCLUDED -> new PageKey(NEVER, Long.MAX_VALUE);
    };
  }

  /** The key as it stands in an address: 2026-11-05_17. */
  public String code() {
    return day + "_" + matter;
  }

  public static Optional<PageKey> of(String code) {
    var parts = code.split("_", 2);
    if (parts.length < 2 || !parts[1].matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PageKey(LocalDate.parse(parts[0]), Long.parseLong(parts[1])));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
