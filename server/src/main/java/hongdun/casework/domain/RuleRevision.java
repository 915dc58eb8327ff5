package hongdun.casework.domain;

import hongdun.casework.domain.RuleOfTime.Percents;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 修订期限规则 — a new edition of a rule of time, as it was typed.
 *
 * @param from the first day, when it is one of the calendar
 * @param weekend YES when a last day on a plain weekend moves on, NO when it stays
 */
public record RuleRevision(
    Optional<LocalDate> from,
    String weekend,
    String promised,
    String remind,
    String warn,
    String instrument) {
  public static final String YES = "YES";
  public static final String NO = "NO";

  private static final int WHOLE = 100;
  private static final int LONGEST_INSTRUMENT = 80;

  /** What it comes to. */
  public sealed interface Reading {
    record Faulty(List<Shortcoming> faults) implements Reading {}

    record Complete(RuleOfTime edition) implements Reading {}
  }

  /** An edition as it stands, ready to be changed. */
  public static RuleRevision of(RuleOfTime rule) {
    return new RuleRevision(
        Optional.empty(),
        rule.rollsOverWeekends() ? YES : NO,
        rule.promised().map(String::valueOf).orElse(""),
        Integer.toString(rule.remindPercent()),
        Integer.toString(rule.warnPercent()),
        "");
  }

  /** The edition after the last one, or everything that stands against it. */
  public Reading read(RuleOfTime last, LocalDate today) {
    var faults = new ArrayList<Shortcoming>();
    checkDay(last, today, faults);
    if (!weekend.equals(YES) && !weekend.equals(NO)) {
      faults.add(Shortcoming.of("weekend", "casework.rules.fault.weekend"));
    }
    var days = days(last, faults);
    var reminded = percent("remind", remind, faults);
    var warned = percent("warn", warn, faults);
    if (reminded.isPresent() && warned.isPresent() && reminded.get() >= warned.get()) {
      faults.add(Shortcoming.of("remind", "casework.rules.fault.order"));
    }
    if (instrument.isBlank() || instrument.length() > LONGEST_INSTRUMENT) {
      faults.add(Shortcoming.of("instrument", "casework.rules.fault.instrument"));
    }
    if (!faults.isEmpty()) {
      return new Reading.Faulty(faults);
    }
    var edition =
        last.revised(
            from.orElseThrow(),
            weekend.equals(YES),
            days,
            new Percents(reminded.orElseThrow(), warned.orElseThrow()),
            instrument);
    return edition.countsAs(last)
        ? new Reading.Faulty(List.of(Shortcoming.of("weekend", "casework.rules.fault.unchanged")))
        : new Reading.Complete(edition);
  }

  private void checkDay(RuleOfTime last, LocalDate today, List<Shortcoming> faults) {
    if (from.isEmpty()) {
      faults.add(Shortcoming.of("from", "casework.rules.fault.from"));
    } else if (from.get().isBefore(today)) {
      faults.add(Shortcoming.of("from", "casework.rules.fault.past"));
    } else if (!from.get().isAfter(last.from())) {
      faults.add(
          Shortcoming.of("from", "casework.rules.fault.before-last", last.from().toString()));
    }
  }

  /** What is promised, where the rule promises it, never more than the law allows. */
  private Optional<Integer> days(RuleOfTime last, List<Shortcoming> faults) {
    if (last.promised().isEmpty()) {
      return Optional.empty();
    }
    var most = last.statutory().orElseGet(() -> last.promised().orElseThrow());
    var days = number(promised).filter(length -> length <= most);
    if (days.isEmpty()) {
      faults.add(
          Shortcoming.of(
              "promised",
              "casework.rules.fault.promised",
              Integer.toString(most),
              last.unit().name()));
    }
    return days;
  }

  private static Optional<Integer> percent(String field, String typed, List<Shortcoming> faults) {
    var percent = number(typed).filter(share -> share >= 1 && share <= WHOLE);
    if (percent.isEmpty()) {
      faults.add(Shortcoming.of(field, "casework.rules.fault.percent"));
    }
    return percent;
  }

  private static Optional<Integer> number(String typed) {
    return typed.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
  }
}
