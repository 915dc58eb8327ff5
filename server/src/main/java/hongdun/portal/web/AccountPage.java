package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.OwnAccount;

/** 我的账户 — own details and the latest sign-ins. */
public record AccountPage(SignedIn who, OwnAccount.Details details, boolean secondFactor)
    implements Page {
  @Override
  public String template() {
    return "portal/account";
  }
}
