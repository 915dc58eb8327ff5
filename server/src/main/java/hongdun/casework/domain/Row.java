package hongdun.casework.domain;

import hongdun.casework.Procedure.By;
import hongdun.casework.RuleSet;
import hongdun.shared.LegalBasis;
import java.util.Optional;

/** 流程行 — one row of a procedure's table, its stages and step by their names. */
public record Row(
    String from,
    String step,
    String to,
    By by,
    LegalBasis basis,
    boolean restartsClock,
    Optional<RuleSet> ruleSet) {
  Row by(By others) {
    return new Row(from, step, to, others, basis, restartsClock, ruleSet);
  }
}
