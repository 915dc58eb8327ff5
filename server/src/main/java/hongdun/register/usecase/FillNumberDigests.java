package hongdun.register.usecase;

import hongdun.register.persistence.SealedPeople;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 补证件号码摘要 — gives numbers that came in bulk, or from before, what they are found by. */
@Component
public class FillNumberDigests {
  private final Some some;

  FillNumberDigests(Some some) {
    this.some = some;
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  public void round() {
    int filled;
    do {
      filled = some.fill();
    } while (filled > 0);
  }

  /** 一批 — some of them, in one transaction. */
  @Component
  static class Some {
    private static final int BATCH = 500;

    private final SealedPeople people;

    Some(SealedPeople people) {
      this.people = people;
    }

    @Transactional
    public int fill() {
      return people.fillDigests(BATCH);
    }
  }
}
