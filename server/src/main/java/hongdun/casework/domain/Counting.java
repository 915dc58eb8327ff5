package hongdun.casework.domain;

import hongdun.agency.WorkingCalendar;
import hongdun.agency.WorkingCalendar.SpecialDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 逐日计算 — every day from the one after the event to the due day, in runs of days that were taken
 * alike.
 */
public record Counting(List<Run> runs) {
  public Counting {
    runs = List.copyOf(runs);
  }

  /** How a day was taken. */
  public enum How {
    COUNTED,
    /** 调休上班: a weekend day that is worked, and counted. */
    WORKED_WEEKEND,
    WEEKEND,
    HOLIDAY,
    /** 中止: the clock stood still. */
    STOOD_STILL,
    /** 顺延: after the last day had come out on a day of rest. */
    MOVED_ON
  }

  /**
   * Days one after another that were taken alike.
   *
   * @param why the holiday or the weekend worked, with its notice
   */
  public record Run(LocalDate from, LocalDate until, How how, Optional<SpecialDay> why) {
    public int days() {
      return Math.toIntExact(until.toEpochDay() - from.toEpochDay()) + 1;
    }
  }

  /** Walks through a period day by day. */
  public static Counting of(Period period, WorkingCalendar calendar) {
    var due = period.due(calendar).day();
    var countedOut = period.countedOut(calendar);
    var runs = new ArrayList<Run>();
    for (var day = period.startedOn().plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
      add(runs, run(day, period, countedOut, calendar));
    }
    return new Counting(runs);
  }

  public int days(How how) {
    return runs.stream().filter(run -> run.how() == how).mapToInt(Run::days).sum();
  }

  public List<Run> of(How how) {
    return runs.stream().filter(run -> run.how() == how).toList();
  }

  private static Run run(
      LocalDate day, Period period, LocalDate countedOut, WorkingCalendar calendar) {
    if (period.pauses().stream().anyMatch(pause -> pause.holds(day))) {
      return new Run(day, day, How.STOOD_STILL, Optional.empty());
    }
    if (!period.term().countsWorkingDays()) {
      return day.isAfter(countedOut)
          ? new Run(day, day, How.MOVED_ON, Optional.empty())
          : new Run(day, day, How.COUNTED, Optional.empty());
    }
    var special = calendar.special(day);
    if (calendar.isWorkingDay(day)) {
      return special.isPresent()
          ? new Run(day, day, How.WORKED_WEEKEND, special)
          : new Run(day, day, How.COUNTED, Optional.empty());
    }
    return new Run(day, day, special.isPresent() ? How.HOLIDAY : How.WEEKEND, special);
  }

  private static void add(List<Run> runs, Run next) {
    if (!runs.isEmpty() && isOne(runs.getLast(), next)) {
      var last = runs.removeLast();
      runs.add(new Run(last.from(), next.until(), last.how(), last.why()));
    } else {
      runs.add(next);
    }
  }

  private static boolean isOne(Run run, Run next) {
    return run.how() == next.how()
        && run.why().map(SpecialDay::name).equals(next.why().map(SpecialDay::name))
        && run.why().map(SpecialDay::notice).equals(next.why().map(SpecialDay::notice));
  }
}
