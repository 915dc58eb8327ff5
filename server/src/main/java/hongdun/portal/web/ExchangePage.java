package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.SheetExchange;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 导入导出 — takes one table away, or hands one in. */
public record ExchangePage(SheetExchange exchange, boolean mayTakeOver, List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "portal/exchange";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public String path() {
    return "/admin/exchange/" + exchange.id();
  }
}
