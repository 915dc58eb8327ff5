package hongdun.portal.web;

import hongdun.portal.AdministrationLog.Kept;
import hongdun.portal.Page;
import hongdun.portal.usecase.KeepSettings.Standing;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 单项设置 — one setting, its history, and the form that sets it. */
public record SettingPage(
    Standing standing,
    boolean mayChange,
    List<Kept> history,
    String typed,
    List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "portal/setting";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public String value() {
    return faults.isEmpty() ? standing.setting().secret() ? "" : standing.value() : typed;
  }
}
