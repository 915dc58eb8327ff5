package hongdun.casework.domain;

import hongdun.agency.UnitId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
    /** What came in and what was decided. */
    public static Row done(long id, long received, long decided, long late) {
      return new Row(id, received, decided, late, 0, 0, 0);
    }

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
   * 在手 — open matters on the desk of a bureau.
   *
   * @param unit the unit they lie in, empty before they lay in any
   * @param keeper the officer, 0 while nobody took them
   * @param delegate the bureau to which the counter's work is delegated; they stand on its desk,
   *     too
   */
  public record Held(
      UnitId bureau,
      Optional<UnitId> unit,
      long keeper,
      Optional<UnitId> delegate,
      long open,
      long overdue,
      long soon) {
    /** Whether they lie in this bureau's hands: of two desks a matter is counted on one. */
    public boolean liesHere(UnaryOperator<UnitId> bureauOf) {
      var atTheCounter = unit.map(bureauOf).equals(delegate);
      return delegate.isEmpty() || atTheCounter == delegate.get().equals(bureau);
    }

    /** Under the number of a unit or an officer. */
    public Row under(long id) {
      return new Row(id, 0, 0, 0, open, overdue, soon);
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

  public Row total() {
    return places.stream().reduce(new Row(0, 0, 0, 0, 0, 0, 0), Row::plus);
  }
}
