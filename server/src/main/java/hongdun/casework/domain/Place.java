package hongdun.casework.domain;

import hongdun.agency.UnitId;
import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.StepRule;
import java.util.Optional;

/**
 * 办理地 — the bureau that decides on a matter, and the one that does the counter's work for it while
 * the delegation is in force.
 */
public record Place(UnitId bureau, Optional<UnitId> delegate) {
  public static Place of(UnitId bureau) {
    return new Place(bureau, Optional.empty());
  }

  /**
   * The bureau whose officers take a step; without a delegation in force it is the one deciding.
   */
  public UnitId of(Optional<StepRule> rule) {
    return rule.filter(step -> step.place() == Variant.Place.DELEGATE)
        .flatMap(_ -> delegate)
        .orElse(bureau);
  }
}
