package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.UnitId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * 回避决定权 — who decides whether an officer withdraws: of staff the head of the unit or a leader, of a
 * head of a unit a leader, of other leaders the head of the bureau, of the head the leaders
 * together (市场监督管理行政处罚程序规定第四条); where a bureau has no other leader, the superior bureau.
 */
public record RecusalDecider(StaffOnDay staff) {

  /** 决定层级 — at which level it is decided. */
  public enum Level {
    HEAD_OF_UNIT,
    LEADER,
    HEAD,
    COLLECTIVE,
    SUPERIOR
  }

  /** The level for an officer in a bureau of the line. */
  public Level level(OfficerId officer) {
    var own = own();
    var roles = staff.rolesIn(officer, own);
    if (roles.contains(Role.HEAD)) {
      return holders(own, Set.of(Role.LEADER), officer).isEmpty()
          ? Level.SUPERIOR
          : Level.COLLECTIVE;
    }
    if (roles.contains(Role.LEADER)) {
      return holders(own, Set.of(Role.HEAD), officer).isEmpty() ? Level.SUPERIOR : Level.HEAD;
    }
    if (isHeadOfUnit(officer)) {
      return holders(own, Set.of(Role.LEADER, Role.HEAD), officer).isEmpty()
          ? Level.SUPERIOR
          : Level.LEADER;
    }
    return deciders(officer, Level.HEAD_OF_UNIT).isEmpty() ? Level.SUPERIOR : Level.HEAD_OF_UNIT;
  }

  /** Everyone who may decide; for the collective, those who vote. */
  public List<OfficerId> deciders(OfficerId officer) {
    return deciders(officer, level(officer));
  }

  public boolean may(OfficerId decider, OfficerId officer) {
    return level(officer) != Level.COLLECTIVE && deciders(officer).contains(decider);
  }

  private List<OfficerId> deciders(OfficerId officer, Level level) {
    return switch (level) {
      case HEAD_OF_UNIT ->
          Stream.concat(
                  headsOfHisUnits(officer),
                  holders(own(), Set.of(Role.LEADER, Role.HEAD), officer).stream())
              .distinct()
              .toList();
      case LEADER, COLLECTIVE -> holders(own(), Set.of(Role.LEADER, Role.HEAD), officer);
      case HEAD -> holders(own(), Set.of(Role.HEAD), officer);
      case SUPERIOR ->
          staff.bureaus().stream()
              .skip(1)
              .flatMap(bureau -> holders(bureau, Set.of(Role.LEADER, Role.HEAD), officer).stream())
              .distinct()
              .toList();
    };
  }

  private Stream<OfficerId> headsOfHisUnits(OfficerId officer) {
    var units =
        staff.serving().stream()
            .filter(held -> held.officer().equals(officer))
            .map(Serving::unit)
            .toList();
    return serving(held -> units.contains(held.unit()) && isHead(held))
        .map(Serving::officer)
        .filter(head -> !head.equals(officer) && staff.isPresent(head));
  }

  private boolean isHeadOfUnit(OfficerId officer) {
    return serving(held -> held.officer().equals(officer) && isHead(held)).findFirst().isPresent();
  }

  private static boolean isHead(Serving held) {
    return held.role() == Role.DIVISION_HEAD || held.firstResponsible();
  }

  private List<OfficerId> holders(UnitId bureau, Set<Role> roles, OfficerId but) {
    return serving(held -> held.bureau().equals(bureau) && roles.contains(held.role()))
        .map(Serving::officer)
        .filter(holder -> !holder.equals(but) && staff.isPresent(holder))
        .distinct()
        .toList();
  }

  private Stream<Serving> serving(Predicate<Serving> which) {
    return staff.serving().stream().filter(which);
  }

  private UnitId own() {
    return staff.bureaus().getFirst();
  }
}
