package hongdun.casework.usecase;

import hongdun.catalogue.DelegationMoved;
import hongdun.portal.AfterCommit;
import hongdun.portal.OneByOne;
import hongdun.portal.ProductTimeMoved;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 定时办理 — what time does to the ways matters go: delegations begin and end, and the approvals of a
 * day that is over are drawn from. Hourly, and when a demonstration's time was moved.
 */
@Component
class CourseRounds {
  private final DrawAfterChecks draws;
  private final ChaseAfterChecks late;
  private final ReturnDelegated delegated;

  CourseRounds(DrawAfterChecks draws, ChaseAfterChecks late, ReturnDelegated delegated) {
    this.draws = draws;
    this.late = late;
    this.delegated = delegated;
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
