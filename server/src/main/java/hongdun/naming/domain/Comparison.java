package hongdun.naming.domain;

import hongdun.naming.domain.ComparedName.Part;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 名称比对 — the cases in which one name is like another, as the 2017 comparison rules define them
 * (Art. 3, 4). Every reading of either counts; of several cases the nearest is told.
 *
 * <p>Art. 4 (1) to (3) ask for the same industry or one of the same content; a name that states
 * none is like all of them. Art. 4 (4) is known to us from memory only: a trade name of which a
 * part sounds like the whole other one.
 */
public final class Comparison {
  /** A single character is part of very many trade names; a trade name has two (Art. 8). */
  private static final int SHORTEST_PART = 2;

  private Comparison() {}

  /**
   * 比对结果 — how a name is like the asked one.
   *
   * @param tradeName the trade name of the found one that makes it so
   * @param unlikely how many characters sound alike only in a reading that is not their likeliest
   */
  public record Match(Likeness likeness, String tradeName, int unlikely) {
    private boolean isNearerThan(@Nullable Match other) {
      return other == null
          || likeness.compareTo(other.likeness) < 0
          || (likeness == other.likeness && unlikely < other.unlikely);
    }
  }

  public static Optional<Match> of(ComparedName asked, ComparedName found) {
    return Optional.ofNullable(nearest(asked, found));
  }

  private static @Nullable Match nearest(ComparedName asked, ComparedName found) {
    if (asked.text().equals(found.text())) {
      return new Match(Likeness.SAME_NAME, tradeName(asked, found), 0);
    }
    if (asked.isReordered(found)
        && asked.keepsTradeNameOf(found)
        && found.keepsTradeNameOf(asked)) {
      return new Match(Likeness.OTHER_ORDER, tradeName(asked, found), 0);
    }
    Match nearest = null;
    for (var one : asked.parts()) {
      for (var other : found.parts()) {
        var match = of(one, other);
        if (match != null && match.isNearerThan(nearest)) {
          nearest = match;
        }
      }
    }
    return nearest;
  }

  /** The trade name both have in some reading, else the likeliest of the found one. */
  private static String tradeName(ComparedName asked, ComparedName found) {
    for (var one : asked.parts()) {
      for (var other : found.parts()) {
        if (one.tradeName().equals(other.tradeName())) {
          return other.tradeName();
        }
      }
    }
    return found.parts().isEmpty() ? "" : found.parts().getFirst().tradeName();
  }

  private static @Nullable Match of(Part asked, Part found) {
    if (asked.isTogetherWith(found)) {
      return match(Likeness.SAME_TRADE_NAME_AND_INDUSTRY, found);
    }
    var one = asked.industry();
    var other = found.industry();
    if (!one.isLike(other)) {
      return null;
    }
    if (asked.tradeName().equals(found.tradeName())) {
      return match(
          one.isMissing() || other.isMissing()
              ? Likeness.SAME_TRADE_NAME_NO_INDUSTRY
              : Likeness.SAME_TRADE_NAME_LIKE_INDUSTRY,
          found);
    }
    return sound(asked, found);
  }

  private static @Nullable Match sound(Part asked, Part found) {
    var one = asked.sound();
    var other = found.sound();
    if (one.length == other.length) {
      int unlikely = unlikely(one, 0, other);
      return unlikely < 0 ? null : new Match(Likeness.SAME_SOUND, found.tradeName(), unlikely);
    }
    if (Math.min(one.length, other.length) < SHORTEST_PART) {
      return null;
    }
    boolean longer = one.length > other.length;
    int unlikely = longer ? within(one, other) : within(other, one);
    if (unlikely < 0) {
      return null;
    }
    // What has the same characters sounds the same, so only now is it worth a look.
    if (longer && asked.tradeName().contains(found.tradeName())) {
      return match(Likeness.CONTAINS, found);
    }
    if (!longer && found.tradeName().contains(asked.tradeName())) {
      return match(Likeness.CONTAINED, found);
    }
    return new Match(Likeness.PARTLY_SAME_SOUND, found.tradeName(), unlikely);
  }

  private static Match match(Likeness likeness, Part found) {
    return new Match(likeness, found.tradeName(), 0);
  }

  /** How unlikely it is that a part of the one sounds like all of the other; negative if none. */
  private static int within(int[][] whole, int[][] part) {
    int best = -1;
    for (int from = 0; from + part.length <= whole.length; from++) {
      int unlikely = unlikely(whole, from, part);
      if (unlikely >= 0 && (best < 0 || unlikely < best)) {
        best = unlikely;
      }
    }
    return best;
  }

  private static int unlikely(int[][] whole, int from, int[][] part) {
    int unlikely = 0;
    for (int at = 0; at < part.length; at++) {
      var one = whole[from + at];
      var other = part[at];
      if (one[0] != other[0]) {
        if (!shareOne(one, other)) {
          return -1;
        }
        unlikely++;
      }
    }
    return unlikely;
  }

  private static boolean shareOne(int[] one, int[] other) {
    for (int first : one) {
      for (int second : other) {
        if (first == second) {
          return true;
        }
      }
    }
    return false;
  }
}
