package hongdun.portal.web;

import hongdun.portal.Page;
import java.util.List;

/**
 * 恢复码 — shown this once.
 *
 * @param goOn where the button leads that says they are put away
 */
public record RecoveryCodesPage(List<String> codes, String goOn) implements Page {
  @Override
  public String template() {
    return "portal/recovery-codes";
  }

  /** Whether the button sends a form, as it does while somebody is still signing in. */
  public boolean signingIn() {
    return goOn.startsWith("/sign-in");
  }

  @Override
  public String toString() {
    return "RecoveryCodesPage[•••]";
  }
}
