package hongdun.portal.usecase;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * 投递轮次 — looks every second for what is due, on a thread of its own: a mail server that is slow
 * holds up no other round. When the node stops, what is being handed over is finished first.
 */
@Component
class DeliveryRounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryRounds.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int ROUNDS_A_SWEEP = 30;
  private static final long PATIENCE_SECONDS = 8;

  private final DeliverMessages deliver;
  private final WatchDeliveries watch;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private CountDownLatch over = new CountDownLatch(0);
  private Thread thread = Thread.currentThread();

  DeliveryRounds(DeliverMessages deliver, WatchDeliveries watch) {
    this.deliver = deliver;
    this.watch = watch;
  }

  @Override
  public synchronized void start() {
    if (isRunning() || !watch.sends()) {
      return;
    }
    stopping.set(false);
    over = new CountDownLatch(1);
    thread = Thread.ofVirtual().name("deliveries").start(this::run);
  }

  private void run() {
    try {
      for (int round = 0; !stopping.get(); round++) {
        take(round % ROUNDS_A_SWEEP == 0);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    } finally {
      over.countDown();
    }
  }

  private void take(boolean sweeps) {
    try {
      if (sweeps) {
        deliver.sweep();
        watch.lookAround();
      }
      deliver.round(stopping);
    } catch (RuntimeException failed) {
      // The database may be away for a while; the next round finds everything as it was.
      LOG.error("A round of deliveries failed and is left for the next", failed);
    }
  }

  @Override
  public synchronized void stop() {
    stopping.set(true);
    LockSupport.unpark(thread);
    try {
      if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("A delivery is still under way; what becomes of it will be unsure");
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
