package hongdun.casework.domain;

import hongdun.agency.Role;
import java.util.EnumSet;
import java.util.Set;

/** 查阅范围 — how far an officer's eyes go: what he may do of a matter is another question. */
public enum Reach {
  /** The matters of his own bureau. */
  BUREAU,
  /** Those of the bureaus under it, too. */
  SUBTREE;

  private static final Set<Role> FAR = EnumSet.of(Role.HEAD, Role.LEADER, Role.SUPERVISOR);

  public static Reach of(Set<Role> roles) {
    return roles.stream().anyMatch(FAR::contains) ? SUBTREE : BUREAU;
  }
}
