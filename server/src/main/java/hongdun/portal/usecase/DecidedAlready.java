package hongdun.portal.usecase;

import hongdun.portal.OutOfTurn;

/** Somebody else decided what becomes of a message, or it was delivered meanwhile. */
class DecidedAlready extends OutOfTurn {
  private static final long serialVersionUID = 1L;

  DecidedAlready(long message) {
    super("portal.deliveries.decided-already", "Message " + message + " needs nobody's decision");
  }
}
