package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import java.util.Set;

/** 办件持有人 — in whose hands a matter lies. */
public sealed interface Holder {
  /** An officer who took it. */
  record ByOfficer(OfficerId officer, UnitId unit) implements Holder {}

  /** All officers of a bureau who hold one of these roles: whoever is first takes it. */
  record ByQueue(UnitId unit, Set<Role> roles) implements Holder {
    public ByQueue {
      roles = Set.copyOf(roles);
    }
  }

  /** The party. */
  record ByParty() implements Holder {}
}
