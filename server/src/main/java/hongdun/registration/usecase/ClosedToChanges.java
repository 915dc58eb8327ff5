package hongdun.registration.usecase;

import hongdun.portal.OutOfTurn;
import hongdun.registration.ApplicationId;

/** The application is in the bureau's hands, so it can't be changed now. */
public final class ClosedToChanges extends OutOfTurn {
  private static final long serialVersionUID = 1L;

  ClosedToChanges(ApplicationId id) {
    super("registration.closed-to-changes", "Application " + id.value() + " is not open");
  }
}
