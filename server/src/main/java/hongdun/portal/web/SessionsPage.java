package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.OwnSessions;
import java.util.List;

/** 已登录的设备 — where an account is signed in. */
public record SessionsPage(List<OwnSessions.Place> places) implements Page {
  @Override
  public String template() {
    return "portal/sessions";
  }
}
