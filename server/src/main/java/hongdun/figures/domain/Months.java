package hongdun.figures.domain;

import hongdun.figures.Scope;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 月份 — whole months from the first to the last, at most five years of them. */
public record Months(YearMonth first, YearMonth last) {
  private static final int MOST = 60;
  private static final int USUAL = 12;

  public Months {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("The last month is before the first: " + last);
    }
  }

  /** The twelve months up to a day. */
  public static Months upTo(LocalDate today) {
    var last = YearMonth.from(today);
    return new Months(last.minusMonths(USUAL - 1L), last);
  }

  /**
   * Reads two months as 2026-01; what cannot be read is taken from the usual months, an upside down
   * pair is turned, more than five years are cut at the old end, and the future at the new one.
   */
  public static Months read(String from, String to, LocalDate today) {
    var usual = upTo(today);
    var last = month(to).filter(month -> !month.isAfter(usual.last())).orElse(usual.last());
    var first =
        month(from)
            .filter(month -> !month.isAfter(usual.last()))
            .orElse(last.minusMonths(USUAL - 1L));
    if (last.isBefore(first)) {
      var swapped = first;
      first = last;
      last = swapped;
    }
    var oldest = last.minusMonths(MOST - 1L);
    return new Months(first.isBefore(oldest) ? oldest : first, last);
  }

  /** The months from the oldest to the newest and those chosen, the newest first. */
  public static List<YearMonth> between(YearMonth oldest, YearMonth newest, Months chosen) {
    return Stream.concat(new Months(oldest, newest).all().stream(), chosen.all().stream())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  public List<YearMonth> all() {
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }

  /** As many months just before these. */
  public Months before() {
    var count = all().size();
    return new Months(first.minusMonths(count), last.minusMonths(count));
  }

  public Scope scope(Optional<Long> bureau) {
    return new Scope(first.atDay(1), last.atEndOfMonth(), bureau);
  }

  private static Optional<YearMonth> month(String text) {
    if (!text.matches("[12][0-9]{3}-[0-9]{1,2}")) {
      return Optional.empty();
    }
    try {
      var parts = text.split("-", 2);
      return Optional.of(YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    } catch (DateTimeException noMonth) {
      return Optional.empty();
    }
  }
}
