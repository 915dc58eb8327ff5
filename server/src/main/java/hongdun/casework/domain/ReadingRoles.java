package hongdun.casework.domain;

import hongdun.agency.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * 办件查阅岗位 — the roles with business in a matter. Those who keep accounts, rights and logs, and those
 * who keep a column fresh, have none.
 */
public final class ReadingRoles {
  private static final Set<Role> BUSINESS =
      EnumSet.of(
          Role.ACCEPTOR, Role.EXAMINER, Role.APPROVER, Role.DIVISION_HEAD, Role.HEAD, Role.LEADER);

  private ReadingRoles() {}

  /** Works on matters, or leads those who do. */
  public static boolean doBusiness(Set<Role> roles) {
    return roles.stream().anyMatch(BUSINESS::contains);
  }

  /** Reads, and changes nothing. */
  public static boolean supervise(Set<Role> roles) {
    return roles.contains(Role.SUPERVISOR);
  }
}
