package hongdun.catalogue.web;

import hongdun.catalogue.usecase.KeepCounters.Shown;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import java.util.List;
import java.util.stream.Collectors;

/** 窗口服务规范 — the counters there are. */
public record CountersPage(List<Shown> counters) implements Page {
  /** The names of a counter's standards in one line. */
  public String standards(Shown shown, Frame frame) {
    return shown.counter().standards().stream()
        .map(standard -> frame.text(standard.title()))
        .collect(Collectors.joining(frame.text("catalogue.counters.separator")));
  }

  @Override
  public String template() {
    return "catalogue/counters";
  }
}
