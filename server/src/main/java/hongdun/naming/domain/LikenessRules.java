package hongdun.naming.domain;

import static hongdun.naming.Finding.Part.TRADE_NAME;
import static hongdun.naming.Finding.Part.WHOLE;
import static hongdun.naming.Finding.Severity.WARN;
import static hongdun.shared.Law.NAME_COMPARISON;

import hongdun.naming.Finding.Other;
import hongdun.naming.domain.LikeNames.Group;
import hongdun.naming.domain.NameRules.Rule;
import hongdun.register.FoldedName;
import hongdun.shared.LegalBasis;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * 比对规则 — names that are the same or similar as the rules of 2017 see it (Art. 3, 4): one finding
 * for all that are like it in the same way with the same trade name. They warn only.
 */
final class LikenessRules {
  static final List<Rule> ALL = rules((_, _) -> true);

  static final List<Rule> NARROW =
      rules((group, subject) ->
          !soundsAlike(group.likeness())
              || subject
                  .dictionary()
                  .glyphs()
                  .alike(subject.name().tradeName(), group.tradeName()));

  /** So many names of a group are told by name, the others by their number. */
  private static final int TOLD = 3;

  private LikenessRules() {}

  private static List<Rule> rules(BiPredicate<Group, Subject> counts) {
    return Arrays.stream(Likeness.values())
        .map(likeness ->
            new Rule(
                "LIKE-" + likeness.name().replace('_', '-'),
                basis(likeness),
                subject -> remarks(likeness, subject, counts)))
        .toList();
  }

  private static LegalBasis basis(Likeness likeness) {
    return switch (likeness) {
      case SAME_NAME -> new LegalBasis(NAME_COMPARISON, "3.1.1");
      case OTHER_ORDER -> new LegalBasis(NAME_COMPARISON, "3.1.2");
      case SAME_TRADE_NAME_AND_INDUSTRY -> new LegalBasis(NAME_COMPARISON, "3.1.3");
      case SAME_TRADE_NAME_LIKE_INDUSTRY -> new LegalBasis(NAME_COMPARISON, "4.1.1");
      case SAME_SOUND -> new LegalBasis(NAME_COMPARISON, "4.1.2");
      case CONTAINS, CONTAINED -> new LegalBasis(NAME_COMPARISON, "4.1.3");
      case PARTLY_SAME_SOUND -> new LegalBasis(NAME_COMPARISON, "4.1.4");
      case SAME_TRADE_NAME_NO_INDUSTRY -> new LegalBasis(NAME_COMPARISON, "4.1.5");
    };
  }

  private static boolean soundsAlike(Likeness likeness) {
    return likeness == Likeness.SAME_SOUND || likeness == Likeness.PARTLY_SAME_SOUND;
  }

  private static List<Remark> remarks(
      Likeness likeness, Subject subject, BiPredicate<Group, Subject> counts) {
    var groups =
        subject.like().stream()
            .filter(group -> group.likeness() == likeness && counts.test(group, subject))
            .toList();
    if (groups.isEmpty()) {
      return List.of();
    }
    var blocked = blocked(subject);
    return groups.stream()
        .filter(group -> !isTold(group, blocked))
        .map(LikenessRules::remark)
        .toList();
  }

  /** What stands in the way under Art. 17 is told there, with what can be done. */
  private static Set<FoldedName> blocked(Subject subject) {
    return ConflictRules.sameTradeName(subject).stream()
        .flatMap(remark -> remark.other().stream())
        .map(Other::name)
        .map(FoldedName::new)
        .collect(Collectors.toSet());
  }

  private static boolean isTold(Group group, Set<FoldedName> blocked) {
    return group.count() <= group.first().size()
        && group.first().stream()
            .map(StandingName::name)
            .map(FoldedName::new)
            .allMatch(blocked::contains);
  }

  private static Remark remark(Group group) {
    var nearest = group.first().getFirst();
    var names =
        group.first().stream().limit(TOLD).map(StandingName::name).collect(Collectors.joining("、"));
    return Remark.of(
            WARN,
            group.likeness() == Likeness.SAME_NAME || group.likeness() == Likeness.OTHER_ORDER
                ? WHOLE
                : TRADE_NAME,
            "naming.finding.like." + group.likeness().name(),
            group.tradeName(),
            Integer.toString(group.count()),
            names)
        .about(new Other(nearest.name(), nearest.code()));
  }
}
