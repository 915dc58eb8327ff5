package hongdun.register.web;

import hongdun.portal.Meaning;
import hongdun.register.EntityState;

/** 状态的显示 — what a state means to who reads it. */
public final class States {
  private States() {}

  public static Meaning meaning(EntityState state) {
    return switch (state) {
      case ACTIVE -> Meaning.DONE;
      case DORMANT, LIQUIDATING -> Meaning.ATTENTION;
      case LICENCE_REVOKED, REGISTRATION_REVOKED -> Meaning.BAD;
      case DEREGISTERED, RELOCATED_OUT, NOT_STATED -> Meaning.NEUTRAL;
    };
  }
}
