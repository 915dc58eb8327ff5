package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.casework.MatterId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 绿色通道 — that a matter goes first, why, and which one person handles it.
 *
 * @param id 0 before it is kept
 * @param note the reason in words
 * @param person who handles it
 * @param officer who gave it priority
 * @param withdrawn how it was taken off again; empty while it stands
 */
public record GreenChannel(
    long id,
    MatterId matter,
    Reason reason,
    String note,
    OfficerId person,
    OfficerId officer,
    Instant setAt,
    Optional<Withdrawal> withdrawn) {
  /** 撤销 — that it was taken off, why and by whom. */
  public record Withdrawal(String reason, OfficerId officer, Instant at) {}

  /** 理由 — why a matter goes first: a code of the bureau's list. */
  public record Reason(String code) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,39}");

    public Reason {
      if (!CODE.matcher(code).matches()) {
        throw new IllegalArgumentException("No code of a reason: " + code);
      }
    }
  }
}
