package hongdun.casework.domain;

import hongdun.agency.Role;
import hongdun.shared.LegalBasis;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * 期限规则 — the rule a clock runs by, in the version that held when the matter was received.
 *
 * @param rule the number of the version, 0 when the rule set has none and the catalogue alone holds
 * @param since the day from which the version holds
 * @param stops what may make the clock stand still
 */
public record ClockLaw(
    long rule,
    String ruleSet,
    Optional<LocalDate> since,
    Set<String> stops,
    Optional<Extending> extending,
    int remindPercent,
    int warnPercent) {
  /** The stage of a procedure in which the bureau waits for the party. */
  public static final String BY_STAGE = "STAGE";

  public ClockLaw {
    stops = Set.copyOf(stops);
  }

  /** What holds where a rule set says nothing: stages stop it, nobody extends it. */
  public static ClockLaw silent(String ruleSet) {
    return new ClockLaw(
        0,
        ruleSet,
        Optional.empty(),
        Set.of(BY_STAGE),
        Optional.empty(),
        Period.REMIND_PERCENT,
        Period.WARN_PERCENT);
  }

  /**
   * 延长规则 — by how much in all, how often, and by whose permission.
   *
   * @param length in the unit of the clock
   */
  public record Extending(int length, int times, Role role, LegalBasis basis) {}
}
