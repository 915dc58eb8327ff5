package hongdun.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoredSessionTests {
  @Test
  void theNameOfASessionHolds192BitsByChanceAlsoWhenItIsChanged() {
    var session = StoredSession.begin(Instant.EPOCH, Duration.ofMinutes(30));
    var changed = session.changeSessionId();

    for (var id : new String[] {session.storedId(), changed}) {
      assertThat(Base64.getUrlDecoder().decode(id)).hasSize(24);
    }
    assertThat(changed).isNotEqualTo(session.storedId());
    assertThat(
            Stream.generate(() -> StoredSession.begin(Instant.EPOCH, Duration.ZERO).getId())
                .limit(1000)
                .distinct())
        .hasSize(1000);
  }
}
