package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.KeepSettings.Group;
import hongdun.portal.usecase.KeepSettings.Standing;
import java.util.List;

/** 设置 — every setting with its value and where it comes from, group by group. */
public record SettingsPage(List<Group> groups, List<Standing> fixed, boolean mayChange)
    implements Page {
  @Override
  public String template() {
    return "portal/settings";
  }
}
