package hongdun.agency.domain;

import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 日历草稿 — a year as somebody entered it from the notice: for every festival its first and last day
 * off, and the weekend days worked instead.
 *
 * @param notice the number of the notice; empty for a provisional year
 */
public record CalendarDraft(int year, String notice, List<Row> rows) {
  /** The days the Regulation on public holidays gives (thirteen in 2024's text). */
  private static final int STATUTORY_DAYS = 13;

  private static final int LONGEST_BREAK = 16;
  private static final int LONGEST_NOTICE = 60;
  private static final int LONGEST_NAME = 30;

  private static final List<MonthDay> FIXED =
      List.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 2),
          MonthDay.of(10, 1),
          MonthDay.of(10, 2),
          MonthDay.of(10, 3));

  public CalendarDraft {
    rows = List.copyOf(rows);
  }

  /**
   * A festival as it was typed.
   *
   * @param worked the weekend days worked instead, with blanks or commas between
   */
  public record Row(
      Festival festival, BilingualText name, String first, String last, String worked) {
    boolean isEmpty() {
      return first.isEmpty() && last.isEmpty() && worked.isEmpty();
    }

    String field(String which) {
      return which + "-" + festival.name();
    }
  }

  /** What came of reading it. */
  public sealed interface Reading {
    record Complete(CalendarYear year) implements Reading {}

    record Faulty(List<Shortcoming> faults) implements Reading {}
  }

  /** The year, or everything that is wrong with it. */
  public Reading read() {
    var faults = new ArrayList<Shortcoming>();
    if (notice.length() > LONGEST_NOTICE || (!notice.isEmpty() && !notice.matches(".*[0-9].*"))) {
      faults.add(Shortcoming.of("notice", "agency.fault.calendar-notice"));
    }
    var days = new ArrayList<CalendarDay>();
    rows.stream().filter(row -> !row.isEmpty()).forEach(row -> read(row, days, faults));
    days.sort(Comparator.comparing(CalendarDay::day));
    if (faults.isEmpty()) {
      judge(days, faults);
    }
    return faults.isEmpty()
        ? new Reading.Complete(new CalendarYear(year, notice, notice.isEmpty(), days))
        : new Reading.Faulty(List.copyOf(faults));
  }

  private void read(Row row, List<CalendarDay> days, List<Shortcoming> faults) {
    if (named(row.name().zh()) || named(row.name().en())) {
      faults.add(Shortcoming.of(row.field("name"), "agency.fault.calendar-name"));
    }
    var first = day(row.first());
    var last = row.last().isEmpty() ? first : day(row.last());
    if (first.isEmpty()) {
      faults.add(
          Shortcoming.of(row.field("first"), "agency.fault.calendar-day", Integer.toString(year)));
    }
    if (last.isEmpty() && !row.last().isEmpty()) {
      faults.add(
          Shortcoming.of(row.field("last"), "agency.fault.calendar-day", Integer.toString(year)));
    }
    if (first.isPresent() && last.isPresent()) {
      var end = last.get();
      if (end.isBefore(first.get()) || end.isAfter(first.get().plusDays(LONGEST_BREAK))) {
        faults.add(Shortcoming.of(row.field("last"), "agency.fault.calendar-span"));
      } else {
        first
            .get()
            .datesUntil(end.plusDays(1))
            .map(day -> new CalendarDay(day, CalendarDay.Kind.HOLIDAY, row.name()))
            .forEach(days::add);
      }
    }
    worked(row, days, faults);
  }

  private static boolean named(String name) {
    return name.isEmpty() || name.length() > LONGEST_NAME;
  }

  private void worked(Row row, List<CalendarDay> days, List<Shortcoming> faults) {
    for (var text : row.worked().split("[\\s,，、;；]+", -1)) {
      if (text.isEmpty()) {
        continue;
      }
      var day = day(text).filter(CalendarDraft::isWeekend);
      if (day.isEmpty()) {
        faults.add(Shortcoming.of(row.field("worked"), "agency.fault.calendar-worked", text));
      } else {
        days.add(new CalendarDay(day.get(), CalendarDay.Kind.MAKE_UP_WORKDAY, row.name()));
      }
    }
  }

  private void judge(List<CalendarDay> days, List<Shortcoming> faults) {
    var seen = new HashSet<LocalDate>();
    days.stream()
        .map(CalendarDay::day)
        .filter(day -> !seen.add(day))
        .distinct()
        .forEach(day ->
            faults.add(
                Shortcoming.of(
                    "first-" + Festival.NEW_YEAR, "agency.fault.calendar-twice", day.toString())));
    var off = holidays(days);
    FIXED.stream()
        .map(day -> day.atYear(year))
        .filter(day -> !off.contains(day))
        .forEach(day ->
            faults.add(
                Shortcoming.of(
                    "first-" + Festival.NEW_YEAR,
                    "agency.fault.calendar-statutory",
                    day.toString())));
    var ofTheYear = off.stream().filter(day -> day.getYear() == year).count();
    if (ofTheYear < STATUTORY_DAYS) {
      faults.add(
          Shortcoming.of(
              "first-" + Festival.NEW_YEAR,
              "agency.fault.calendar-too-few",
              Long.toString(ofTheYear)));
    }
  }

  private static Set<LocalDate> holidays(List<CalendarDay> days) {
    var off = new HashSet<LocalDate>();
    days.stream()
        .filter(day -> day.kind() == CalendarDay.Kind.HOLIDAY)
        .map(CalendarDay::day)
        .forEach(off::add);
    return off;
  }

  private Optional<LocalDate> day(String text) {
    var parts = text.split("[-/.年月日]+", -1);
    if (parts.length < 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(
              LocalDate.of(
                  Integer.parseInt(parts[0]),
                  Integer.parseInt(parts[1]),
                  Integer.parseInt(parts[2])))
          .filter(this::isOfTheNotice);
    } catch (DateTimeException | NumberFormatException noSuchDay) {
      return Optional.empty();
    }
  }

  /** A notice may take in days of the December before, as one with New Year on a Monday does. */
  private boolean isOfTheNotice(LocalDate day) {
    return day.getYear() == year
        || (!notice.isEmpty() && day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
