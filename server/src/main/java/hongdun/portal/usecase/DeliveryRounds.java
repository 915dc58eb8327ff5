package hongdun.portal.usecase;

import hongdun.portal.domain.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * 投递轮次 — looks every second for what is due, on a thread for each channel: a mail server that is
 * slow holds up neither the text messages nor any other round. When the node stops, what is being
 * handed over is finished first.
 */
@Component
class DeliveryRounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryRounds.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration SWEEP = Duration.ofSeconds(30);
  private static final long PATIENCE_SECONDS = 8;

  private final DeliverMessages deliver;
  private final WatchDeliveries watch;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private CountDownLatch over = new CountDownLatch(0);
  private List<Thread> threads = List.of();

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
    over = new CountDownLatch(Channel.values().length + 1);
    var rounds = new ArrayList<Thread>();
    rounds.add(begin("deliveries-swept", SWEEP, this::sweep));
    for (var channel : Channel.values()) {
      rounds.add(begin("deliveries-" + channel, PAUSE, () -> deliver.round(channel, stopping)));
    }
    threads = List.copyOf(rounds);
  }

  private Thread begin(String name, Duration pause, Runnable round) {
    return Thread.ofVirtual().name(name).start(() -> run(pause, round));
  }

  private void run(Duration pause, Runnable round) {
    try {
      while (!stopping.get()) {
        take(round);
        LockSupport.parkNanos(pause.toNanos());
      }
    } finally {
      over.countDown();
    }
  }

  private void sweep() {
    deliver.sweep();
    watch.lookAround();
  }

  private static void take(Runnable round) {
    try {
      round.run();
    } catch (RuntimeException failed) {
      // The database may be away for a while; the next round finds everything as it was.
      LOG.error("A round of deliveries failed and is left for the next", failed);
    }
  }

  @Override
  public synchronized void stop() {
    stopping.set(true);
    threads.forEach(LockSupport::unpark);
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
