package hongdun.catalogue.web;

import hongdun.catalogue.Item;
import hongdun.catalogue.usecase.KeepCounters.Shown;
import hongdun.portal.Page;
import java.util.List;

/**
 * 窗口服务规范 — what one counter promises.
 *
 * @param usual the items it usually handles; empty for all
 */
public record CounterStandardsPage(Shown shown, List<Item> usual) implements Page {
  @Override
  public String template() {
    return "catalogue/counterStandards";
  }
}
