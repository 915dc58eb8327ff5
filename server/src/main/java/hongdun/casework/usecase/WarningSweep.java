package hongdun.casework.usecase;

import hongdun.portal.ProductTimeMoved;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** 预警巡查 — looks every minute, and when a demonstration's time was moved, which warnings are due. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WarningSweep {
  private final StrikeWarnings warnings;

  WarningSweep(StrikeWarnings warnings) {
    this.warnings = warnings;
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
  void sweep() {
    var more = true;
    while (more) {
      more = warnings.strikeBatch();
    }
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(ProductTimeMoved moved) {
    sweep();
  }
}
