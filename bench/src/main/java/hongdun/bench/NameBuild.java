package hongdun.bench;

import hongdun.naming.domain.StandingName;
import hongdun.naming.domain.StandingName.State;
import hongdun.naming.index.Bearer;
import hongdun.naming.index.Bearer.Kind;
import hongdun.naming.index.NameIndex;
import hongdun.naming.index.Stand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** 建库计时 — builds an index of names as the server does: two hands, while the next are read. */
final class NameBuild implements AutoCloseable {
  private static final int BATCH = 2_000;
  private static final int HANDS = 2;
  private static final int DIGITS = 36;
  private static final double NANOS = 1e9;

  private final NameIndex.Build build;
  private final Queue<NameIndex.Build.Hand> hands = new ConcurrentLinkedQueue<>();
  private final List<Future<?>> begun = new ArrayList<>();
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          HANDS,
          HANDS,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(8),
          new ThreadPoolExecutor.CallerRunsPolicy());
  private final long begin = System.nanoTime();
  private List<Numbered> batch = new ArrayList<>(BATCH);

  private record Numbered(int number, String name, String scope) {}

  NameBuild(NameIndex index) {
    this.build = index.build();
  }

  void add(int number, String name, String scope) {
    batch.add(new Numbered(number, name, scope));
    if (batch.size() == BATCH) {
      handOn();
    }
  }

  private void handOn() {
    var these = batch;
    batch = new ArrayList<>(BATCH);
    begun.add(workers.submit(() -> add(these)));
  }

  private void add(List<Numbered> these) {
    var free = hands.poll();
    var hand = free == null ? build.hand() : free;
    for (var one : these) {
      hand.add(
          new Bearer(Kind.ENTITY, one.number()),
          new StandingName(
              one.name(), one.scope(), code(one.number()), State.REGISTERED, Optional.empty()));
    }
    hands.add(hand);
  }

  /** Eighteen characters, as every bearer has. */
  private static String code(int number) {
    var digits = Integer.toString(number, DIGITS).toUpperCase(Locale.ROOT);
    return "91510100MA6" + "0".repeat(7 - digits.length()) + digits;
  }

  /** Answers from now on; how many seconds it took from the first name on. */
  double finish(int pieces) throws InterruptedException, IOException {
    handOn();
    for (var one : begun) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw new IOException("Names could not be taken in", e.getCause());
      }
    }
    build.gather(pieces);
    build.finish(Stand.START);
    return (System.nanoTime() - begin) / NANOS;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
