package hongdun.naming.usecase;

import hongdun.naming.index.NameIndex;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * 索引轮次 — looks five times a second what is new in the book, on a thread of its own; builds the
 * index first where there is none that can be followed.
 */
@Component
class NameIndexRounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(NameIndexRounds.class);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);
  private static final long PATIENCE_SECONDS = 10;

  private final NameIndex index;
  private final KeepNameIndex keeping;
  private final RebuildNameIndex rebuilding;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private CountDownLatch over = new CountDownLatch(0);
  private Optional<Thread> thread = Optional.empty();

  NameIndexRounds(NameIndex index, KeepNameIndex keeping, RebuildNameIndex rebuilding) {
    this.index = index;
    this.keeping = keeping;
    this.rebuilding = rebuilding;
  }

  @Override
  public synchronized void start() {
    if (isRunning()) {
      return;
    }
    stopping.set(false);
    over = new CountDownLatch(1);
    thread = Optional.of(Thread.ofPlatform().daemon().name("names-follower").start(this::run));
  }

  private void run() {
    try {
      boolean opened = false;
      while (!stopping.get()) {
        opened = opened || attempt(this::open);
        boolean well = opened && attempt(this::round);
        LockSupport.parkNanos((well ? PAUSE : PAUSE_AFTER_FAILURE).toNanos());
      }
      attempt(keeping::keep);
      index.close();
    } finally {
      over.countDown();
    }
  }

  private void open() {
    index.open();
    if (!keeping.isUsable()) {
      build();
    }
  }

  private void round() {
    // Of another edition since words or divisions were changed.
    if (index.stand().isEmpty()) {
      build();
    }
    keeping.follow();
  }

  private void build() {
    switch (rebuilding.rebuild(Optional.empty(), _ -> {})) {
      case RebuildNameIndex.Outcome.Done(var names, var bytes) ->
          LOG.info("The name index is built: {} names, {} bytes", names, bytes);
      case RebuildNameIndex.Outcome.Cancelled(), RebuildNameIndex.Outcome.Busy() ->
          LOG.info("The name index is not built now");
    }
  }

  private static boolean attempt(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException failed) {
      // The database may be away for a while; the index answers as it stands, and says where.
      LOG.error("The name index could not be kept and is left for the next round", failed);
      return false;
    }
  }

  @Override
  public synchronized void stop() {
    stopping.set(true);
    thread.ifPresent(LockSupport::unpark);
    try {
      if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The name index is still being built; the next start builds it anew");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return over.getCount() > 0;
  }
}
