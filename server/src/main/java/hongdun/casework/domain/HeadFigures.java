package hongdun.casework.domain;

import java.time.LocalDate;
import java.util.List;

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

  /** 时段 — what came in and what was decided. */
  public record Bucket(LocalDate first, long received, long decided) {}

  public Row total() {
    return places.stream().reduce(new Row(0, 0, 0, 0, 0, 0, 0), Row::plus);
  }
}
