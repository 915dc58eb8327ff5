package hongdun.casework.usecase;

import hongdun.catalogue.DelegationMoved;
import hongdun.portal.AfterCommit;
import hongdun.portal.Dates;
import hongdun.portal.OneByOne;
import hongdun.portal.ProductTimeMoved;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 定时办理 — what time does to the ways matters go: delegations begin and end, and the approvals of a
 * day that is over are drawn from. Hourly, with every new day, and when a demonstration's time was
 * moved.
 */
@Component
class CourseRounds {
  private final DrawAfterChecks draws;
  private final ChaseAfterChecks late;
  private final ReturnDelegated delegated;
  private final InstantSource clock;
  private final AtomicReference<LocalDate> lookedAt = new AtomicReference<>(LocalDate.MIN);

  CourseRounds(
      DrawAfterChecks draws,
      ChaseAfterChecks late,
      ReturnDelegated delegated,
      InstantSource clock) {
    this.draws = draws;
    this.late = late;
    this.delegated = delegated;
    this.clock = clock;
  }

  /**
   * Every minute: with a new day delegations begin and end. Who may act has changed with the day
   * itself; here the matters come to lie in those hands, without waiting for the hour.
   */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT35S")
  void newDay() {
    var today = Dates.dayOf(clock.instant());
    if (!lookedAt.get().equals(today)) {
      returnDelegated();
      lookedAt.set(today);
    }
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  void round() {
    OneByOne.each(
        "The after-check of bureau",
        draws.batches(),
        batch -> "%d of %s".formatted(batch.bureau().value(), batch.day()),
        draws::draw);
    OneByOne.each(
        "The overdue after-check of matter",
        late.late(),
        check -> Long.toString(check.matter().value()),
        late::chase);
    returnDelegated();
  }

  @AfterCommit
  void on(ProductTimeMoved moved) {
    round();
  }

  @AfterCommit
  void on(DelegationMoved moved) {
    returnDelegated();
  }

  /** Each in its own transaction; another node that came first is no harm. */
  private void returnDelegated() {
    OneByOne.each("Delegated matter", delegated.open(), delegated::number, delegated::pass);
  }
}
