package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.OwnSessions;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 已登录的设备 — where an account is signed in. */
public record SessionsPage(List<OwnSessions.Place> places, List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "portal/sessions";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
