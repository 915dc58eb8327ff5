package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.UnitId;
import java.util.Optional;

/**
 * 移交权限 — who may hand a matter over: its owner, the head of his unit, a leader of the bureau or of
 * one above it, and whoever answers for it by rule.
 *
 * @param staff of the bureau whose counter it came to and of those above, among them the one that
 *     decides
 * @param answering the bureau whose officers go on with it
 */
public record HandOverRight(StaffOnDay staff, UnitId answering) {
  public boolean may(OfficerId who, Optional<OfficerId> former, boolean answersForIt) {
    return answersForIt
        || former.filter(who::equals).isPresent()
        || leads(who)
        || headsTheUnitOf(who, former);
  }

  private boolean leads(OfficerId who) {
    return staff.serving().stream()
        .anyMatch(held ->
            held.officer().equals(who) && (held.role() == Role.LEADER || held.role() == Role.HEAD));
  }

  /** What nobody has any more, any head of a unit of the bureau may give to somebody. */
  private boolean headsTheUnitOf(OfficerId who, Optional<OfficerId> former) {
    var ownerless = former.filter(staff::serves).isEmpty();
    return staff.serving().stream()
        .filter(held -> held.officer().equals(who))
        .filter(held -> held.role() == Role.DIVISION_HEAD || held.firstResponsible())
        .anyMatch(held -> ownerless ? held.bureau().equals(answering) : isUnitOf(held, former));
  }

  private boolean isUnitOf(Serving head, Optional<OfficerId> former) {
    return staff.serving().stream()
        .anyMatch(other ->
            former.filter(other.officer()::equals).isPresent() && other.unit().equals(head.unit()));
  }
}
