package hongdun.figures.usecase;

import hongdun.portal.Dates;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 夜间生成 — after two at night, when most people sleep; the first files ever are made at once. */
@Component
class OpenDataRounds {
  private static final int NIGHT = 2;
  private final MakeOpenData make;
  private final InstantSource clock;

  OpenDataRounds(MakeOpenData make, InstantSource clock) {
    this.make = make;
    this.clock = clock;
  }

  /** Asked often, so that a server that was off at night does it when it is back. */
  @Scheduled(fixedDelayString = "PT20M", initialDelayString = "PT4M")
  void round() {
    var night = clock.instant().atZone(Dates.ZONE).getHour() >= NIGHT;
    if (make.isFirst() || (night && make.isDue())) {
      make.make(Optional.empty());
    }
  }
}
