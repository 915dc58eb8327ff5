package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 登录 — address and password. */
public record SignInPage(String address, String next, List<Shortcoming> faults) implements Page {
  @Override
  public String template() {
    return "portal/sign-in";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
