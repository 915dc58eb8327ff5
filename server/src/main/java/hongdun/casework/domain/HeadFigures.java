package hongdun.casework.domain;

import hongdun.agency.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 负责人统计 — what a head sees of a period: by unit, by officer, and as it went.
 *
 * @param buckets days of a short period, else first days of months
 */
public record HeadFigures(List<Row> places, List<Row> keepers, List<Bucket> buckets) {
  /**
   * 统计行 — the figures of a unit or of an officer.
   *
   * @param id of the unit or the officer, 0 for matters nobody took
   * @param late of the concluded, those after their promised day
   */
  public record Row(
      long id, long received, long decided, long late, long open, long overdue, long soon) {
    public Row plus(Row other) {
      return new Row(
          id,
          received + other.received,
          decided + other.decided,
          late + other.late,
          open + other.open,
          overdue + other.overdue,
          soon + other.soon);
    }
  }

  /**
   * 同类 — the lines of a list that lie with one officer in one unit.
   *
   * @param unit the unit they lie in, empty before they lay in any
   * @param keeper the officer, 0 while nobody took them
   * @param lines how many
   * @param decided of them, those concluded with a decision
   * @param late of them, those concluded after their promised day
   */
  public record Group(
      UnitId bureau,
      Optional<UnitId> unit,
      long keeper,
      long lines,
      long decided,
      long late,
      long overdue,
      long soon) {
    /** 受理: they were received in the period. */
    public Row received(long id) {
      return new Row(id, lines, 0, 0, 0, 0, 0);
    }

    /** 办结: they were concluded in the period. */
    public Row concluded(long id) {
      return new Row(id, 0, decided, late, 0, 0, 0);
    }

    /** 在办: they are open now. */
    public Row open(long id) {
      return new Row(id, 0, 0, 0, lines, overdue, soon);
    }
  }

  /** The figures of the same unit or officer put together, those with most in hand first. */
  public static List<Row> together(Stream<Row> rows) {
    return rows.collect(Collectors.toMap(Row::id, Function.identity(), Row::plus)).values().stream()
        .sorted(Comparator.comparing(Row::open).reversed().thenComparing(Row::id))
        .toList();
  }

  /** 时段 — what came in and what was decided. */
  public record Bucket(LocalDate first, long received, long decided) {}

  /** Day after day, or month after month; those without anything are there too. */
  public static List<Bucket> buckets(
      InboxFilter.DayRange days,
      boolean byMonth,
      Map<LocalDate, Long> received,
      Map<LocalDate, Long> decided) {
    var buckets = new ArrayList<Bucket>();
    var first = byMonth ? days.first().withDayOfMonth(1) : days.first();
    while (!first.isAfter(days.last())) {
      var next = byMonth ? first.plusMonths(1) : first.plusDays(1);
      buckets.add(new Bucket(first, sum(received, first, next), sum(decided, first, next)));
      first = next;
    }
    return List.copyOf(buckets);
  }

  private static long sum(Map<LocalDate, Long> byDay, LocalDate from, LocalDate before) {
    return byDay.entrySet().stream()
        .filter(day -> !day.getKey().isBefore(from) && day.getKey().isBefore(before))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  public Row total() {
    return places.stream().reduce(new Row(0, 0, 0, 0, 0, 0, 0), Row::plus);
  }
}
