package hongdun.register.usecase;

import hongdun.register.persistence.Entities;
import hongdun.register.persistence.Handings;
import hongdun.register.persistence.Handings.Lying;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 复核属地 — moves what lies with an office whose streets are another's by now. */
@Component
public class ReviewHandings {
  private static final int BATCH = 200;

  private final Batch batch;

  ReviewHandings(Batch batch) {
    this.batch = batch;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  public void round() {
    long after = 0;
    for (var lying = batch.after(after); !lying.isEmpty(); lying = batch.after(after)) {
      batch.hand(lying);
      after = lying.getLast().id();
    }
  }

  /** 一批 — some of them, in one transaction. */
  @Component
  static class Batch {
    private final Handings handings;
    private final Entities entities;
    private final HandToOffice handToOffice;

    Batch(Handings handings, Entities entities, HandToOffice handToOffice) {
      this.handings = handings;
      this.entities = entities;
      this.handToOffice = handToOffice;
    }

    @Transactional(readOnly = true)
    public List<Lying> after(long id) {
      return handings.lying(id, BATCH);
    }

    @Transactional
    public void hand(List<Lying> lying) {
      lying.forEach(one -> entities.find(one.code()).ifPresent(handToOffice::hand));
    }
  }
}
