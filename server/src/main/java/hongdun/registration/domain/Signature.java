package hongdun.registration.domain;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * 签署记录 — that a signatory confirmed a text, and how.
 *
 * @param officer who had the signed paper before him; empty for a confirmation by link
 */
public record Signature(
    String signatory, String name, Way way, OptionalLong officer, Instant signedAt) {
  /** 签署方式 — by a personal link and code, or on paper before an officer. */
  public enum Way {
    LINK,
    COUNTER
  }
}
