package hongdun.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long from {@code ./hongdun run} to the first page, and what the server and its database hold.
 */
final class Start implements Benchmark {
  private static final int STARTS = 7;
  private static final int STARTS_QUICK = 3;
  private static final int PAGES = 200;
  private static final double NANOS = 1e9;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public Figures run(boolean quick) throws IOException, InterruptedException {
    var data = ServerUnderTest.home().resolve("build").resolve("bench-start");
    ServerUnderTest.delete(data);
    var starts = quick ? STARTS_QUICK : STARTS;
    try {
      var first = firstPage(data).seconds();
      var seconds = new ArrayList<Double>();
      var memory = new ArrayList<Double>();
      for (int index = 0; index < starts; index++) {
        var started = firstPage(data);
        seconds.add(started.seconds());
        memory.add(started.residentMb());
      }
      var figures = new LinkedHashMap<String, Double>();
      figures.put("first_page_s", new Samples(seconds).median());
      figures.put("first_page_max_s", new Samples(seconds).percentile(100));
      figures.put("first_page_new_data_s", first);
      figures.put("rss_mb", new Samples(memory).median());
      return new Figures(
          Map.of("starts", (long) starts, "pages_before_rss", (long) PAGES), figures);
    } finally {
      ServerUnderTest.delete(data);
    }
  }

  private record Started(double seconds, double residentMb) {}

  /** Memory is read after some pages were shown: an idle server that nobody asked is no figure. */
  private static Started firstPage(Path data) throws IOException, InterruptedException {
    var begin = System.nanoTime();
    try (var server = ServerUnderTest.start(data);
        var session = new Session(server.address())) {
      session.get("/");
      var seconds = (System.nanoTime() - begin) / NANOS;
      for (int page = 0; page < PAGES; page++) {
        session.get(page % 2 == 0 ? "/" : "/?lang=en");
      }
      return new Started(seconds, server.residentMb());
    }
  }
}
