package hongdun.catalogue.web;

import hongdun.catalogue.usecase.KeepCounters.Shown;
import hongdun.portal.Page;
import java.util.List;

/** 窗口服务规范 — the counters there are. */
public record CountersPage(List<Shown> counters) implements Page {
  @Override
  public String template() {
    return "catalogue/counters";
  }
}
