package hongdun.portal.usecase;

import hongdun.portal.CodeEntry;
import hongdun.portal.CodeLists;
import hongdun.portal.Dates;
import hongdun.portal.OneByOne;
import hongdun.portal.Retention;
import hongdun.portal.persistence.Outdated;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 到期清理 — once a day removes what was kept as long as the list of periods says, and writes down how
 * much of what went. What has no period today is kept.
 */
@Service
public class ApplyRetention {
  private static final Logger LOG = LoggerFactory.getLogger(ApplyRetention.class);
  private final ObjectProvider<Retention> kinds;
  private final Outdated book;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Supplier<List<CodeEntry>> periods;

  ApplyRetention(
      ObjectProvider<Retention> kinds,
      CodeLists lists,
      Outdated book,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.kinds = kinds;
    this.book = book;
    this.transaction = transaction;
    this.clock = clock;
    this.periods = lists.view(RetentionList.ID, entries -> entries);
  }

  /** How long a kind of data is kept, as the list says today. */
  public record Period(CodeEntry entry, int days) {}

  /** The periods that hold on a day. */
  public List<Period> periods(LocalDate on) {
    return periods.get().stream()
        .filter(entry -> entry.holds(on))
        .map(entry -> new Period(entry, RetentionList.days(entry)))
        .filter(period -> period.days() > 0)
        .toList();
  }

  /** Does the round of today, unless it was done or another server is at it. */
  public boolean applyToday() {
    var now = clock.instant();
    var day = Dates.dayOf(now);
    if (!Boolean.TRUE.equals(transaction.execute(_ -> book.take(day, now)))) {
      return false;
    }
    var removed = apply(now);
    transaction.executeWithoutResult(_ -> book.finish(day, clock.instant(), removed));
    LOG.info("Retention of {}: removed {}", day, removed.isEmpty() ? "nothing" : removed);
    return true;
  }

  /** Removes what is due at an instant; says what went, by code and number. */
  String apply(Instant now) {
    var holding = periods(Dates.dayOf(now));
    var removed = new ArrayList<String>();
    OneByOne.each(
        "The retention of",
        kinds.stream().sorted(Comparator.comparing(Retention::code)).toList(),
        Retention::code,
        kind ->
            holding.stream()
                .filter(period -> period.entry().code().equals(kind.code()))
                .mapToInt(period -> Math.max(period.days(), kind.fewestDays()))
                .findFirst()
                .ifPresent(days -> {
                  int count = kind.removeOlderThan(days);
                  if (count > 0) {
                    removed.add(kind.code() + " " + count);
                  }
                }));
    return String.join(", ", removed);
  }
}
