package hongdun.casework;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 办件所属业务 — how the desk finds the page of a matter; each room that has a procedure declares itself.
 */
public interface MatterRoom {
  Procedure<?, ?> procedure();

  /** The items of the catalogue that are handled by it. */
  default Set<String> items() {
    return Set.of(procedure().code());
  }

  /** The types of market entity it distinguishes, with the key of their words. */
  default Map<String, String> entityTypes() {
    return Map.of();
  }

  /** The officer's page of a matter. */
  String officerPath(Matter matter);

  /** The party's page of a matter, where he corrects or reads. */
  String partyPath(Matter matter);

  /** The last day on which the party may do what the matter waits for, when it waits for him. */
  default Optional<LocalDate> waitsUntil(Matter matter) {
    return Optional.empty();
  }
}
