package hongdun.portal;

/**
 * 短信通道 — hands text messages to whoever sends them. A bureau with a provider of its own makes a
 * bean of this type; it comes before the one of the settings.
 */
public interface ShortMessages {
  /** Hands one message over; called once for an attempt, and it answers within a minute. */
  Handover send(ShortMessage message);

  /**
   * 短信 — one text message.
   *
   * @param key the same for each attempt at one message, so that a provider can drop doubles
   */
  record ShortMessage(String mobile, String text, String key) {
    /** Kept out of logs. */
    @Override
    public String toString() {
      return "short message " + key;
    }
  }
}
