package hongdun.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** 压力 — clients that work side by side, each on a virtual thread, one round after another. */
final class Load {
  private static final double NANOS_PER_MS = 1e6;
  private static final double NANOS = 1e9;

  private final int clients;
  private final Map<String, ConcurrentLinkedQueue<Double>> steps = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Exception> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger rounds = new AtomicInteger();
  private double seconds;

  private Load(int clients) {
    this.clients = clients;
  }

  static Load of(int clients) {
    return new Load(clients);
  }

  /** What one client does in one round. */
  interface Round {
    void go(Load client) throws Exception;
  }

  /** Lets every client do so many rounds; the first failure ends the measurement. */
  Load run(Round round, int each) throws InterruptedException {
    return together(() -> {
      for (int index = 0; index < each; index++) {
        round.go(this);
        rounds.incrementAndGet();
      }
      return true;
    });
  }

  /**
   * Lets every client do rounds until the time is over; the last one begun is finished. A failed
   * round is counted, and the client goes on with the next.
   */
  Load run(Round round, Duration time) throws InterruptedException {
    var end = System.nanoTime() + time.toNanos();
    return together(() -> {
      while (System.nanoTime() < end) {
        attempt(round);
      }
      return true;
    });
  }

  private void attempt(Round round) throws InterruptedException {
    try {
      round.go(this);
      rounds.incrementAndGet();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      failures.add(e);
    }
  }

  private Load together(Callable<Boolean> client) throws InterruptedException {
    var begin = System.nanoTime();
    var running = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int index = 0; index < clients; index++) {
        running.add(threads.submit(client));
      }
      await(running);
    }
    seconds += (System.nanoTime() - begin) / NANOS;
    return this;
  }

  private static void await(List<Future<?>> running) throws InterruptedException {
    for (var client : running) {
      try {
        client.get();
      } catch (ExecutionException e) {
        running.forEach(other -> other.cancel(true));
        throw new IllegalStateException("A client failed", e.getCause());
      }
    }
  }

  /** Does a step and remembers how many milliseconds it took. */
  <T> T time(String step, Callable<T> work) throws Exception {
    var begin = System.nanoTime();
    var result = work.call();
    steps
        .computeIfAbsent(step, _ -> new ConcurrentLinkedQueue<>())
        .add((System.nanoTime() - begin) / NANOS_PER_MS);
    return result;
  }

  /** Milliseconds of one step. */
  Samples samples(String step) {
    var measured = steps.get(step);
    return new Samples(measured == null ? List.of() : measured);
  }

  /** Milliseconds of all steps together. */
  Samples samples() {
    return new Samples(steps.values().stream().flatMap(ConcurrentLinkedQueue::stream).toList());
  }

  Stream<String> steps() {
    return steps.keySet().stream().sorted();
  }

  int rounds() {
    return rounds.get();
  }

  int failures() {
    return failures.size();
  }

  Optional<Exception> firstFailure() {
    return Optional.ofNullable(failures.peek());
  }

  double perSecond() {
    return rounds() / seconds;
  }
}
