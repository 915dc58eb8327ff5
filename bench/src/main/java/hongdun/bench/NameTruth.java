package hongdun.bench;

import hongdun.naming.domain.ComparedName;
import hongdun.naming.domain.Comparison;
import hongdun.naming.domain.LikeNames.Found;
import hongdun.naming.domain.Likeness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 逐一比对 — compares asked names with every name of the register, one by one. */
final class NameTruth {
  private final NameTools tools;
  private final Map<String, List<Asked>> byScope = new HashMap<>();

  /** One asked name, with all that is like it. */
  static final class Asked {
    final String name;
    final String scope;
    final Set<Integer> like = new HashSet<>();
    private final ComparedName compared;
    private final Map<Finding, Integer> counts = new HashMap<>();

    private Asked(String name, String scope, ComparedName compared) {
      this.name = name;
      this.scope = scope;
      this.compared = compared;
    }
  }

  private record Finding(Likeness likeness, String tradeName) {}

  /** How much of it was found, and how much that is not so. */
  record Tally(long expected, long found, long extra) {
    Tally plus(Tally other) {
      return new Tally(expected + other.expected, found + other.found, extra + other.extra);
    }

    double recall() {
      return expected == 0 ? 1 : (double) found / expected;
    }
  }

  NameTruth(NameTools tools) {
    this.tools = tools;
  }

  Asked ask(String name, String scope) {
    var asked = new Asked(name, scope, tools.compared(name));
    byScope.computeIfAbsent(scope, _ -> new ArrayList<>()).add(asked);
    return asked;
  }

  List<Asked> all() {
    return byScope.values().stream().flatMap(List::stream).toList();
  }

  /** Shows it one more name of the register. */
  void see(int number, String name, String scope) {
    var here = byScope.get(scope);
    if (here == null) {
      return;
    }
    var compared = tools.compared(name);
    for (var asked : here) {
      Comparison.of(asked.compared, compared)
          .ifPresent(match -> {
            asked.like.add(number);
            asked.counts.merge(new Finding(match.likeness(), match.tradeName()), 1, Integer::sum);
          });
    }
  }

  /** Group by group, as findings are told. */
  static Tally compare(Asked asked, Found found) {
    var told = new HashMap<Finding, Integer>();
    found
        .groups()
        .forEach(group ->
            told.merge(
                new Finding(group.likeness(), group.tradeName()), group.count(), Integer::sum));
    long expected = asked.counts.values().stream().mapToLong(Integer::longValue).sum();
    long right =
        asked.counts.entrySet().stream()
            .mapToLong(one -> Math.min(one.getValue(), told.getOrDefault(one.getKey(), 0)))
            .sum();
    return new Tally(
        expected, right, told.values().stream().mapToLong(Integer::longValue).sum() - right);
  }
}
