package hongdun.register.web;

import hongdun.portal.Page;
import hongdun.register.usecase.TakeOver.Area;

/** 辖区新增主体页 — what waits to be taken over, or was. */
public record AreaPage(Area area, boolean taken) implements Page {
  @Override
  public String template() {
    return "register/area";
  }

  /** The address of the next page, empty on the last. */
  public String next() {
    return area.next().map(id -> "/desk/area?tab=" + tab() + "&before=" + id).orElse("");
  }

  private String tab() {
    return taken ? "taken" : "waiting";
  }
}
