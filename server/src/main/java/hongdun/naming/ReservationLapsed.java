package hongdun.naming;

import hongdun.portal.OutOfTurn;

/**
 * 保留期已满 — a name was to be registered whose reservation no longer stands (Name Provisions Art. 18);
 * it has to be claimed again first.
 */
public class ReservationLapsed extends OutOfTurn {
  private static final long serialVersionUID = 1L;

  public ReservationLapsed(long application) {
    super("naming.reservation-lapsed", "No standing reservation for application " + application);
  }
}
