package hongdun.register.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.portal.TooManyTries;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SearchLimitTests {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T01:00:00Z"));
  private final SearchLimit limit = new SearchLimit(new Standard(), now::get);

  @Test
  void anAddressSearchesSixtyTimesAMinuteAndThenWaits() {
    for (int i = 0; i < 60; i++) {
      limit.count(from("192.0.2.1"));
    }
    assertThatThrownBy(() -> limit.count(from("192.0.2.1"))).isInstanceOf(TooManyTries.class);
    assertThatCode(() -> limit.count(from("192.0.2.2"))).doesNotThrowAnyException();

    now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(1)));

    assertThatCode(() -> limit.count(from("192.0.2.1"))).doesNotThrowAnyException();
  }

  private static MockHttpServletRequest from(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return request;
  }

  /** Nobody has set anything. */
  private static final class Standard implements hongdun.portal.Settings {
    @Override
    public <T> T of(hongdun.portal.Setting<T> setting) {
      return setting.reading().apply(setting.standard()).orElseThrow();
    }
  }
}
