package hongdun.registration.usecase;

import hongdun.portal.AfterCommit;
import hongdun.portal.OneByOne;
import hongdun.portal.ProductTimeMoved;
import hongdun.registration.ApplicationId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 定时清理 — does the housekeeping every hour, and when a demonstration's time was moved. */
@Component
class HousekeepingRounds {
  private final Housekeeping housekeeping;
  private final DeemAccepted silence;

  HousekeepingRounds(Housekeeping housekeeping, DeemAccepted silence) {
    this.housekeeping = housekeeping;
    this.silence = silence;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  void round() {
    // Each application lapses in its own transaction; another node that came first is no harm.
    OneByOne.each(
        "The lapse of application",
        housekeeping.overdueCorrections(),
        notice -> number(notice.application()),
        housekeeping::lapse);
    OneByOne.each(
        "The reminder of application",
        housekeeping.nearlyOver(),
        notice -> number(notice.application()),
        housekeeping::remind);
    OneByOne.each(
        "The acceptance by silence of application",
        silence.candidates(),
        HousekeepingRounds::number,
        silence::accept);
  }

  private static String number(ApplicationId id) {
    return Long.toString(id.value());
  }

  @AfterCommit
  void on(ProductTimeMoved moved) {
    round();
  }
}
