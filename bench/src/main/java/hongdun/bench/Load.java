package hongdun.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** 压力 — clients that work side by side, each on a virtual thread, one round after another. */
final class Load {
  private static final double NANOS_PER_MS = 1e6;
  private static final double NANOS = 1e9;

  private final int clients;
  private final Map<String, ConcurrentLinkedQueue<Double>> steps = new ConcurrentHashMap<>();
  private int rounds;
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
    var begin = System.nanoTime();
    var running = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < clients; client++) {
        running.add(threads.submit(() -> repeat(round, each)));
      }
      await(running);
    }
    rounds += clients * each;
    seconds += (System.nanoTime() - begin) / NANOS;
    return this;
  }

  private boolean repeat(Round round, int times) throws Exception {
    for (int index = 0; index < times; index++) {
      round.go(this);
    }
    return true;
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

  int rounds() {
    return rounds;
  }

  double perSecond() {
    return rounds / seconds;
  }
}
