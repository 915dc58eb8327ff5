package hongdun.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The lists of the desk through HTTP, asked as officers and heads ask, at a million matters. */
final class Inbox implements Benchmark {
  private static final Size FULL =
      new Size(1_000_000, 4, Duration.ofSeconds(20), Duration.ofSeconds(60));
  private static final Size QUICK =
      new Size(20_000, 2, Duration.ofSeconds(3), Duration.ofSeconds(8));
  static final Size SMOKE = new Size(300, 4, Duration.ofMillis(100), Duration.ofMillis(500));
  private static final String OFFICER = "qingyang.acceptor1";
  private static final String HEAD = "chengdu.head";
  private static final double NANOS = 1e9;

  /** What an officer of the largest bureau asks. */
  private static final Map<String, String> OF_OFFICER = ofOfficer();

  /** What the head of the city asks, who looks into all bureaus. */
  private static final Map<String, String> OF_HEAD =
      Map.of(
          "head_open", "/desk?tab=open&unit=all",
          "head_overdue", "/desk?tab=open&unit=all&due=overdue",
          "head_done", "/desk?tab=done&unit=all",
          "head_search", "/desk?tab=all&unit=all&q=510106-REG-2099-0000011");

  /** How much is measured. */
  record Size(long matters, int clients, Duration warmUp, Duration time) {}

  private static Map<String, String> ofOfficer() {
    var asked = new LinkedHashMap<String, String>();
    asked.put("waiting", "/desk?tab=waiting");
    asked.put("in_hand", "/desk?tab=in-hand");
    asked.put("open", "/desk?tab=open");
    asked.put("open_far", "/desk?tab=open&after=2026-11-20_1000300000");
    asked.put("done", "/desk?tab=done");
    asked.put("all", "/desk?tab=all");
    asked.put("oldest", "/desk?tab=all&order=oldest");
    asked.put("stage", "/desk?tab=open&stage=registration.establish-llc%2FACCEPTED");
    asked.put("overdue", "/desk?tab=open&due=overdue");
    asked.put("nobodys", "/desk?tab=open&holder=nobody");
    asked.put("done_days", "/desk?tab=done&done-from=2026-01-01&done-to=2026-03-31");
    asked.put("search_number", "/desk?tab=all&q=510105-REG-2099-0000300");
    asked.put("search_common", "/desk?tab=all&q=%E5%95%86%E8%B4%B8");
    asked.put("search_rare", "/desk?tab=open&q=%E4%B8%8D%E5%AD%98%E5%9C%A8");
    asked.put("search_phone", "/desk?tab=all&q=13900000300");
    return asked;
  }

  @Override
  public String name() {
    return "inbox";
  }

  @Override
  public Figures run(boolean quick) throws IOException, InterruptedException {
    var size = quick ? QUICK : FULL;
    var data = ServerUnderTest.home().resolve("build").resolve("bench-inbox");
    ServerUnderTest.delete(data);
    try (var server = ServerUnderTest.start(data)) {
      return measure(server.address(), data, size);
    } catch (SQLException e) {
      throw new IOException("The matters could not be written", e);
    } finally {
      ServerUnderTest.delete(data);
    }
  }

  static Figures measure(URI server, Path data, Size size)
      throws IOException, InterruptedException, SQLException {
    var facts = new LinkedHashMap<String, Long>();
    var begin = System.nanoTime();
    try (var connection = new ServerDatabase(data).connect()) {
      var rows = new MatterRows(connection);
      rows.write(size.matters(), Instant.now().toString());
      facts.put("matters", rows.count("true"));
      facts.put("open", rows.count("concluded_on is null"));
      facts.put(
          "of_the_officers_bureau",
          rows.count(
              "bureau = (select id from agency.unit where region = '510105' and id = bureau)"));
      facts.put("open_overdue", rows.count("concluded_on is null and due < current_date"));
    }
    facts.put("clients", (long) size.clients());
    facts.put("seconds", size.time().toSeconds());
    facts.put("filled_in_s", (long) ((System.nanoTime() - begin) / NANOS));
    var officers = new ArrayList<Session>();
    try {
      for (int client = 0; client < size.clients(); client++) {
        officers.add(Officers.signIn(server, data, client % 4 == 3 ? HEAD : OFFICER));
      }
      Load.of(size.clients()).run(round(officers), size.warmUp());
      var load = Load.of(size.clients()).run(round(officers), size.time());
      load.firstFailure()
          .ifPresent(failure -> System.err.println("failed: " + Bench.story(failure)));
      return figures(load, facts);
    } finally {
      officers.forEach(Session::close);
    }
  }

  /** Everything once: the last of four clients is the head of the city, or asks as an officer. */
  private static Load.Round round(List<Session> officers) {
    var next = new AtomicInteger();
    return load -> {
      var index = next.getAndIncrement() % officers.size();
      var asked = index % 4 == 3 ? OF_HEAD : OF_OFFICER;
      var session = officers.get(index);
      synchronized (session) {
        for (var question : asked.entrySet()) {
          load.time(question.getKey(), () -> session.get(question.getValue()).at("/desk"));
        }
      }
    };
  }

  private static Figures figures(Load load, Map<String, Long> facts) {
    var figures = new LinkedHashMap<String, Double>();
    figures.put("matters", (double) facts.getOrDefault("matters", 0L));
    figures.put("p50_ms", load.samples().median());
    figures.put("p95_ms", load.samples().percentile(95));
    figures.put("p99_ms", load.samples().percentile(99));
    figures.put("errors", (double) load.failures());
    for (var step : load.steps().toList()) {
      figures.put(step + "_p95_ms", load.samples(step).percentile(95));
    }
    return new Figures(facts, figures);
  }
}
