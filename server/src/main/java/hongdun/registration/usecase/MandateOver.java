package hongdun.registration.usecase;

import hongdun.portal.OutOfTurn;

/** The mandate somebody acted under has ended or its last day is over. */
public final class MandateOver extends OutOfTurn {
  private static final long serialVersionUID = 1L;

  MandateOver(long mandate) {
    super("registration.mandate.over", "Mandate " + mandate + " no longer holds");
  }
}
