package hongdun.naming.usecase;

import hongdun.naming.index.Bearer;
import hongdun.naming.index.Bearer.Kind;
import hongdun.naming.index.NameIndex;
import hongdun.naming.index.NameIndex.Build.Hand;
import hongdun.naming.persistence.ReservedNames;
import hongdun.portal.Dates;
import hongdun.portal.Jobs;
import hongdun.portal.SignedIn;
import hongdun.register.NameFeed;
import hongdun.register.NameFeed.Borne;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/**
 * 重建名称索引 — reads every name of the book anew into an index beside the one that answers. It stands
 * among the jobs, with its progress, and can be cancelled there.
 */
@Component
public class RebuildNameIndex {
  static final String KIND = "naming.index.job";
  private static final int BATCH = 2_000;
  private static final int TOLD_EVERY = 20_000;
  private static final int HANDS = 2;
  private static final int WAITING = 8;

  /** So many names in one piece: gathering more costs longer than it is worth. */
  private static final long PIECE = 10_000_000;

  private final NameIndex index;
  private final KeepNameIndex keeping;
  private final Sources sources;
  private final Jobs jobs;
  private final InstantSource clock;
  private final Semaphore one = new Semaphore(1);

  RebuildNameIndex(
      NameIndex index, KeepNameIndex keeping, Sources sources, Jobs jobs, InstantSource clock) {
    this.index = index;
    this.keeping = keeping;
    this.sources = sources;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Where names come from. */
  @Component
  record Sources(NameFeed book, ReservedNames reservations) {}

  /** What came of it. */
  public sealed interface Outcome {
    record Done(long names, long bytes) implements Outcome {}

    record Cancelled() implements Outcome {}

    /** This node is at it already. */
    record Busy() implements Outcome {}
  }

  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Builds it anew.
   *
   * @param told how many entities are read so far
   */
  public Outcome rebuild(Optional<SignedIn> by, LongConsumer told) {
    if (!one.tryAcquire()) {
      return new Outcome.Busy();
    }
    try {
      return rebuild(jobs.begin(new Jobs.Order(KIND, "", by, sources.book().count(), true)), told);
    } finally {
      one.release();
    }
  }

  private Outcome rebuild(Jobs.Run run, LongConsumer told) {
    var build = index.build();
    try {
      // What is committed after this is followed later, whether it was seen in between or not.
      var stand = keeping.now();
      long read = fill(build, run, told);
      build.gather((int) (1 + read / PIECE));
      keeping.turnTo(build, stand);
    } catch (Stopped e) {
      build.abandon();
      run.cancelled();
      return new Outcome.Cancelled();
    } catch (RuntimeException e) {
      build.abandon();
      run.failed("");
      throw e;
    }
    var size = index.size();
    run.done("");
    return new Outcome.Done(size.names(), size.bytes());
  }

  private long fill(NameIndex.Build build, Jobs.Run run, LongConsumer told) {
    var names = new StandingNames(Dates.dayOf(clock.instant()));
    try (var filling = new Filling(build, names, run, told)) {
      sources.book().each(filling::take);
      filling.end();
      var hand = build.hand();
      for (var reserved : sources.reservations().standing()) {
        names
            .of(reserved)
            .forEach(name -> hand.add(new Bearer(Kind.RESERVATION, reserved.id()), name));
      }
      return filling.read;
    }
  }

  /** 填充 — several hands read names while the next ones come from the database. */
  private static final class Filling implements AutoCloseable {
    private final NameIndex.Build build;
    private final StandingNames names;
    private final Jobs.Run run;
    private final LongConsumer told;
    private final Queue<Hand> hands = new ConcurrentLinkedQueue<>();
    private final List<Future<?>> begun = new ArrayList<>();

    // Who brings more than the hands can take lends his own.
    private final ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            HANDS,
            HANDS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("names-", 0).factory(),
            new ThreadPoolExecutor.CallerRunsPolicy());

    private List<Borne> batch = new ArrayList<>(BATCH);
    private long read;

    Filling(NameIndex.Build build, StandingNames names, Jobs.Run run, LongConsumer told) {
      this.build = build;
      this.names = names;
      this.run = run;
      this.told = told;
    }

    void take(Borne borne) {
      batch.add(borne);
      if (batch.size() == BATCH) {
        handOn();
      }
      read++;
      if (read % TOLD_EVERY == 0) {
        tell();
      }
    }

    private void tell() {
      run.progress(read, 0);
      told.accept(read);
      if (run.isCancelAsked()) {
        throw new Stopped();
      }
    }

    private void handOn() {
      var these = batch;
      batch = new ArrayList<>(BATCH);
      begun.add(workers.submit(() -> add(these)));
    }

    private void add(List<Borne> these) {
      var free = hands.poll();
      var hand = free == null ? build.hand() : free;
      for (var borne : these) {
        var bearer = new Bearer(Kind.ENTITY, borne.entity());
        names.of(borne).forEach(name -> hand.add(bearer, name));
      }
      hands.add(hand);
    }

    /** Waits until everything is in. */
    void end() {
      handOn();
      for (var work : begun) {
        try {
          work.get();
        } catch (ExecutionException e) {
          throw new IllegalStateException("Names could not be taken in", e.getCause());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new Stopped();
        }
      }
      tell();
    }

    @Override
    public void close() {
      workers.shutdownNow();
    }
  }
}
