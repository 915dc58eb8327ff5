package hongdun.registration.usecase;

import hongdun.portal.OutOfTurn;
import hongdun.registration.ApplicationId;

/** The text changed since the page was shown, so a signature for the old text is not taken. */
public final class TextChanged extends OutOfTurn {
  private static final long serialVersionUID = 1L;

  TextChanged(ApplicationId id) {
    super("registration.text-changed", "The text of application " + id.value() + " changed");
  }
}
