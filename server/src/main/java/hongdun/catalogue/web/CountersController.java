package hongdun.catalogue.web;

import hongdun.agency.UnitId;
import hongdun.catalogue.usecase.KeepCounters;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 窗口服务规范: public pages. */
@Controller
@Access(Who.EVERYONE)
class CountersController {
  private final KeepCounters counters;

  CountersController(KeepCounters counters) {
    this.counters = counters;
  }

  @GetMapping("/counters")
  CountersPage all() {
    return new CountersPage(counters.all());
  }

  @GetMapping("/counters/{unit:[0-9]{1,18}}")
  CounterStandardsPage one(@PathVariable long unit) {
    var shown =
        counters.find(new UnitId(unit)).orElseThrow(() -> new NotFound("No counter " + unit));
    return new CounterStandardsPage(
        shown,
        counters.items().stream()
            .filter(item -> shown.counter().items().contains(item.code()))
            .toList());
  }
}
