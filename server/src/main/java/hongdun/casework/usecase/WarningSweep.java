package hongdun.casework.usecase;

import hongdun.agency.CalendarPublished;
import hongdun.portal.AfterCommit;
import hongdun.portal.OneByOne;
import hongdun.portal.OneByOne.Batches;
import hongdun.portal.ProductTimeMoved;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** 预警巡查 — looks every minute, and when a demonstration's time was moved, which warnings are due. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WarningSweep {
  private final StrikeWarnings warnings;
  private final Recalendar recalendar;

  WarningSweep(StrikeWarnings warnings, Recalendar recalendar) {
    this.warnings = warnings;
    this.recalendar = recalendar;
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
  void sweep() {
    OneByOne.walk(
        "The warning of matter", new Batches<>(warnings::due, warnings::strike, warnings::number));
  }

  /** What a node left behind when it stopped in the middle is taken up again. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
  void takeUpReckoning() {
    recalendar.work();
  }

  @AfterCommit
  void on(CalendarPublished published) {
    Thread.ofVirtual().name("recalendar-" + published.edition()).start(recalendar::work);
  }

  @AfterCommit
  void on(ProductTimeMoved moved) {
    sweep();
  }
}
