package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 动态口令 — the code of the authenticator, or one for recovery. */
public record CodePage(List<Shortcoming> faults) implements Page {
  @Override
  public String template() {
    return "portal/sign-in-code";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
