package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.OwnAccount;

/** 我的账户 — own details, the latest sign-ins, and how many messages are unread. */
public record AccountPage(
    SignedIn who, OwnAccount.Details details, int unread, boolean secondFactor) implements Page {
  @Override
  public String template() {
    return "portal/account";
  }
}
