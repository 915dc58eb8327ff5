package hongdun.casework.domain;

import hongdun.agency.Role;
import hongdun.casework.Procedure.By;
import hongdun.casework.RuleSet;
import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.StepRule;
import hongdun.shared.LegalBasis;
import java.util.Optional;
import java.util.Set;

/**
 * 流程行 — one row of a procedure's table, its stages and step by their names.
 *
 * @param ruled the step by whose rule a variant lets it be taken
 */
public record Row(
    String from,
    String step,
    String to,
    By by,
    LegalBasis basis,
    boolean restartsClock,
    Optional<RuleSet> ruleSet,
    String ruled) {
  Row by(By others) {
    return new Row(from, step, to, others, basis, restartsClock, ruleSet, ruled);
  }

  /** Whether a variant says itself who takes it; else it goes with another step. */
  public boolean isChosen() {
    return ruled.equals(step);
  }

  /** How a variant lets it be taken; empty where it does without it. */
  public Optional<StepRule> ruleIn(Variant variant) {
    return variant.rule(from, ruled);
  }

  Set<Role> rolesIn(Variant variant) {
    return variant.roles(from, ruled);
  }
}
