package hongdun.casework.domain;

import hongdun.agency.WorkingCalendar;
import hongdun.casework.domain.Period.Pause;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * 同期 — everything a clock's days are reckoned from, so that clocks with one signature end on one
 * day.
 */
public record ClockSignature(
    Period promised, Period statutory, int remindPercent, int warnPercent) {
  private static final int WITHOUT_STOPS = 8;

  /**
   * Reads a signature: start, unit, promised, statutory, extended, whether weekends roll, the two
   * percents, and the stops if there are any, with bars between.
   */
  public static ClockSignature read(String text) {
    var parts = text.split("\\|", -1);
    var start = LocalDate.parse(parts[0]);
    var unit = Term.Unit.valueOf(parts[1]);
    var extended = Integer.parseInt(parts[4]);
    var rolls = parts[5].startsWith("t");
    var pauses = parts.length > WITHOUT_STOPS ? pauses(parts[WITHOUT_STOPS]) : List.<Pause>of();
    return new ClockSignature(
        new Period(start, new Term(unit, Integer.parseInt(parts[2]) + extended, rolls), pauses),
        new Period(start, new Term(unit, Integer.parseInt(parts[3]) + extended, rolls), pauses),
        Integer.parseInt(parts[6]),
        Integer.parseInt(parts[7]));
  }

  private static List<Pause> pauses(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(pause -> pause.split("/", -1))
        .map(ends -> new Pause(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])))
        .toList();
  }

  public Days days(WorkingCalendar calendar, long edition) {
    return Days.of(promised, statutory, remindPercent, warnPercent, calendar, edition);
  }
}
