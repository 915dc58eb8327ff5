package hongdun.portal.usecase;

import hongdun.portal.AfterCommit;
import hongdun.portal.ProductTimeMoved;
import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 夜间清理 — after three at night, and when a demonstration's time was moved. */
@Component
class RetentionRounds {
  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
  private static final int NIGHT = 3;
  private final ApplyRetention retention;
  private final InstantSource clock;

  RetentionRounds(ApplyRetention retention, InstantSource clock) {
    this.retention = retention;
    this.clock = clock;
  }

  /** Asked every hour, so that a server that was off at night does it when it is back. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
  void round() {
    if (clock.instant().atZone(HERE).getHour() >= NIGHT) {
      retention.applyToday();
    }
  }

  @AfterCommit
  void on(ProductTimeMoved moved) {
    retention.applyToday();
  }
}
