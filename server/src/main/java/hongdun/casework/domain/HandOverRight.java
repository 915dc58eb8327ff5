package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.UnitId;
import java.util.Comparator;
import java.util.Optional;

/**
 * 移交权限 — who may hand a matter over: its owner, the head of his unit, a leader of the bureau or of
 * one above it, whoever answers for it by rule, and while one of them is away his substitute.
 *
 * @param staff of the bureau whose counter it came to and of those above, among them the one that
 *     decides
 * @param answering the bureau whose officers go on with it
 */
public record HandOverRight(StaffOnDay staff, UnitId answering) {
  /**
   * As whom somebody orders it.
   *
   * @param role by which he may: the one he works in, when it is his own or comes to him by rule
   * @param inPlaceOf the absent colleague he stands in for, when the right is that one's (C14)
   */
  public record As(Optional<Role> role, Optional<OfficerId> inPlaceOf) {}

  public boolean may(OfficerId who, Optional<OfficerId> former, boolean answersForIt) {
    return as(who, former, answersForIt).isPresent();
  }

  /** By his own right, else by that of whom he stands in for; empty when he has neither. */
  public Optional<As> as(OfficerId who, Optional<OfficerId> former, boolean answersForIt) {
    if (answersForIt || former.filter(who::equals).isPresent()) {
      return Optional.of(new As(staff.roleOf(who), Optional.empty()));
    }
    var own = rank(who, former);
    if (own.isPresent()) {
      return Optional.of(new As(own, Optional.empty()));
    }
    return staff.substitutes().keySet().stream()
        .filter(absent -> staff.substituteOf(absent).filter(who::equals).isPresent())
        .filter(
            absent -> former.filter(absent::equals).isPresent() || rank(absent, former).isPresent())
        .min(Comparator.comparing(OfficerId::value))
        .map(absent ->
            new As(rank(absent, former).or(() -> staff.roleOf(absent)), Optional.of(absent)));
  }

  /** The role that puts him above whoever has it: he leads a bureau or heads the unit. */
  private Optional<Role> rank(OfficerId who, Optional<OfficerId> former) {
    return leading(who).or(() -> heading(who, former));
  }

  private Optional<Role> leading(OfficerId who) {
    return staff.serving().stream()
        .filter(held -> held.officer().equals(who))
        .map(Serving::role)
        .filter(role -> role == Role.LEADER || role == Role.HEAD)
        .findFirst();
  }

  /** What nobody has any more, any head of a unit of the bureau may give to somebody. */
  private Optional<Role> heading(OfficerId who, Optional<OfficerId> former) {
    var ownerless = former.filter(staff::serves).isEmpty();
    return staff.serving().stream()
        .filter(held -> held.officer().equals(who))
        .filter(held -> held.role() == Role.DIVISION_HEAD || held.firstResponsible())
        .filter(held -> ownerless ? held.bureau().equals(answering) : isUnitOf(held, former))
        .map(Serving::role)
        .findFirst();
  }

  private boolean isUnitOf(Serving head, Optional<OfficerId> former) {
    return staff.serving().stream()
        .anyMatch(other ->
            former.filter(other.officer()::equals).isPresent() && other.unit().equals(head.unit()));
  }
}
