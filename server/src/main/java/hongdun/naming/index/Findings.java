package hongdun.naming.index;

import hongdun.naming.domain.ComparedName;
import hongdun.naming.domain.Comparison.Match;
import hongdun.naming.domain.LikeNames.Group;
import hongdun.naming.domain.Likeness;
import hongdun.naming.domain.StandingName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 查找结果 — what was found, counted by likeness and trade name; the nearest of each are kept whole.
 */
final class Findings {
  private static final int KEPT = 10;
  private static final int LENGTH_WEIGHT = 8;
  private static final int SOUND_WEIGHT = 1024;

  private final Map<Likeness, Map<String, Gathered>> groups = new EnumMap<>(Likeness.class);
  private final int length;
  private final String scope;

  Findings(ComparedName asked, String scope) {
    this.length = asked.text().length();
    this.scope = scope;
  }

  /** A found name with how far it is from the asked one; equals are told apart by name and code. */
  private record Near(int distance, StandingName name) implements Comparable<Near> {
    private static final Comparator<Near> ORDER =
        Comparator.comparingInt(Near::distance)
            .thenComparing(near -> near.name().name())
            .thenComparing(near -> near.name().code())
            .thenComparing(near -> near.name().state());

    @Override
    public int compareTo(Near other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class Gathered {
    private final List<Near> nearest = new ArrayList<>(2);
    private int count;

    int distance() {
      return nearest.getFirst().distance();
    }

    void add(Near one) {
      int at = nearest.size();
      while (at > 0 && one.compareTo(nearest.get(at - 1)) < 0) {
        at--;
      }
      nearest.add(at, one);
      if (nearest.size() > KEPT) {
        nearest.removeLast();
      }
    }
  }

  /** Counts a finding; its card is read only if it may be among the nearest. */
  void add(Match match, Card card) {
    var group =
        groups
            .computeIfAbsent(match.likeness(), _ -> new HashMap<>())
            .computeIfAbsent(match.tradeName(), _ -> new Gathered());
    group.count++;
    int distance = distance(match, card);
    if (group.nearest.size() < KEPT || distance <= group.nearest.getLast().distance()) {
      group.add(new Near(distance, card.standing(scope)));
    }
  }

  /** The likelier the sound, the more alike in length, the firmer its standing. */
  private int distance(Match match, Card card) {
    return match.unlikely() * SOUND_WEIGHT
        + Math.min(Math.abs(card.length() - length), SOUND_WEIGHT / LENGTH_WEIGHT - 1)
            * LENGTH_WEIGHT
        + card.state();
  }

  /** The nearest likeness first; of one likeness the nearest, then the largest groups. */
  List<Group> groups() {
    var all = new ArrayList<Group>();
    groups.forEach((likeness, byTradeName) ->
        byTradeName.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<String, Gathered>>comparingInt(
                        entry -> entry.getValue().distance())
                    .thenComparing(entry -> -entry.getValue().count)
                    .thenComparing(Map.Entry::getKey))
            .map(entry ->
                new Group(
                    likeness,
                    entry.getKey(),
                    entry.getValue().count,
                    entry.getValue().nearest.stream().map(Near::name).toList()))
            .forEach(all::add));
    return all;
  }
}
