package hongdun.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** The public search and the pages of entities through HTTP, first at a ninth of the book. */
final class Search implements Benchmark {
  private static final Size FULL =
      new Size(300_000, 2_700_000, 4, Duration.ofSeconds(10), Duration.ofSeconds(40), false);
  private static final Size QUICK =
      new Size(5_000, 40_000, 2, Duration.ofSeconds(1), Duration.ofSeconds(5), false);
  static final Size SMOKE =
      new Size(300, 1_500, 2, Duration.ofMillis(100), Duration.ofMillis(700), true);
  private static final double NANOS = 1e9;
  private static final String OFFICER = "qingyang.acceptor1";

  /** Filters and words that many entities fit. */
  private static final Map<String, String> FREQUENT = frequent();

  /**
   * How much is measured; first the small book, then the whole.
   *
   * @param limited whether the server has its public limits, which do not count officers
   */
  record Size(
      long small, long entities, int clients, Duration warmUp, Duration time, boolean limited) {}

  private static Map<String, String> frequent() {
    var asked = new LinkedHashMap<String, String>();
    asked.put("one_character", "q=" + encoded("科"));
    asked.put("limited", "q=" + encoded("有限"));
    asked.put("company", "q=" + encoded("公司"));
    asked.put("chengdu", "q=" + encoded("成都"));
    asked.put("technology", "q=" + encoded("科技"));
    asked.put("two_words", "q=" + encoded("成都 餐饮"));
    asked.put("rare_word", "q=" + encoded("旅行社"));
    asked.put("division", "division=510107");
    asked.put("industry", "industry=I");
    asked.put("type_and_division", "type=FARMER_COOP&division=510112");
    asked.put("days", "from=2015-03-01&to=2015-03-31");
    asked.put("gone", "state=DEREGISTERED");
    asked.put("word_and_filter", "q=" + encoded("科技") + "&division=510104&type=LLC");
    asked.put("word_and_rare_filter", "q=" + encoded("有限") + "&type=FARMER_COOP&industry=A");
    asked.put("as_of", "q=" + encoded("商贸") + "&on=2010-01-01");
    return asked;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public Figures run(boolean quick) throws IOException, InterruptedException {
    var size = quick ? QUICK : FULL;
    var data = ServerUnderTest.home().resolve("build").resolve("bench-search");
    ServerUnderTest.delete(data);
    try (var server =
        ServerUnderTest.start(
            List.of(
                "env",
                "HONGDUN_REGISTER_QUERIES_PER_MINUTE=1000000",
                "HONGDUN_REGISTER_PAGES_PER_MINUTE=1000000",
                "HONGDUN_REGISTER_QUERIES_PER_DAY=1000000000",
                ServerUnderTest.home().resolve("hongdun").toString(),
                "run",
                "--port",
                "0",
                "--data",
                data.toString()))) {
      return measure(server.address(), data, size);
    } catch (SQLException e) {
      throw new IOException("The entities could not be written", e);
    } finally {
      ServerUnderTest.delete(data);
    }
  }

  static Figures measure(URI server, Path data, Size size)
      throws IOException, InterruptedException, SQLException {
    var facts = new LinkedHashMap<String, Long>();
    var figures = new LinkedHashMap<String, Double>();
    facts.put("clients", (long) size.clients());
    facts.put("seconds", size.time().toSeconds());
    facts.put("small", size.small());
    try (var connection = new ServerDatabase(data).connect()) {
      var book = new BookRows(connection);
      var asked = new ArrayList<>(book.fill(size.small()));
      var small = searches(server, data, size, asked);
      figures.put("p95_ms_small", small.samples().percentile(95));
      var begin = System.nanoTime();
      asked.addAll(book.fill(size.entities()));
      facts.put("filled_in_s", (long) ((System.nanoTime() - begin) / NANOS));
      facts.put("entities", size.entities());
      var whole = searches(server, data, size, asked);
      figures.put("entities", (double) size.entities());
      figures.put("p50_ms", whole.samples().median());
      figures.put("p95_ms", whole.samples().percentile(95));
      figures.put("p99_ms", whole.samples().percentile(99));
      figures.put(
          "growth_p95_ratio",
          whole.samples().percentile(95) / Math.max(0.1, small.samples().percentile(95)));
      for (var step : whole.steps().toList()) {
        figures.put(step + "_p95_ms", whole.samples(step).percentile(95));
      }
      var pages = pages(server, data, size, asked);
      figures.put("page_p95_ms", pages.samples().percentile(95));
      figures.put("pages_per_s", pages.perSecond());
      figures.put("errors", (double) (small.failures() + whole.failures() + pages.failures()));
    }
    return new Figures(facts, figures);
  }

  /** Everything frequent once, and beside each a name, a part of one, and a code by chance. */
  private static Load searches(URI server, Path data, Size size, List<BookRows.Written> written)
      throws IOException, InterruptedException {
    return load(
        server,
        data,
        size,
        (session, chance, load) -> {
          for (var question : FREQUENT.entrySet()) {
            ask(session, load, question.getKey(), question.getValue());
            var one = written.get(chance.nextInt(written.size()));
            ask(session, load, "name", "q=" + encoded(one.name()));
            int from = chance.nextInt(Math.max(1, one.name().length() - 2));
            var part = one.name().substring(from, Math.min(one.name().length(), from + 2));
            ask(session, load, "two_characters", "q=" + encoded(part));
            ask(session, load, "code", "q=" + one.code());
            ask(session, load, "code_part", "q=" + one.code().substring(8, 15));
          }
        });
  }

  private static Load pages(URI server, Path data, Size size, List<BookRows.Written> written)
      throws IOException, InterruptedException {
    return load(
        server,
        data,
        size,
        (session, chance, load) -> {
          var path = "/entities/" + written.get(chance.nextInt(written.size())).code();
          load.time("page", () -> session.get(path).at(path));
        });
  }

  /** What a client does again and again. */
  private interface Way {
    void go(Session session, Random chance, Load load) throws Exception;
  }

  private static Load load(URI server, Path data, Size size, Way way)
      throws IOException, InterruptedException {
    var sessions = new ArrayList<Session>();
    var chances = new ArrayList<Random>();
    for (int client = 0; client < size.clients(); client++) {
      sessions.add(size.limited() ? Officers.signIn(server, data, OFFICER) : new Session(server));
      chances.add(new Random(client));
    }
    var next = new AtomicInteger();
    Load.Round round =
        load -> {
          int index = next.getAndIncrement() % size.clients();
          synchronized (sessions.get(index)) {
            way.go(sessions.get(index), chances.get(index), load);
          }
        };
    try {
      Load.of(size.clients()).run(round, size.warmUp());
      var load = Load.of(size.clients()).run(round, size.time());
      load.firstFailure()
          .ifPresent(failure -> System.err.println("failed: " + Bench.story(failure)));
      return load;
    } finally {
      sessions.forEach(Session::close);
    }
  }

  private static void ask(Session session, Load load, String step, String query) throws Exception {
    load.time(step, () -> session.get("/search?" + query).at("/search"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
