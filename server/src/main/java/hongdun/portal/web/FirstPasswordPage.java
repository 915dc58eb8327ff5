package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 首次改密 — an own password in place of the one that was given. */
public record FirstPasswordPage(List<Shortcoming> faults) implements Page {
  @Override
  public String template() {
    return "portal/sign-in-password";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
