package hongdun.portal.usecase;

import hongdun.portal.Handover;
import hongdun.shared.Language;
import java.util.UUID;

/** 投递者 — hands one message over to the server that carries it on. */
interface Carrier {
  /** Called once for an attempt; it answers in a bounded time. */
  Handover carry(Parcel parcel);

  /**
   * 邮件 — one message as it leaves the house, whole.
   *
   * @param mark the same for every attempt at it
   */
  record Parcel(UUID mark, String address, Language language, String subject, String text) {
    /** Kept out of logs. */
    @Override
    public String toString() {
      return "message " + mark;
    }
  }
}
