package hongdun.casework.domain;

import hongdun.agency.Role;
import java.util.List;
import java.util.Set;

/**
 * 撤销权限 — who may take a matter out of the green channel: who put it there, whoever holds the same
 * role, and those above it.
 */
public final class GreenChannelRight {
  /** From the counter to the head of the bureau. */
  private static final List<Set<Role>> RANKS =
      List.of(
          Set.of(Role.ACCEPTOR, Role.EXAMINER),
          Set.of(Role.APPROVER),
          Set.of(Role.DIVISION_HEAD),
          Set.of(Role.LEADER),
          Set.of(Role.HEAD));

  private GreenChannelRight() {}

  /**
   * Whether these roles suffice.
   *
   * @param setter the roles of who gave priority, as they were on that day
   */
  public static boolean mayTakeOff(Set<Role> officer, Set<Role> setter) {
    var rank = rank(officer);
    return rank >= 0 && rank >= rank(setter);
  }

  private static int rank(Set<Role> roles) {
    var highest = -1;
    for (int rank = 0; rank < RANKS.size(); rank++) {
      if (RANKS.get(rank).stream().anyMatch(roles::contains)) {
        highest = rank;
      }
    }
    return highest;
  }
}
