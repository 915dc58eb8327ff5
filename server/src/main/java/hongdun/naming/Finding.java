package hongdun.naming;

import hongdun.shared.LegalBasis;
import java.util.List;
import java.util.Optional;

/**
 * 核查结果 — what a rule says of a name.
 *
 * @param rule the rule's code, for example N-TRADE-2 or BLOCK
 * @param part which part of the name it concerns
 * @param messageKey of naming's messages
 * @param other the name it collides with, empty if none
 */
public record Finding(
    String rule,
    Severity severity,
    Part part,
    String messageKey,
    List<String> arguments,
    LegalBasis basis,
    Optional<String> other) {
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

  public boolean refuses() {
    return severity == Severity.REFUSE;
  }
}
