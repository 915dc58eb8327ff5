package hongdun.bench;

import hongdun.naming.index.NameIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** 查名计时 — how long it takes to read a name and find all that are like it, in process. */
record NameLooks(NameTools tools, NameIndex index, LocalDate on) {
  private static final double NANOS_PER_MS = 1e6;
  private static final double NANOS = 1e9;

  /** What is asked. */
  record Question(String name, String scope) {}

  /** What it took. */
  record Taken(Samples millis, double meanMillis, double findings, double largest) {}

  private long find(Question question) {
    return index.like(tools.reader().read(question.name()), question.scope(), on).groups().stream()
        .mapToLong(group -> group.count())
        .sum();
  }

  /** One after the other; the rounds before the last only warm up. */
  Taken one(List<Question> questions, int rounds) {
    var millis = new ArrayList<Double>();
    long findings = 0;
    long largest = 0;
    for (int round = 0; round < rounds; round++) {
      millis.clear();
      findings = 0;
      for (var question : questions) {
        var begin = System.nanoTime();
        long found = find(question);
        millis.add((System.nanoTime() - begin) / NANOS_PER_MS);
        findings += found;
        largest = Math.max(largest, found);
      }
    }
    return new Taken(
        new Samples(millis),
        millis.stream().mapToDouble(Double::doubleValue).average().orElse(0),
        (double) findings / questions.size(),
        largest);
  }

  /** How many a second, by so many threads at once. */
  double perSecond(List<Question> questions, int threads, long seconds)
      throws InterruptedException {
    var done = new AtomicLong();
    var begin = System.nanoTime();
    long end = begin + seconds * (long) NANOS;
    try (var executor = Executors.newFixedThreadPool(threads)) {
      var running = new ArrayList<Future<?>>();
      for (int thread = 0; thread < threads; thread++) {
        int from = thread * questions.size() / threads;
        running.add(
            executor.submit(() -> {
              int at = from;
              while (System.nanoTime() < end) {
                find(questions.get(at));
                at = (at + 1) % questions.size();
                done.incrementAndGet();
              }
            }));
      }
      for (var one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A look failed", e.getCause());
    }
    return done.get() / ((System.nanoTime() - begin) / NANOS);
  }
}
