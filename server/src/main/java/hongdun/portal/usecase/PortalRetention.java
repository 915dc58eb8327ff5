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

  @Bean
  Retention signInsKept(
      Outdated rows,
      TransactionTemplate transaction,
      @Qualifier("realTime") InstantSource realTime) {
    return new Kept("portal.retention.sign-ins", SIX_MONTHS, realTime, rows::signIns, transaction);
  }

  @Bean
  Retention messagesKept(Outdated rows, TransactionTemplate transaction, InstantSource clock) {
    return new Kept("portal.retention.messages", SIX_MONTHS, clock, rows::messages, transaction);
  }

  @Bean
  Retention passingMessagesKept(
      Outdated rows, TransactionTemplate transaction, InstantSource clock) {
    return new Kept("portal.retention.passing-messages", 1, clock, rows::passing, transaction);
  }

  @Bean
  Retention formsKept(
      Outdated rows,
      TransactionTemplate transaction,
      @Qualifier("realTime") InstantSource realTime) {
    return new Kept("portal.retention.kept-forms", 1, realTime, rows::forms, transaction);
  }

  @Bean
  Retention codesKept(
      Outdated rows,
      TransactionTemplate transaction,
      @Qualifier("realTime") InstantSource realTime) {
    return new Kept("portal.retention.codes", 1, realTime, rows::codes, transaction);
  }

  @Bean
  Retention sessionsKept(
      Outdated rows,
      TransactionTemplate transaction,
      @Qualifier("realTime") InstantSource realTime) {
    return new Kept("portal.retention.sessions", 1, realTime, rows::sessions, transaction);
  }

  @Bean
  Retention incidentsKept(
      Outdated rows,
      TransactionTemplate transaction,
      @Qualifier("realTime") InstantSource realTime) {
    return new Kept("portal.retention.incidents", 1, realTime, rows::incidents, transaction);
  }
}
