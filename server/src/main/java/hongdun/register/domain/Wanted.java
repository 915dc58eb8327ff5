package hongdun.register.domain;

import hongdun.register.EntityState;
import hongdun.register.EntityType;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 检索条件 — what somebody looks for: words, and what narrows them down.
 *
 * @param from the first day of establishment, empty for any
 * @param to the last day of establishment, empty for any
 * @param on only what was on the book on this day, empty for whatever is or was there
 */
public record Wanted(
    SearchWords words,
    Optional<Region> division,
    Optional<Industry> industry,
    Optional<EntityType> type,
    Optional<EntityState> state,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<LocalDate> on) {
  /**
   * 行业 — a section or a division of GB/T 4754, as the codes it spans.
   *
   * @param first the first code of it
   * @param after the first code behind it
   */
  public record Industry(String first, String after) {}

  /** Words alone. */
  public static Wanted of(SearchWords words) {
    return new Wanted(
        words,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether nothing is asked, so that there is nothing to find. */
  public boolean isEmpty() {
    return words.isEmpty() && !isNarrowed();
  }

  /** Whether more is asked than words. */
  public boolean isNarrowed() {
    return division.isPresent()
        || industry.isPresent()
        || type.isPresent()
        || state.isPresent()
        || from.isPresent()
        || to.isPresent()
        || on.isPresent();
  }
}
