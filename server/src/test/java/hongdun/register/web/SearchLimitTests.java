package hongdun.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.portal.SignedIn;
import hongdun.portal.TooManyTries;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

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

  @Test
  void whatPeopleNeedOfPagesADayIsWellBelowTheQuotaAndMidnightBeginsAnew() {
    for (int minute = 0; minute < 50; minute++) {
      for (int i = 0; i < 100; i++) {
        assertThat(limit.page(from("192.0.2.1"), Optional.empty())).isEmpty();
      }
      now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(1)));
    }

    var enough = limit.page(from("192.0.2.1"), Optional.empty()).orElseThrow();

    assertThat(enough.forToday()).isTrue();
    assertThat(enough.status()).isEqualTo(429);
    assertThat(enough.pause()).isEqualTo(Duration.ofMinutes(15 * 60 - 50));
    assertThat(limit.search(from("192.0.2.1"), Optional.empty())).isPresent();
    assertThat(limit.search(from("192.0.2.2"), Optional.empty())).isEmpty();

    now.updateAndGet(instant -> instant.plus(enough.pause()));

    assertThat(limit.page(from("192.0.2.1"), Optional.empty())).isEmpty();
  }

  @Test
  void officersAreNotCounted() {
    var officer = Optional.of(new SignedIn(1, "王岚", 7, 3, Set.of("EXAMINER")));
    for (int i = 0; i < 500; i++) {
      assertThat(limit.search(from("192.0.2.1"), officer)).isEmpty();
    }
    assertThat(limit.search(from("192.0.2.1"), Optional.empty())).isEmpty();
  }

  @Test
  void whoIsTooQuickIsToldWhenToComeBack() {
    for (int i = 0; i < 60; i++) {
      assertThat(limit.search(from("192.0.2.1"), Optional.empty())).isEmpty();
    }
    var response = new MockHttpServletResponse();

    var enough = limit.search(from("192.0.2.1"), Optional.empty()).orElseThrow().at(response);

    assertThat(enough.forToday()).isFalse();
    assertThat(enough.minutes()).isEqualTo(2);
    assertThat(response.getHeader("Retry-After")).isEqualTo("61");
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
