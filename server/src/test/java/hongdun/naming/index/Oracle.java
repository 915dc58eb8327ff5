package hongdun.naming.index;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import hongdun.naming.domain.ComparedName;
import hongdun.naming.domain.Comparison;
import hongdun.naming.domain.Industries;
import hongdun.naming.domain.LikeNames.Found;
import hongdun.naming.domain.Likeness;
import hongdun.naming.domain.NameReader;
import hongdun.naming.domain.StandingName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 逐一比对 — compares a name with all others one by one: what the finder has to find. */
final class Oracle {
  private final List<Known> names;
  private final NameReader reader;
  private final Industries industries;

  /** A name with how it is compared. */
  private record Known(StandingName standing, ComparedName compared) {}

  Oracle(List<StandingName> names, NameReader reader, Industries industries) {
    this.reader = reader;
    this.industries = industries;
    this.names = names.stream().map(name -> new Known(name, compared(name.name()))).toList();
  }

  private ComparedName compared(String name) {
    return ComparedName.of(reader.read(name), industries, PinyinSounds.get());
  }

  /** A finding, by how it is told: each name once for each of its bearers. */
  record Finding(Likeness likeness, String tradeName) implements Comparable<Finding> {
    @Override
    public int compareTo(Finding other) {
      int first = likeness.compareTo(other.likeness);
      return first != 0 ? first : tradeName.compareTo(other.tradeName);
    }
  }

  Map<Finding, List<StandingName>> find(String name, String scope, LocalDate on) {
    var asked = compared(name);
    var found = new TreeMap<Finding, List<StandingName>>();
    for (var known : names) {
      if (known.standing().scope().equals(scope) && counts(known.standing(), on)) {
        Comparison.of(asked, known.compared())
            .ifPresent(match ->
                found
                    .computeIfAbsent(
                        new Finding(match.likeness(), match.tradeName()), _ -> new ArrayList<>())
                    .add(known.standing()));
      }
    }
    return found;
  }

  private static boolean counts(StandingName name, LocalDate on) {
    return switch (name.state()) {
      case REGISTERED, PENDING -> true;
      case RESERVED -> name.day().map(until -> !on.isAfter(until)).orElse(true);
      case DEREGISTERED, CHANGED, REVOKED ->
          name.day().map(day -> on.isBefore(day.plusYears(1))).orElse(true);
    };
  }

  /** Counts by likeness and trade name. */
  static Map<Finding, Long> counts(Map<Finding, List<StandingName>> found) {
    var counts = new TreeMap<Finding, Long>();
    found.forEach((finding, names) -> counts.put(finding, (long) names.size()));
    return counts;
  }

  static Map<Finding, Long> counts(Found found) {
    return found.groups().stream()
        .collect(
            groupingBy(
                group -> new Finding(group.likeness(), group.tradeName()),
                TreeMap::new,
                summingLong(group -> group.count())));
  }
}
