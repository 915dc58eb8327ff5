package hongdun.naming.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 在先名称 — a name that counts when another is judged.
 *
 * @param scope the first digits of the divisions within which it is compared
 * @param code the unified code of who bears or bore it; empty for a reservation
 * @param day until when it is reserved, since when it is given up or was revoked
 */
public record StandingName(
    String name, String scope, String code, State state, Optional<LocalDate> day) {
  /** 状态 — why it counts (Name Provisions Art. 17). */
  public enum State {
    REGISTERED,
    RESERVED,
    PENDING,
    DEREGISTERED,
    CHANGED,
    REVOKED
  }
}
