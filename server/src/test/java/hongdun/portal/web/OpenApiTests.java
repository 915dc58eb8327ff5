package hongdun.portal.web;

import static hongdun.portal.web.JsonShape.map;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.ApiExample;
import hongdun.portal.ApiOperation;
import hongdun.portal.Browser;
import hongdun.portal.DataSet;
import hongdun.portal.Words;
import hongdun.register.Fixtures;
import hongdun.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** 接口描述: the document is the code's own, and what is answered is as it says. */
@HongdunTest
class OpenApiTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort private int port;
  private final RequestMappingHandlerMapping handlers;
  private final ApiRoutes routes;
  private final List<DataSet> dictionary;
  private final List<ApiExample> examples;
  private final Fixtures fixtures;
  private final Words words;

  OpenApiTests(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
      ApiRoutes routes,
      List<DataSet> dictionary,
      List<ApiExample> examples,
      Fixtures fixtures,
      Words words) {
    this.handlers = handlers;
    this.routes = routes;
    this.dictionary = dictionary;
    this.examples = examples;
    this.fixtures = fixtures;
    this.words = words;
  }

  @Test
  void everyRouteOfTheInterfaceSaysWhatItDoesAndStandsInTheDocument() {
    var documented = map(document().get("paths")).keySet();

    var ours =
        handlers.getHandlerMethods().entrySet().stream()
            .filter(entry ->
                entry.getKey().getPatternValues().stream()
                    .anyMatch(path -> path.startsWith("/api/v1")))
            .toList();
    assertThat(ours)
        .filteredOn(
            entry -> !entry.getKey().getPatternValues().contains(OpenApiController.DOCUMENT))
        .allMatch(entry -> entry.getValue().hasMethodAnnotation(ApiOperation.class))
        .allSatisfy(entry ->
            assertThat(documented)
                .containsAll(
                    entry.getKey().getPatternValues().stream()
                        .map(path -> path.replaceAll(":[^/]*}", "}"))
                        .toList()));
    assertThat(documented).hasSize(ours.size() - 1).hasSizeGreaterThanOrEqualTo(11);
  }

  @Test
  void whatEveryRouteAnswersIsAsItsSchemaSays() {
    fixtures.enter("描述文", "科技");
    var document = document();
    var shape = new JsonShape(document);
    try (var browser = new Browser(port)) {
      for (var route : routes.all()) {
        var example = example(route);
        if (example.isEmpty()) {
          continue;
        }
        var answer = browser.get(example.get());
        assertThat(answer.status()).as(example.get()).isEqualTo(200);
        assertThat(answer.header("ETag")).as(example.get()).startsWith("W/");
        assertThat(answer.header("RateLimit-Limit")).as(example.get()).isNotEmpty();
        var operation = map(map(map(document.get("paths")).get(route.path())).get("get"));
        var content = map(map(map(operation.get("responses")).get("200")).get("content"));
        var schema = map(content.get("application/json")).get("schema");
        assertThat(shape.faults(JSON.readValue(answer.body(), Object.class), schema))
            .as(example.get())
            .isEmpty();
      }
    }
  }

  private Optional<String> example(ApiRoutes.ApiRoute route) {
    return Optional.of(route.operation().example())
        .filter(text -> !text.isEmpty())
        .or(() ->
            examples.stream()
                .filter(one -> one.route().equals(route.path()))
                .findFirst()
                .flatMap(one -> one.address().get()));
  }

  @Test
  void everyPropertyOfEveryAnswerIsInTheDataDictionaryWithWordsInBothLanguages() {
    var known = dictionary.stream().<Class<?>>map(DataSet::type).toList();

    for (var route : routes.all()) {
      assertThat(known).as(route.path()).containsAll(ApiPlaces.records(route));
    }
    for (var set : dictionary) {
      for (var field : set.fields()) {
        for (var language : Language.values()) {
          assertThat(words.text(language, set.wordsOf(field))).isNotBlank();
        }
      }
    }
  }

  @Test
  void everyParameterHasWordsAndTheDocumentSpeaksBothLanguages() {
    for (var route : routes.all()) {
      for (var parameter : route.parameters()) {
        assertThat(words.has(parameter.words())).as(parameter.words()).isTrue();
      }
    }
    try (var browser = new Browser(port, "en")) {
      assertThat(browser.get("/api/v1/openapi.json").body())
          .contains("\"openapi\":\"3.1.0\"", "Interface for programs");
      assertThat(browser.get("/api/v1/openapi.json?lang=zh").body()).contains("数据接口");
    }
  }

  @Test
  void thePageShowsEveryRouteWithAnExampleThatRuns() {
    fixtures.enter("示例页", "科技");
    try (var browser = new Browser(port)) {
      var page = browser.get("/api?lang=zh").body();

      for (var route : routes.all()) {
        assertThat(page).contains("GET " + route.path());
      }
      assertThat(page).contains("id=\"problem-key-expired\"", "RateLimit-Remaining");
      assertThat(browser.get("/api?lang=en").body()).contains("Interface for programs");
    }
  }

  private Map<String, Object> document() {
    try (var browser = new Browser(port)) {
      return map(JSON.readValue(browser.get("/api/v1/openapi.json").body(), Object.class));
    }
  }
}
