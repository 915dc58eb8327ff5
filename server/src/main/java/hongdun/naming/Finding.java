package hongdun.naming;

import hongdun.shared.LegalBasis;
import java.util.List;
import java.util.Optional;

/**
 * 核查意见 — what a rule says of a name.
 *
 * @param rule the rule's code, for example N-TRADE-2 or BLOCK
 * @param part which part of the name it concerns
 * @param messageKey of naming's messages
 * @param other the entity or reservation it collides with, empty if none
 * @param liftedBy the kinds of paper any of which lifts it; empty when none does
 * @param lifted the stated paper that lifts it: it still stands to be seen, and to be checked
 */
public record Finding(
    String rule,
    Severity severity,
    Part part,
    String messageKey,
    List<String> arguments,
    LegalBasis basis,
    Optional<Other> other,
    List<Paper.Kind> liftedBy,
    Optional<Paper> lifted) {
  public Finding {
    arguments = List.copyOf(arguments);
    liftedBy = List.copyOf(liftedBy);
  }

  public Finding(
      String rule,
      Severity severity,
      Part part,
      String messageKey,
      List<String> arguments,
      LegalBasis basis,
      Optional<Other> other) {
    this(rule, severity, part, messageKey, arguments, basis, other, List.of(), Optional.empty());
  }

  /** How much a finding weighs. */
  public enum Severity {
    REFUSE,
    NEEDS_PAPER,
    WARN
  }

  /** The parts of a name. */
  public enum Part {
    WHOLE,
    DIVISION,
    TRADE_NAME,
    INDUSTRY,
    FORM
  }

  /**
   * 相关名称 — the other name of a finding.
   *
   * @param code the unified code of who bears or bore it, empty for a reservation
   */
  public record Other(String name, String code) {}

  /** The same finding, lifted if one of these papers lifts it. */
  public Finding given(List<Paper> stated) {
    return stated.stream()
        .filter(paper -> liftedBy.stream().anyMatch(kind -> paper.proves(kind, other)))
        .findFirst()
        .map(paper ->
            new Finding(
                rule,
                severity,
                part,
                messageKey,
                arguments,
                basis,
                other,
                liftedBy,
                Optional.of(paper)))
        .orElse(this);
  }

  public boolean refuses() {
    return severity == Severity.REFUSE && lifted.isEmpty();
  }

  /** Whether a paper is still to be stated. */
  public boolean needsPaper() {
    return severity == Severity.NEEDS_PAPER && lifted.isEmpty();
  }
}
