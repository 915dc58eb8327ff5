package hongdun.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whole registrations through HTTP, from the counter to the licence; the same rows written by plain
 * SQL; and the registrations once more when the book holds a whole city.
 */
final class Registration implements Benchmark {
  private static final Size FULL =
      new Size(50, Duration.ofMinutes(3), Duration.ofMinutes(2), 1000, 200, 2_700_000);
  private static final Size QUICK =
      new Size(8, Duration.ofSeconds(5), Duration.ofSeconds(15), 100, 10, 20_000);
  private static final int A_PAPER_EVERY = 20;
  private static final int WARM_UP_SHARE = 5;
  private static final int WARM_AGAIN_SHARE = 3;

  /**
   * How much is measured; of the registrations that plain SQL repeats some only warm up.
   *
   * @param entities how many more the book holds when it is measured again
   */
  private record Size(
      int clients,
      Duration warmUp,
      Duration time,
      int repeated,
      int repeatedAtLeast,
      long entities) {}

  @Override
  public String name() {
    return "registration";
  }

  @Override
  public Figures run(boolean quick) throws IOException, InterruptedException {
    var size = quick ? QUICK : FULL;
    var data = ServerUnderTest.home().resolve("build").resolve("bench-registration");
    ServerUnderTest.delete(data);
    try (var server = ServerUnderTest.start(data)) {
      return measure(server.address(), data, size);
    } catch (SQLException e) {
      throw new IOException("The rows could not be written again", e);
    } finally {
      ServerUnderTest.delete(data);
    }
  }

  private static Figures measure(URI server, Path data, Size size)
      throws IOException, InterruptedException, SQLException {
    var officers = new ArrayBlockingQueue<Officers>(size.clients());
    try {
      for (int client = 0; client < size.clients(); client++) {
        officers.add(Officers.signIn(server, data, client));
      }
      var done = new ConcurrentLinkedQueue<Long>();
      var warm = Load.of(size.clients()).run(round(officers, done), size.warmUp());
      complain(warm);
      var load = Load.of(size.clients()).run(round(officers, done), size.time());
      complain(load);
      var figures = figures(load, warm, size, again(data, done, size));
      return figures.with(inAFullBook(officers, data, size, load.perSecond()));
    } finally {
      officers.forEach(Officers::close);
    }
  }

  /** The same when the book holds a city: what it was before, and how much is left of that. */
  private static Map<String, Double> inAFullBook(
      BlockingQueue<Officers> officers, Path data, Size size, double before)
      throws IOException, InterruptedException, SQLException {
    try (var connection = new ServerDatabase(data).connect()) {
      new BookRows(connection).fill(size.entities());
    }
    var done = new ConcurrentLinkedQueue<Long>();
    complain(
        Load.of(size.clients())
            .run(round(officers, done), size.warmUp().dividedBy(WARM_AGAIN_SHARE)));
    var load = Load.of(size.clients()).run(round(officers, done), size.time());
    complain(load);
    var figures = new LinkedHashMap<String, Double>();
    figures.put("full_book_entities", (double) size.entities());
    figures.put("full_book_per_s", load.perSecond());
    figures.put("full_book_step_p95_ms", load.samples().percentile(95));
    figures.put("full_book_errors", (double) load.failures());
    figures.put("full_book_ratio", load.perSecond() / before);
    return figures;
  }

  /** One registration; every client keeps to officers of its own for as long as it lasts. */
  private static Load.Round round(
      BlockingQueue<Officers> officers, ConcurrentLinkedQueue<Long> done) {
    var count = new AtomicInteger();
    return load -> {
      var own = officers.take();
      try {
        var walkIn = new WalkIn(own, load);
        var matter = walkIn.handIn(CompanyToBe.invented());
        walkIn.propose(matter);
        walkIn.approve(matter);
        if (count.incrementAndGet() % A_PAPER_EVERY == 0) {
          walkIn.fetchPaper(matter);
        }
        done.add(matter);
      } finally {
        officers.add(own);
      }
    };
  }

  private static PlainSql.Written again(Path data, ConcurrentLinkedQueue<Long> done, Size size)
      throws IOException, SQLException {
    var matters = new ArrayList<>(done).reversed();
    var repeated = new ArrayList<>(matters.subList(0, Math.min(size.repeated(), matters.size())));
    if (repeated.size() < size.repeatedAtLeast()) {
      throw new IllegalStateException("Too few registrations to compare: " + repeated.size());
    }
    try (var connection = new ServerDatabase(data).connect()) {
      return new PlainSql(connection).writeAgain(repeated, repeated.size() / WARM_UP_SHARE);
    }
  }

  private static void complain(Load load) {
    load.firstFailure()
        .ifPresent(failure ->
            System.err.println(load.failures() + " failed, the first: " + Bench.story(failure)));
  }

  private static Figures figures(Load load, Load warm, Size size, PlainSql.Written written) {
    var data = new LinkedHashMap<String, Long>();
    data.put("clients", (long) size.clients());
    data.put("seconds", size.time().toSeconds());
    data.put("registrations_before", (long) warm.rounds());
    data.put("registrations", (long) load.rounds());
    data.put("registrations_at_counter", (long) load.rounds());
    data.put("paper_fetched_every", (long) A_PAPER_EVERY);
    data.put("sql_registrations", (long) written.registrations());
    data.put("sql_rows_each", written.rows());
    var figures = new LinkedHashMap<String, Double>();
    figures.put("per_s", load.perSecond());
    figures.put("step_p50_ms", load.samples().median());
    figures.put("step_p95_ms", load.samples().percentile(95));
    figures.put("errors", (double) load.failures() + warm.failures());
    figures.put("sql_per_s", written.perSecond());
    figures.put("ratio_vs_sql", load.perSecond() / written.perSecond());
    for (var step : load.steps().toList()) {
      var key = step.replace(' ', '_').replace('-', '_');
      figures.put(key + "_p95_ms", load.samples(step).percentile(95));
    }
    return new Figures(data, figures);
  }
}
