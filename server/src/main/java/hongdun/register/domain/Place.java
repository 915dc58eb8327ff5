package hongdun.register.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * 位置 — where a hit stands in the order of hits: how well it fits, the newest first, the last
 * entered first. It carries what the first page learned, so that all pages go by one order.
 *
 * @param told which ways of fitting are told apart, see {@link Fit}
 * @param count how many were counted on the first page
 */
public record Place(int rank, LocalDate established, long entity, int told, int count)
    implements Comparable<Place> {
  public static final Place START = new Place(-1, LocalDate.of(9999, 12, 31), Long.MAX_VALUE, 0, 0);

  private static final Pattern WRITTEN =
      Pattern.compile(
          "([0-9])_([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{1,18})_([0-9]{1,2})_([0-9]{1,4})");
  private static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::rank)
          .thenComparing(Place::established, Comparator.reverseOrder())
          .thenComparing(Place::entity, Comparator.reverseOrder());

  /** Reads what {@link #toString} wrote; anything else is the start. */
  public static Place parse(String text) {
    var parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return START;
    }
    try {
      return new Place(
          Integer.parseInt(parts.group(1)),
          LocalDate.parse(parts.group(2)),
          Long.parseLong(parts.group(3)),
          Integer.parseInt(parts.group(4)),
          Math.min(Integer.parseInt(parts.group(5)), Found.COUNTED + 1));
    } catch (DateTimeParseException noSuchDay) {
      return START;
    }
  }

  public boolean isStart() {
    return rank < 0;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return rank + "_" + established + "_" + entity + "_" + told + "_" + count;
  }
}
