package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay;
import java.util.Optional;

/**
 * 移交权限 — who may hand a matter over: its owner, the head of his unit, a leader of the bureau, and
 * whoever answers for it by rule.
 */
public record HandOverRight(StaffOnDay staff) {
  public boolean may(OfficerId who, Optional<OfficerId> former, boolean answersForIt) {
    return answersForIt
        || former.filter(who::equals).isPresent()
        || leads(who)
        || headsTheUnitOf(who, former);
  }

  private boolean leads(OfficerId who) {
    var roles = staff.rolesIn(who, staff.bureaus().getFirst());
    return roles.contains(Role.LEADER) || roles.contains(Role.HEAD);
  }

  /** What waits in a queue any head of a unit may give to somebody. */
  private boolean headsTheUnitOf(OfficerId who, Optional<OfficerId> former) {
    var own = staff.bureaus().getFirst();
    return staff.serving().stream()
        .filter(held -> held.officer().equals(who) && held.bureau().equals(own))
        .filter(held -> held.role() == Role.DIVISION_HEAD || held.firstResponsible())
        .anyMatch(held ->
            former.isEmpty()
                || former.stream().noneMatch(staff::serves)
                || staff.serving().stream()
                    .anyMatch(other ->
                        other.officer().equals(former.get()) && other.unit().equals(held.unit())));
  }
}
