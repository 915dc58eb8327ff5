package hongdun.register.domain;

import hongdun.register.EntityState;
import hongdun.register.EntityType;
import hongdun.shared.Region;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 检索结果 — one page of what was found.
 *
 * @param count how many in all, counted to {@link #COUNTED}
 * @param next where the next page begins, empty on the last
 */
public record Found(List<Hit> hits, int count, Optional<Place> next) {
  public static final int COUNTED = 1_000;
  public static final Found NOTHING = new Found(List.of(), 0, Optional.empty());

  /** Whether there are more than were counted. */
  public boolean more() {
    return count > COUNTED;
  }

  /** 命中 — an entity found. */
  public record Hit(
      UnifiedSocialCreditCode code,
      String name,
      EntityType type,
      EntityState state,
      String legalRepresentative,
      LocalDate established,
      Region region,
      Place place) {}

  /** 位置 — where a hit stands in the order of hits: how well it fits, how long, which. */
  public record Place(int rank, int length, long entity) {
    public static final Place START = new Place(-1, 0, 0);

    /** Reads what {@link #toString} wrote; anything else is the start. */
    public static Place parse(String text) {
      if (!text.matches("[0-9]{1,2}-[0-9]{1,4}-[0-9]{1,18}")) {
        return START;
      }
      var parts = text.split("-", -1);
      return new Place(
          Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }

    @Override
    public String toString() {
      return rank + "-" + length + "-" + entity;
    }
  }
}
