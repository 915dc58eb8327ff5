package hongdun.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LockOutTests {
  @Test
  void fourFailuresAreFreeThenTheWaitDoublesUpToAnHour() {
    assertThat(LockOut.after(4)).isEqualTo(Duration.ZERO);
    assertThat(LockOut.after(5)).isEqualTo(Duration.ofMinutes(1));
    assertThat(LockOut.after(6)).isEqualTo(Duration.ofMinutes(2));
    assertThat(LockOut.after(11)).isEqualTo(Duration.ofMinutes(60));
    assertThat(LockOut.after(1000)).isEqualTo(Duration.ofMinutes(60));
  }
}
