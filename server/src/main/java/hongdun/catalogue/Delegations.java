package hongdun.catalogue;

import hongdun.agency.UnitId;
import java.time.LocalDate;
import java.util.Optional;

/** 委托 — the instruments of delegation, as the desk asks for them. */
public interface Delegations {
  /** The instrument under which a bureau does the counter's work of another on a day. */
  Optional<Delegation> inForce(
      String item, String entityType, UnitId from, UnitId to, LocalDate on);
}
