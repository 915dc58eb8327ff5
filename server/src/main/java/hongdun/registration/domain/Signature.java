package hongdun.registration.domain;

import java.time.Instant;

/** 签署记录 — that a signatory confirmed a text, and how. */
public record Signature(String signatory, String name, Way way, Instant signedAt) {
  /** 签署方式 — by a personal link and code, or on paper before an officer. */
  public enum Way {
    LINK,
    COUNTER
  }
}
