package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.SignInLog;

/** 登录记录 — every try to sign in with one's own account. */
public record SignInsPage(SignInLog.Tries tries) implements Page {
  @Override
  public String template() {
    return "portal/sign-ins";
  }

  public String older() {
    return tries.olderThan().isPresent()
        ? "/account/sign-ins?before=" + tries.olderThan().getAsLong()
        : "";
  }
}
