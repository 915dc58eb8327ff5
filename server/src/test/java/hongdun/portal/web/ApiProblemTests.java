package hongdun.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Browser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 问题详情 (RFC 9457): every fault at once, in the caller's language; 304 for what has not changed. */
@HongdunTest
class ApiProblemTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  @LocalServerPort private int port;

  @Test
  void everyFaultOfACallIsNamedAtOnceInTheLanguageAsked() {
    try (var browser = new Browser(port)) {
      var answer = browser.get("/api/v1/names/check?region=1&lang=en");

      var problem = JSON.readTree(answer.body());
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(answer.header("Content-Language")).isEqualTo("en");
      assertThat(problem.at("/type").asString()).isEqualTo("/api#problem-parameters");
      assertThat(problem.at("/status").asInt()).isEqualTo(400);
      assertThat(problem.at("/title").asString()).isEqualTo("The parameters are wrong");
      assertThat(parameters(problem)).containsExactly("region", "tradeName", "form");
      assertThat(browser.get("/api/v1/names/check?region=1&lang=zh").body()).contains("参数有误");
    }
  }

  @Test
  void theLanguageIsTheBrowsersWhenNoneIsAskedFor() {
    try (var english = new Browser(port, "en");
        var chinese = new Browser(port)) {
      assertThat(english.get("/api/v1/entities").body()).contains("Say in q what to look for");
      assertThat(chinese.get("/api/v1/entities").body()).contains("请用参数 q");
    }
  }

  @Test
  void badCursorsSizesAndDaysAreToldTogether() {
    try (var browser = new Browser(port)) {
      var changes = JSON.readTree(browser.get("/api/v1/changes?after=x&size=0").body());
      assertThat(parameters(changes)).containsExactlyInAnyOrder("after", "size");

      var divisions = JSON.readTree(browser.get("/api/v1/divisions?below=99&on=soon").body());
      assertThat(parameters(divisions)).contains("on", "below");
    }
  }

  @Test
  void whatIsNotThereAndWhatIsNoRouteIsAProblemToo() {
    try (var browser = new Browser(port)) {
      for (var path :
          List.of(
              "/api/v1/entities/91350100M000100Y43",
              "/api/v1/guides/registration.nothing",
              "/api/v1/lists/portal.nothing",
              "/api/v1/progress/AAAAAAAA",
              "/api/v1/no/such/route")) {
        var answer = browser.get(path);

        assertThat(answer.status()).as(path).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.body()).at("/detail").asString()).isNotBlank();
      }
    }
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws Exception {
    var first = get("/api/v1/types", "");
    var mark = first.headers().firstValue("ETag").orElseThrow();

    var again = get("/api/v1/types", mark);

    assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get("/api/v1/types", "W/\"another\"").statusCode()).isEqualTo(200);
  }

  @Test
  void aCallerHasHisCallsAMinuteAndIsToldHowManyAreLeft() {
    var now = new Instant[] {Instant.parse("2026-11-23T00:00:10Z")};
    var rates = new ApiRates(() -> now[0]);

    var first = rates.count("somebody", 2);
    assertThat(first.remaining()).isEqualTo(1);
    assertThat(first.resetSeconds()).isEqualTo(50);
    assertThat(rates.count("somebody", 2).isTooMany()).isFalse();
    assertThat(rates.count("somebody", 2).isTooMany()).isTrue();
    assertThat(rates.count("another", 2).isTooMany()).isFalse();

    now[0] = Instant.parse("2026-11-23T00:01:00Z");
    assertThat(rates.count("somebody", 2).isTooMany()).isFalse();
  }

  private static List<String> parameters(JsonNode problem) {
    return problem.at("/faults").valueStream().map(one -> one.at("/parameter").asString()).toList();
  }

  private HttpResponse<String> get(String path, String mark)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (!mark.isEmpty()) {
      request.header("If-None-Match", mark);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
