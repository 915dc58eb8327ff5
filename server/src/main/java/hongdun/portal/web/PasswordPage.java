package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 修改密码 — the old one once, the new one twice. */
public record PasswordPage(List<Shortcoming> faults) implements Page {
  @Override
  public String template() {
    return "portal/password";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
