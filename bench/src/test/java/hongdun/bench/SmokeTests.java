package hongdun.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tools of the benchmarks, tried against a small server of the test's own. */
class SmokeTests {
  private final HttpServer server;
  private final URI address;

  SmokeTests() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @BeforeEach
  void open() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/form", SmokeTests::form);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  /** Shows a form with a token and a cookie; takes it only with both. */
  private static void form(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      exchange.getResponseHeaders().add("Set-Cookie", "visit=17; Path=/");
      answer(exchange, 200, "<input type=\"hidden\" name=\"_csrf\" value=\"secret\">");
      return;
    }
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var cookie = exchange.getRequestHeaders().getFirst("Cookie");
    var right = body.equals("name=%E7%BA%A2%E7%9B%BE&_csrf=secret") && cookie.contains("visit=17");
    answer(exchange, right ? 200 : 403, right ? "<p id=\"number\">42</p>" : body);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var stream = exchange.getResponseBody()) {
      stream.write(bytes);
    }
  }

  @Test
  void aSessionKeepsItsCookiesAndSendsFormsWithTheTokenOfThePage() throws Exception {
    try (var session = new Session(address)) {
      session.get("/form");

      var answer = session.post("/form", Map.of("name", "红盾"));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.find(Pattern.compile("<p id=\"number\">(\\d+)</p>"))).isEqualTo("42");
      assertThatThrownBy(() -> session.post("/form", Map.of()))
          .hasMessageStartingWith("Nothing like");
    }
  }

  @Test
  void clientsWorkAtTheSameTimeAndEveryStepIsTimed() throws Exception {
    var done = new AtomicInteger();
    var together = new CountDownLatch(8);

    var load =
        Load.of(8)
            .run(
                client -> {
                  together.countDown();
                  together.await();
                  client.time("form", () -> done.incrementAndGet());
                },
                3);

    assertThat(done).hasValue(24);
    assertThat(load.samples("form").median()).isNotNegative();
    assertThat(load.rounds()).isEqualTo(24);
  }

  @Test
  void percentilesAreValuesThatWereMeasured() {
    var samples = new Samples(List.of(4.0, 1.0, 3.0, 2.0));

    assertThat(samples.median()).isEqualTo(2.0);
    assertThat(samples.percentile(95)).isEqualTo(4.0);
  }

  @Test
  void aResultNamesCommitMachineDataAndFigures() throws Exception {
    var figures = new Figures(Map.of("starts", 3L), Map.of("first_page_s", 4.25));

    var json = Result.of("start", figures, Path.of("..")).json();

    assertThat(json)
        .contains("\"benchmark\": \"start\"", "\"commit\": \"", "\"cores\": \"")
        .contains("\"data\": {\"starts\": 3}", "\"figures\": {\"first_page_s\": 4.250}");
  }

  @Test
  void theFilesOfAnExportAreKnownWhenTheyAreMade() {
    var json =
        """
        {"files":[{"format":"CSV","rows":50000,"bytes":12,"sha256":"a"},\
        {"format":"XLSX","rows":50000,"bytes":34,"sha256":"b"}]}
        """;

    assertThat(Export.Files.of(json)).isEqualTo(new Export.Files(50_000, 12, 34));
    assertThat(Export.Files.of("{\"files\":[]}").rows()).isZero();
  }
}
