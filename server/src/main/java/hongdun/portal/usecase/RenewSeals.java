package hongdun.portal.usecase;

import hongdun.portal.Jobs;
import hongdun.portal.SealedRows;
import hongdun.portal.persistence.SealRenewals;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 重新密封 — seals what is not sealed with the newest key: after a change of the key, and for the first
 * time what is from before there were seals. It goes on by itself wherever it was left.
 */
@Component
public class RenewSeals {
  private static final Logger LOG = LoggerFactory.getLogger(RenewSeals.class);
  static final String KIND = "portal.jobs.seals";
  private static final int BATCH = 500;

  /** After so many failures nothing of a source opens, and its turn comes again later. */
  private static final int MOST_STUCK = 200;

  private static final long AFTER_FAILURE = Duration.ofMinutes(30).toNanos();

  private final List<SealedRows> sources;
  private final StoredKeyFile keys;
  private final SealRenewals renewals;
  private final Jobs jobs;
  private final TransactionTemplate batch;
  private final TransactionTemplate whole;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile long waitsUntil = System.nanoTime();

  RenewSeals(
      List<SealedRows> sources,
      StoredKeyFile keys,
      SealRenewals renewals,
      Jobs jobs,
      PlatformTransactionManager transactions) {
    this.sources = sources;
    this.keys = keys;
    this.renewals = renewals;
    this.jobs = jobs;
    this.whole = new TransactionTemplate(transactions);
    this.batch = new TransactionTemplate(transactions);
    this.batch.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT3S")
  void round() {
    if (System.nanoTime() - waitsUntil >= 0 && running.compareAndSet(false, true)) {
      Thread.ofVirtual().name("seals").start(this::tried);
    }
  }

  private void tried() {
    try {
      renew();
    } catch (RuntimeException e) {
      waitsUntil = System.nanoTime() + AFTER_FAILURE;
      LOG.error("What is sealed with an older key could not be sealed anew", e);
    } finally {
      running.set(false);
    }
  }

  /** Seals anew whatever is behind; answers how many rows, 0 also while another node does it. */
  public long renew() {
    // The outer transaction does nothing but hold the lock, so that one node at a time seals anew.
    return Optional.ofNullable(whole.execute(_ -> renewals.lock() ? renewAll() : 0L)).orElse(0L);
  }

  private long renewAll() {
    var told = new Told();
    try {
      for (var source : sources) {
        renew(source, told);
      }
    } finally {
      told.end();
    }
    if (told.stuck > 0) {
      // A row that does not open needs a key somebody has to bring back.
      waitsUntil = System.nanoTime() + AFTER_FAILURE;
    }
    return told.done;
  }

  /**
   * Seals a source anew. What fails is tried in smaller and smaller batches, until the row that
   * does not open stands alone and is passed over: neither it nor its source keeps the others.
   */
  private void renew(SealedRows source, Told told) {
    int most = BATCH;
    int passedOver = 0;
    while (passedOver < MOST_STUCK) {
      try {
        int sealed = some(source, most, passedOver);
        if (sealed == 0) {
          return;
        }
        told.add(sealed);
        most = Math.min(BATCH, most * 2);
      } catch (RuntimeException e) {
        if (most == 1) {
          LOG.error("A row of {} could not be sealed anew", source.nameKey(), e);
          passedOver++;
          told.stuck++;
        } else {
          most /= 2;
        }
      }
    }
  }

  private int some(SealedRows source, int most, int passedOver) {
    return Optional.ofNullable(batch.execute(_ -> source.renew(most, passedOver))).orElse(0);
  }

  private long behind() {
    int newest = keys.newestKey();
    return sources.stream().mapToLong(source -> behind(source, newest)).sum();
  }

  private static long behind(SealedRows source, int newest) {
    try {
      return source.counts().stream()
          .filter(count -> count.key() < newest)
          .mapToLong(SealedRows.Count::rows)
          .sum();
    } catch (RuntimeException e) {
      LOG.error("{} could not be counted", source.nameKey(), e);
      return 0;
    }
  }

  /** The job's line, which is begun when there is something to do. */
  private final class Told {
    private Optional<Jobs.Run> run = Optional.empty();
    private long total;
    private long done;
    private long stuck;

    void add(int sealed) {
      if (run.isEmpty()) {
        total = behind() + sealed;
        run = Optional.of(jobs.begin(new Jobs.Order(KIND, "", Optional.empty(), total, false)));
      }
      done += sealed;
      run.get().progress(done, Math.max(done, total));
    }

    void end() {
      if (stuck == 0) {
        run.ifPresent(begun -> begun.done(""));
      } else {
        var told =
            run.orElseGet(
                () -> jobs.begin(new Jobs.Order(KIND, "", Optional.empty(), stuck, false)));
        told.progress(done, done + stuck);
        told.failed("");
      }
    }
  }
}
