package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.persistence.TimeAhead;
import hongdun.portal.usecase.MoveProductTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.annotation.Transactional;

@HongdunTest
class ProductTimeTests {
  @LocalServerPort private int port;

  @Value("${hongdun.data}")
  private Path data = Path.of("");

  private final MoveProductTime moving;
  private final TimeAhead ahead;
  private final InstantSource clock;

  ProductTimeTests(MoveProductTime moving, TimeAhead ahead, InstantSource clock) {
    this.moving = moving;
    this.ahead = ahead;
    this.clock = clock;
  }

  // Rolled back, so that the other tests of this server keep their time.
  @Test
  @Transactional
  void timeMovesForwardAndNeverBack() {
    var to = clock.instant().plus(Duration.ofDays(15));

    assertThat(moving.moveTo(to)).isEqualTo(new MoveProductTime.Outcome.Moved(to));
    assertThat(ahead.read()).isGreaterThan(Duration.ofDays(14));
    assertThat(moving.moveTo(clock.instant().minusSeconds(1)))
        .isInstanceOf(MoveProductTime.Outcome.NotForward.class);
    assertThat(ahead.moveTo(Duration.ofDays(1))).isFalse();
  }

  @Test
  void nobodyTravelsFurtherThanTwentyYears() {
    assertThat(moving.moveTo(Instant.parse("2999-01-01T00:00:00Z")))
        .isInstanceOf(MoveProductTime.Outcome.TooFar.class);
  }

  @Test
  void theOperatorShowsTheTokenOfTheDataFolder() throws IOException {
    var token = Files.readString(data.resolve("operator.token")).strip();
    try (var launcher = new Browser(port)) {
      var now = launcher.postWith("X-Operator-Token", token, "/operator/demonstration", "");
      var unreadable =
          launcher.postWith("X-Operator-Token", token, "/operator/demonstration", "now=soon");
      var back =
          launcher.postWith(
              "X-Operator-Token", token, "/operator/demonstration", "now=2020-01-01T09:00");

      assertThat(now.status()).isEqualTo(200);
      assertThat(now.body()).startsWith("now=20");
      assertThat(unreadable.status()).isEqualTo(400);
      assertThat(unreadable.body()).contains("时间不能识别", "The time cannot be read");
      assertThat(back.status()).isEqualTo(409);
      assertThat(back.body()).contains("时间只能向前调整", "Time moves forward only");
    }
  }
}
