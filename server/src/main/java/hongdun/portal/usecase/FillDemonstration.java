package hongdun.portal.usecase;

import hongdun.portal.Demonstration;
import hongdun.portal.DemonstrationFill;
import hongdun.portal.DemonstrationPlan;
import hongdun.portal.Jobs;
import hongdun.portal.persistence.DemonstrationFills;
import hongdun.portal.persistence.DemonstrationFills.Begun;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** 填充演示数据 — fills the running demonstration once, room by room, part by part, from one seed. */
@Service
public class FillDemonstration {
  private static final long SEED = 20_261_207L;
  private static final int PART = 1_000;
  private static final int TOLD_EVERY = 5;

  private final Demonstration demonstration;
  private final DemonstrationFills fills;
  private final List<DemonstrationFill> shares;
  private final InstantSource clock;
  private final Jobs jobs;
  private final TransactionTemplate whole;
  private final TransactionTemplate part;

  FillDemonstration(
      Demonstration demonstration,
      Book book,
      List<DemonstrationFill> shares,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.demonstration = demonstration;
    this.fills = book.fills();
    this.jobs = book.jobs();
    this.shares =
        shares.stream().sorted(Comparator.comparingInt(DemonstrationFill::order)).toList();
    this.clock = clock;
    this.whole = new TransactionTemplate(transactions);
    this.part = new TransactionTemplate(transactions);
    this.part.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** How far the filling got, and who hears of it. */
  @Component
  record Book(DemonstrationFills fills, Jobs jobs) {}

  /** What came of it. */
  public sealed interface Outcome {
    record Filled(DemonstrationPlan plan) implements Outcome {}

    record FilledBefore(DemonstrationPlan plan) implements Outcome {}

    record FillsAlready() implements Outcome {}

    record NoDemonstration() implements Outcome {}
  }

  /** 进度 — is told how many things of a share there are now. */
  @FunctionalInterface
  public interface Progress {
    void tell(String titleKey, int done, int count);
  }

  /**
   * Fills as many entities and matters as are asked for; a filling that broke off keeps its plan.
   */
  public Outcome fill(int entities, int matters, Progress progress) {
    if (!demonstration.isOn()) {
      return new Outcome.NoDemonstration();
    }
    // The outer transaction does nothing but hold the lock, so that one filling runs at a time.
    var outcome =
        Optional.ofNullable(
                whole.execute(_ ->
                    fills.lock()
                        ? locked(entities, matters, progress)
                        : new Outcome.FillsAlready()))
            .orElseThrow();
    if (outcome instanceof Outcome.Filled) {
      fills.vacuum();
    }
    return outcome;
  }

  private Outcome locked(int entities, int matters, Progress progress) {
    var begun = Optional.ofNullable(part.execute(_ -> begin(entities, matters))).orElseThrow();
    if (begun.finished()) {
      return new Outcome.FilledBefore(begun.plan());
    }
    long total = shares.stream().mapToLong(share -> share.count(begun.plan())).sum();
    var run = jobs.begin(new Jobs.Order("portal.jobs.filling", "", Optional.empty(), total, false));
    var told = new Told(run, total);
    boolean whole = false;
    try {
      shares.forEach(share -> told.add(fill(share, begun.plan(), progress, told)));
      whole = true;
    } finally {
      if (whole) {
        run.done("");
      } else {
        run.failed("");
      }
    }
    part.executeWithoutResult(_ -> fills.finish(clock.instant()));
    return new Outcome.Filled(begun.plan());
  }

  private Begun begin(int entities, int matters) {
    return fills
        .begun()
        .orElseGet(() -> {
          var start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
          var plan = new DemonstrationPlan(SEED, entities, matters, start);
          fills.begin(plan);
          return new Begun(plan, false);
        });
  }

  /** What the job's line hears: the things of the shares before, and of this one. */
  private static final class Told {
    private final Jobs.Run run;
    private final long total;
    private long before;

    Told(Jobs.Run run, long total) {
      this.run = run;
      this.total = total;
    }

    void tell(int done) {
      run.progress(before + done, total);
    }

    void add(int share) {
      before += share;
      run.progress(before, total);
    }
  }

  private int fill(DemonstrationFill share, DemonstrationPlan plan, Progress progress, Told told) {
    int count = share.count(plan);
    int parts = 0;
    for (int from = fills.done(share.titleKey()); from < count; from += PART) {
      int first = from;
      int next = Math.min(count, from + PART);
      part.executeWithoutResult(_ -> {
        share.fill(plan, first, next);
        fills.setDone(share.titleKey(), next);
      });
      parts++;
      if (parts % TOLD_EVERY == 0 || next == count) {
        progress.tell(share.titleKey(), next, count);
        told.tell(next);
      }
    }
    return count;
  }
}
