package hongdun.portal.usecase;

import hongdun.portal.Retention;
import hongdun.portal.persistence.Outdated;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What this room keeps for some days only. */
@Configuration(proxyBeanMethods = false)
class PortalRetention {
  private static final int BATCH = 1_000;
  private static final int SIX_MONTHS = 180;

  /** Removes at most so many of what is older than an instant. */
  private interface Removal {
    int before(Instant time, int most);
  }

  private record Kept(
      String code,
      int fewestDays,
      InstantSource clock,
      Removal removal,
      TransactionTemplate transaction)
      implements Retention {
    @Override
    public int removeOlderThan(int days) {
      var time = clock.instant().minus(Duration.ofDays(days));
      int all = 0;
      int removed = BATCH;
      while (removed >= BATCH) {
        var batch = transaction.execute(_ -> removal.before(time, BATCH));
        removed = batch == null ? 0 : batch;
        all += removed;
      }
      return all;
    }
  }

  private final Outdated rows;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final InstantSource realTime;

  PortalRetention(
      Outdated rows,
      TransactionTemplate transaction,
      InstantSource clock,
      @Qualifier("realTime") InstantSource realTime) {
    this.rows = rows;
    this.transaction = transaction;
    this.clock = clock;
    this.realTime = realTime;
  }

  @Bean
  Retention signInsKept() {
    return kept("sign-ins", SIX_MONTHS, realTime, rows::signIns);
  }

  @Bean
  Retention messagesKept() {
    return kept("messages", SIX_MONTHS, clock, rows::messages);
  }

  @Bean
  Retention passingMessagesKept() {
    return kept("passing-messages", 1, clock, rows::passing);
  }

  @Bean
  Retention formsKept() {
    return kept("kept-forms", 1, realTime, rows::forms);
  }

  @Bean
  Retention codesKept() {
    return kept("codes", 1, realTime, rows::codes);
  }

  @Bean
  Retention sessionsKept() {
    return kept("sessions", 1, realTime, rows::sessions);
  }

  @Bean
  Retention incidentsKept() {
    return kept("incidents", 1, realTime, rows::incidents);
  }

  private Retention kept(String kind, int fewestDays, InstantSource time, Removal removal) {
    return new Kept("portal.retention." + kind, fewestDays, time, removal, transaction);
  }
}
