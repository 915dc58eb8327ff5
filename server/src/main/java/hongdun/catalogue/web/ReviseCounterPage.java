package hongdun.catalogue.web;

import hongdun.catalogue.Item;
import hongdun.catalogue.domain.Counter;
import hongdun.catalogue.usecase.KeepCounters.Shown;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 修订服务规范 — the standards of a counter and its usual items, to be changed. */
public record ReviseCounterPage(Shown shown, List<Item> items, Form form, List<Shortcoming> faults)
    implements Page {
  public int most() {
    return Counter.MOST;
  }

  @Override
  public String template() {
    return "catalogue/reviseCounter";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
