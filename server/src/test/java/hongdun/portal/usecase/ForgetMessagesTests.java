package hongdun.portal.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.domain.Channel;
import hongdun.portal.domain.Delivery.State;
import hongdun.portal.persistence.Messages;
import hongdun.portal.persistence.Messages.Leaving;
import hongdun.portal.persistence.Messages.MessageRow;
import hongdun.portal.persistence.Messages.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 发件箱: a code or a personal link does not lie there for ever. */
@HongdunTest
class ForgetMessagesTests {
  private final ApplyRetention retention;
  private final Messages messages;
  private final InstantSource clock;

  ForgetMessagesTests(ApplyRetention retention, Messages messages, InstantSource clock) {
    this.retention = retention;
    this.messages = messages;
    this.clock = clock;
  }

  @Test
  void whatCarriesACodeOrALinkGoesAfterThirtyDaysAndNoticesStay() {
    var address = UUID.randomUUID() + "@example.cn";
    write(address, "code of old", true, 31);
    write(address, "notice of old", false, 31);
    write(address, "code of late", true, 29);

    retention.apply(clock.instant());

    assertThat(messages.latestTo(List.of(address), Long.MAX_VALUE, Instant.EPOCH, 10))
        .extracting(MessageRow::subject)
        .containsExactlyInAnyOrder("notice of old", "code of late");
  }

  private void write(String address, String subject, boolean passing, int daysAgo) {
    var written = clock.instant().minus(Duration.ofDays(daysAgo));
    messages.insert(
        new Written(address, "zh", subject, "", passing, written),
        new Leaving(Optional.of(Channel.EMAIL), State.KEPT, written, Optional.empty()));
  }
}
