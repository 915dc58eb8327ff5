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
 * @param unfinished whether the search took too long and was given up
 */
public record Found(List<Hit> hits, int count, Optional<Place> next, boolean unfinished) {
  public static final int COUNTED = 1_000;
  public static final Found NOTHING = new Found(List.of(), 0, Optional.empty(), false);
  public static final Found UNFINISHED = new Found(List.of(), 0, Optional.empty(), true);

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
      Region region) {}
}
