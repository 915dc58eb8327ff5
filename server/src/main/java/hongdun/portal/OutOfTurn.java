package hongdun.portal;

import java.util.List;

/**
 * A race lost or a page gone stale: shown as 409 with what happened and what to do next. Rooms
 * extend it; the message key is of the room's words.
 */
public abstract class OutOfTurn extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String messageKey;

  protected OutOfTurn(String messageKey, String logMessage) {
    super(logMessage);
    this.messageKey = messageKey;
  }

  public String messageKey() {
    return messageKey;
  }

  /** What the words are filled with. */
  public List<String> arguments() {
    return List.of();
  }
}
