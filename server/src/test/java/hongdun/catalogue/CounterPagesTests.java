package hongdun.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.catalogue.usecase.KeepCounters;
import hongdun.portal.Browser;
import hongdun.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 服务规范: what every counter promises, for everybody to read. */
@HongdunTest
class CounterPagesTests {
  @LocalServerPort private int port;
  private final KeepCounters counters;

  CounterPagesTests(KeepCounters counters) {
    this.counters = counters;
  }

  @Test
  void theStandardsOfEveryCounterAreListedInBothLanguages() {
    // Other tests leave counters of their own behind.
    var all = counters.all().stream().filter(one -> !one.counter().standards().isEmpty()).toList();
    assertThat(all).hasSizeGreaterThan(3);
    try (var anybody = new Browser(port)) {
      for (var language : Language.values()) {
        var overview = anybody.get("/counters?lang=" + language.code()).body();
        for (var shown : all) {
          assertThat(overview)
              .contains("/counters/" + shown.unit().id().value())
              .contains(shown.unit().name().in(language))
              .contains(shown.counter().standards().getLast().title().in(language));
        }
        var first = all.getFirst();
        var page = anybody.get("/counters/" + first.unit().id().value()).body();
        for (var standard : first.counter().standards()) {
          assertThat(page).contains(standard.title().in(language), standard.text().in(language));
        }
      }
    }
  }
}
