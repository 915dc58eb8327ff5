package hongdun.register;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Browser;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 公示接口: as much as the page shows and no more; linked data in the words of the W3C. */
@HongdunTest
class EntityApiTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The terms of RegOrg that an entity uses (w3.org/TR/vocab-regorg). */
  private static final Set<String> REGORG =
      Set.of(
          "RegisteredOrganization",
          "legalName",
          "orgType",
          "orgStatus",
          "orgActivity",
          "registration");

  @LocalServerPort private int port;
  private final Fixtures fixtures;

  EntityApiTests(Fixtures fixtures) {
    this.fixtures = fixtures;
  }

  @Test
  void everyTextOfTheInterfaceStandsOnThePageToo() {
    var entity = fixtures.enter("同样多", "科技");
    try (var browser = new Browser(port)) {
      var shown = JSON.readTree(browser.get("/api/v1" + entity.path()).body());
      var page = browser.get(entity.path() + "?lang=zh").body();

      for (var field : new String[] {"code", "name", "legalRepresentative", "domicile", "scope"}) {
        assertThat(page).as(field).contains(shown.at("/" + field).asString());
      }
      assertThat(page).contains(shown.at("/authority/zh").asString());
      for (var holder : shown.at("/shareholders")) {
        assertThat(page).contains(holder.at("/name").asString());
      }
      assertThat(shown.toString())
          .doesNotContain(Fixtures.ID_NUMBER, Fixtures.PHONE, "甲字7号", "document", "phone");
      assertThat(page).doesNotContain(Fixtures.ID_NUMBER, Fixtures.PHONE, "甲字7号");
    }
  }

  @Test
  void aSearchIsPagedByItsLinks() {
    for (int i = 0; i < 23; i++) {
      fixtures.enter("翻页寻" + (char) ('甲' + i), "科技");
    }
    try (var browser = new Browser(port)) {
      var first =
          JSON.readTree(browser.get("/api/v1/entities?q=%E7%BF%BB%E9%A1%B5%E5%AF%BB").body());
      assertThat(first.at("/entities").size()).isEqualTo(20);

      var second = JSON.readTree(browser.get(first.at("/next").asString()).body());

      assertThat(second.at("/entities").size()).isEqualTo(3);
      assertThat(second.at("/next").isMissingNode()).isTrue();
      assertThat(codes(first)).doesNotContainAnyElementsOf(codes(second));
    }
  }

  private static List<String> codes(JsonNode page) {
    return page.at("/entities").valueStream().map(one -> one.at("/code").asString()).toList();
  }

  @Test
  void thePageSpeaksTheVocabularyOfRegisteredOrganizations() {
    var entity = fixtures.enter("关联语", "科技");
    try (var browser = new Browser(port)) {
      var data = linkedData(browser.get(entity.path() + "?lang=en").body());

      assertThat(data.at("/@type").valueStream().map(JsonNode::asString))
          .contains("Organization", "rov:RegisteredOrganization");
      assertThat(data.at("/@id").asString()).startsWith("http").endsWith(entity.path());
      assertThat(data.at("/rov:legalName").asString()).isEqualTo(entity.name());
      assertThat(data.at("/rov:orgStatus/skos:notation").asString()).isEqualTo("ACTIVE");
      assertThat(data.at("/rov:orgStatus/skos:prefLabel").asString()).isEqualTo("Active");
      assertThat(data.at("/rov:orgType/skos:notation").asString()).isEqualTo("LLC");
      assertThat(data.at("/rov:registration/skos:notation").asString())
          .isEqualTo(entity.code().value());
      assertThat(data.at("/rov:registration/adms:schemaAgency").asString()).isNotBlank();
      var terms = data.at("/@context/1");
      data.propertyNames().stream()
          .filter(name -> name.contains(":"))
          .forEach(name -> {
            var prefix = name.substring(0, name.indexOf(':'));
            assertThat(terms.has(prefix)).as(name).isTrue();
            if (prefix.equals("rov")) {
              assertThat(REGORG).contains(name.substring(4));
            }
          });
    }
  }

  private static JsonNode linkedData(String page) {
    var begin = page.indexOf("<script type=\"application/ld+json\">");
    return JSON.readTree(
        page.substring(page.indexOf('>', begin) + 1, page.indexOf("</script>", begin)));
  }
}
