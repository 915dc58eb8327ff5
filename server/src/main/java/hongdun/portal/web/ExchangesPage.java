package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.SheetExchange;
import java.util.List;

/** 导入导出目录 — everything that leaves and comes in as a table. */
public record ExchangesPage(List<SheetExchange> exchanges) implements Page {
  @Override
  public String template() {
    return "portal/exchanges";
  }
}
