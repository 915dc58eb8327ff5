package hongdun.naming.domain;

import static hongdun.naming.Finding.Part.TRADE_NAME;
import static hongdun.naming.Finding.Part.WHOLE;
import static hongdun.naming.Finding.Severity.NEEDS_PAPER;
import static hongdun.naming.Finding.Severity.REFUSE;
import static hongdun.naming.Finding.Severity.WARN;
import static hongdun.naming.Paper.Kind.AUTHORISATION;
import static hongdun.naming.Paper.Kind.INVESTMENT_RELATION;
import static hongdun.naming.Paper.Kind.NAME_TRANSFER;

import hongdun.naming.Finding.Other;
import hongdun.naming.domain.Neighbours.Neighbour;
import hongdun.naming.domain.WordLists.Protected;
import hongdun.register.FoldedName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 冲突规则 — other names and the rights of others in the way of a name (Art. 15, 17, 23). */
final class ConflictRules {
  /** Art. 17: a name is kept from others for a year after it was given up. */
  private static final int YEARS_KEPT = 1;

  private ConflictRules() {}

  /** Art. 15; a branch bears its parent's name and a group its company's by law. */
  static List<Remark> contains(Subject subject) {
    var parent = new FoldedName(subject.proposed().parent()).value();
    return subject.neighbours().contained().stream()
        .filter(other -> !parent.contains(new FoldedName(other.name()).value()))
        .map(other ->
            Remark.of(NEEDS_PAPER, WHOLE, "naming.finding.contains", other.name())
                .about(other)
                .liftedBy(INVESTMENT_RELATION, AUTHORISATION))
        .toList();
  }

  static List<Remark> sameTradeName(Subject subject) {
    return subject.neighbours().sameTradeName().stream()
        .filter(other -> isInTheWay(other, subject))
        .flatMap(other -> remark(other, subject.on()).stream())
        .toList();
  }

  /** A branch shares its parent's trade name: only the very same name is in its way. */
  private static boolean isInTheWay(Neighbour other, Subject subject) {
    var name = new FoldedName(other.name());
    return subject.bearer().takesParentsName()
        ? name.equals(new FoldedName(subject.name().full()))
        : !name.equals(new FoldedName(subject.proposed().parent()))
            && inSameIndustry(subject.name().industry(), other.industry());
  }

  /** The same industry wording, or a name that states none. */
  private static boolean inSameIndustry(String one, String other) {
    var first = new FoldedName(one);
    var second = new FoldedName(other);
    return first.isEmpty() || second.isEmpty() || first.equals(second);
  }

  private static Optional<Remark> remark(Neighbour other, LocalDate on) {
    var remark =
        switch (other.state()) {
          case REGISTERED, PENDING ->
              Optional.of(block("registered", other.name()).liftedBy(INVESTMENT_RELATION));
          case RESERVED ->
              other
                  .day()
                  .filter(until -> !on.isAfter(until))
                  .map(until ->
                      block("reserved", other.name(), until.toString())
                          .liftedBy(INVESTMENT_RELATION));
          case DEREGISTERED, CHANGED ->
              kept(other, on)
                  .map(free ->
                      freed("freed", other, free).liftedBy(INVESTMENT_RELATION, NAME_TRANSFER));
          case REVOKED ->
              kept(other, on)
                  .map(free -> freed("revoked", other, free).liftedBy(INVESTMENT_RELATION));
        };
    return remark.map(found -> found.about(new Other(other.name(), other.code())));
  }

  /** The day on which it becomes free, if that is still to come: the same day a year later. */
  private static Optional<LocalDate> kept(Neighbour other, LocalDate on) {
    return other.day().map(since -> since.plusYears(YEARS_KEPT)).filter(on::isBefore);
  }

  private static Remark freed(String kind, Neighbour other, LocalDate free) {
    return block(
        kind, other.name(), other.day().map(LocalDate::toString).orElse(""), free.toString());
  }

  private static Remark block(String kind, String... arguments) {
    return Remark.of(REFUSE, TRADE_NAME, "naming.finding.block-" + kind, arguments);
  }

  /** Art. 23: well-known trade names and trademarks the bureau keeps a list of. */
  static List<Remark> rights(Subject subject) {
    var tradeName = new FoldedName(subject.name().tradeName()).value();
    return subject.words().protectedWords().stream()
        .filter(word -> tradeName.contains(new FoldedName(word.word()).value()))
        .filter(word -> subject.words().isIn(word, subject))
        .map(word -> right(word, tradeName))
        .toList();
  }

  private static Remark right(Protected word, String tradeName) {
    var holder = new Other(word.holder(), "");
    return tradeName.equals(new FoldedName(word.word()).value())
        ? Remark.of(
                NEEDS_PAPER,
                TRADE_NAME,
                "naming.finding.right",
                word.word(),
                word.holder(),
                word.kind())
            .about(holder)
            .liftedBy(AUTHORISATION, INVESTMENT_RELATION)
        : Remark.of(
                WARN,
                TRADE_NAME,
                "naming.finding.right-within",
                word.word(),
                word.holder(),
                word.kind())
            .about(holder);
  }
}
