package hongdun.registration.usecase;

import hongdun.portal.AfterCommit;
import hongdun.portal.ProductTimeMoved;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 定时清理 — does the housekeeping every hour, and when a demonstration's time was moved. */
@Component
class HousekeepingRounds {
  private final PurgeDrafts drafts;
  private final Housekeeping housekeeping;
  private final DeemAccepted silence;

  HousekeepingRounds(PurgeDrafts drafts, Housekeeping housekeeping, DeemAccepted silence) {
    this.drafts = drafts;
    this.housekeeping = housekeeping;
    this.silence = silence;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  void round() {
    // The drafts go in batches, so that no lock is held for long.
    int purged;
    do {
      purged = drafts.purge();
    } while (purged > 0);
    // Each application lapses in its own transaction; another node that came first is no harm.
    housekeeping.overdueCorrections().forEach(housekeeping::lapse);
    silence.candidates().forEach(silence::accept);
  }

  @AfterCommit
  void on(ProductTimeMoved moved) {
    round();
  }
}
