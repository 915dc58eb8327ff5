package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.KeepSettings.Standing;
import java.util.List;

/** 设置 — every setting with its value and where it comes from. */
public record SettingsPage(List<Standing> settings, boolean mayChange) implements Page {
  @Override
  public String template() {
    return "portal/settings";
  }
}
