package hongdun.naming.domain;

import static hongdun.naming.Finding.Part.TRADE_NAME;
import static hongdun.naming.Finding.Part.WHOLE;
import static hongdun.naming.Finding.Severity.REFUSE;
import static hongdun.naming.Finding.Severity.WARN;

import hongdun.naming.domain.Neighbours.Neighbour;
import hongdun.register.FoldedName;
import java.util.List;
import java.util.Optional;

/** 冲突规则 — other names in the way of a name (Art. 15, 17). */
final class ConflictRules {
  /** Art. 17: a name is kept from others for a year after it was given up. */
  private static final int YEARS_KEPT = 1;

  private ConflictRules() {}

  static List<Remark> contains(Subject subject) {
    return subject.neighbours().contained().stream()
        .map(other -> Remark.of(WARN, WHOLE, "naming.finding.contains", other).about(other))
        .toList();
  }

  static List<Remark> sameTradeName(Subject subject) {
    return subject.neighbours().sameTradeName().stream()
        .filter(other -> inSameIndustry(subject.name().industry(), other.industry()))
        .flatMap(other -> remark(other, subject).stream())
        .toList();
  }

  /** The same industry wording, or a name that states none. */
  private static boolean inSameIndustry(String one, String other) {
    var first = new FoldedName(one);
    var second = new FoldedName(other);
    return first.isEmpty() || second.isEmpty() || first.equals(second);
  }

  private static Optional<Remark> remark(Neighbour other, Subject subject) {
    var remark =
        switch (other) {
          case Neighbour.Borne(var name, _) ->
              Optional.of(block("naming.finding.block-registered", name));
          case Neighbour.Reserved(var name, _, var until) ->
              Optional.of(block("naming.finding.block-reserved", name, until.toString()));
          case Neighbour.Freed(var name, _, var since) -> {
            var free = since.plusYears(YEARS_KEPT);
            yield subject.on().isBefore(free)
                ? Optional.of(
                    block("naming.finding.block-freed", name, since.toString(), free.toString()))
                : Optional.<Remark>empty();
          }
        };
    return remark.map(found -> found.about(other.fullName()));
  }

  private static Remark block(String messageKey, String... arguments) {
    return Remark.of(REFUSE, TRADE_NAME, messageKey, arguments);
  }
}
