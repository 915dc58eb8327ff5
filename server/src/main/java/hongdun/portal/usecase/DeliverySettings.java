package hongdun.portal.usecase;

import hongdun.portal.domain.Retries;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent on.
 *
 * @param attempts how often a server may put one message off
 * @param within how long after it was written a message is tried
 * @param firstWait the wait after the first try; each is twice as long as the one before
 * @param lease how long a sender may take for one message before it counts as gone
 * @param lanes how many messages a node hands over at once on a channel
 */
@ConfigurationProperties(prefix = "hongdun.delivery", ignoreUnknownFields = false)
record DeliverySettings(
    @DefaultValue("12") int attempts,
    @DefaultValue("48h") Duration within,
    @DefaultValue("1m") Duration firstWait,
    @DefaultValue("4h") Duration longestWait,
    @DefaultValue("15m") Duration lease,
    @DefaultValue("4") int lanes) {
  private static final Duration FIRST_ASKED_AGAIN = Duration.ofSeconds(5);
  private static final Duration LAST_ASKED_AGAIN = Duration.ofMinutes(2);

  DeliverySettings {
    if (lanes < 1 || lease.isNegative() || lease.isZero()) {
      throw new IllegalArgumentException(
          "hongdun.delivery: lanes is at least 1 and lease is positive");
    }
  }

  /** Of one message. */
  Retries retries() {
    return new Retries(firstWait, longestWait, attempts, within);
  }

  /** Of a server that does not answer: asked again soon, as all messages wait for it. */
  Retries asking() {
    return new Retries(FIRST_ASKED_AGAIN, LAST_ASKED_AGAIN, Integer.MAX_VALUE, within);
  }
}
