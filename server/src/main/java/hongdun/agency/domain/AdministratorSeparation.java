package hongdun.agency.domain;

import hongdun.agency.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * 三员分立 — the system, security and audit administrators are three persons, and none of them has
 * business rights: who makes accounts does not give rights, who gives rights does not read over his
 * own traces.
 */
public final class AdministratorSeparation {
  private static final Set<Role> ADMINISTRATORS =
      EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);

  private AdministratorSeparation() {}

  public static boolean isAdministrator(Role role) {
    return ADMINISTRATORS.contains(role);
  }

  /** The role held at the same time that the new one cannot stand beside, if any. */
  public static Optional<Role> conflict(Role asked, Set<Role> held) {
    return held.stream()
        .filter(role -> role != asked)
        .filter(role -> isAdministrator(asked) || isAdministrator(role))
        .sorted()
        .findFirst();
  }
}
