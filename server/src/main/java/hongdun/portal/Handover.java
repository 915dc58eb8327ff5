package hongdun.portal;

/**
 * 交付结果 — what came of handing one message to a server that carries it on. What a server did not say
 * in words is told apart, as what was perhaps sent is never sent again by itself.
 */
public sealed interface Handover {
  /** The server has taken it; its words are the receipt. */
  record Accepted(String receipt) implements Handover {}

  /** The server refused it for good. */
  record Refused(String words) implements Handover {}

  /** The server puts it off: to be tried again. */
  record Deferred(String words) implements Handover {}

  /** The server cannot be reached or does not serve us; nothing was handed over. */
  record Unreachable(String words) implements Handover {}

  /** All was handed over and no answer came: perhaps it was sent. */
  record Unsure(String words) implements Handover {}
}
