package hongdun.naming;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.register.Fixtures;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

@HongdunTest
class NamesPageTests {
  private final Environment environment;
  private final Fixtures fixtures;

  NamesPageTests(Environment environment, Fixtures fixtures) {
    this.environment = environment;
    this.fixtures = fixtures;
  }

  @Test
  void thePageAsksForThePartsOfAName() throws Exception {
    var page = get("/names?lang=zh");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("查一查想用的企业名称", "name=\"tradeName\"", "青羊区");
  }

  @Test
  void aNameThatMayNotBeUsedIsToldAllItsFaultsWithArticles() throws Exception {
    var page =
        get(
            "/names?lang=zh&region=510105&division=%s&tradeName=%s&industry=&form=%s"
                .formatted(encoded("青羊区"), encoded("A"), encoded("有限公司")));

    assertThat(page.body()).contains("不能使用", "第五条", "第七条", "第八条", "成都市青羊区");
  }

  @Test
  void fromANameThatIsFreeOneGoesOnToApplyWithItAndFromAnotherNot() throws Exception {
    var asked = "region=510105&division=%s&tradeName=%s&industry=%s&form=%s";
    var free = asked.formatted(encoded("成都"), encoded("翠屏鹤鸣"), encoded("科技"), encoded("有限公司"));
    var bad = asked.formatted(encoded("成都"), encoded("A"), encoded("科技"), encoded("有限公司"));

    for (var page : List.of("/names?lang=zh&", "/names/verdict?lang=zh&")) {
      assertThat(get(page + free).body())
          .contains("用这个名称申请设立公司", "href=\"/apply?name.region=510105", encoded("翠屏鹤鸣"));
      assertThat(get(page + bad).body()).doesNotContain("/apply?");
    }
  }

  @Test
  void aPaperThatLiftsAFindingCanBeStatedAndThenIsToldAsStated() throws Exception {
    var asked =
        "/names?lang=en&region=510105&division=%s&tradeName=%s&industry=&form=%s"
            .formatted(encoded("成都"), encoded("翠屏鹤鸣"), encoded("有限公司"));

    assertThat(get(asked).body())
        .contains("may be used with proof", "value=\"CROSS_INDUSTRY\"", "form=\"name-wish\"");
    assertThat(get(asked + "&paper=CROSS_INDUSTRY&paper=NONSENSE").body())
        .contains("Lifted by paper", "checked")
        .doesNotContain("may be used with proof", "/apply?");
  }

  @Test
  void aNameIsTriedForWhatWillBearIt() throws Exception {
    var asked =
        "/names?lang=en&region=510105&division=%s&tradeName=%s&industry=%s&form=%s&bearer="
            .formatted(encoded("成都"), encoded("翠屏鹤鸣"), encoded("餐饮"), encoded("店"));

    assertThat(get(asked + "HOUSEHOLD").body()).contains("may be used").doesNotContain("/apply?");
    assertThat(get(asked + "LIMITED_COMPANY").body())
        .contains("limited liability company does not end in");
  }

  /** On a narrow screen the verdict stands below the form: asking for it leads there. */
  @Test
  void askingForAVerdictLeadsToIt() throws Exception {
    assertThat(get("/names").body()).contains("action=\"/names#verdict\"", "id=\"verdict\"");
  }

  @Test
  void theVerdictAloneSaysItsResultToReaders() throws Exception {
    var entity = fixtures.enter("片段", "科技");

    var part =
        get(
            "/names/verdict?lang=en&region=510105&division=%s&tradeName=%s&industry=%s&form=%s"
                .formatted(encoded("成都"), encoded("片段"), encoded("科技"), encoded("有限公司")));

    assertThat(part.body())
        .contains("data-announce", "may not be used", entity.name(), "Art. 17")
        .doesNotContain("<html");
  }

  @Test
  void anUnknownDivisionIsAFaultAtItsField() throws Exception {
    var page = get("/names?lang=zh&region=999999&division=x&tradeName=y");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("region-error");
  }

  @Test
  void machinesGetTheSameVerdict() throws Exception {
    var json =
        get(
            "/api/v1/names/check?region=510105&division=%s&tradeName=%s&industry=%s&form=%s"
                .formatted(encoded("成都"), encoded("金"), encoded("科技"), encoded("有限公司")));

    assertThat(json.statusCode()).isEqualTo(200);
    assertThat(json.body())
        .contains("\"rule\":\"N-TRADE-2\"", "\"passes\":false", "\"ruleSet\":\"NAME2021+NR2017\"");
    assertThat(get("/api/v1/names/check?region=1").statusCode()).isEqualTo(400);
  }

  @Test
  void machinesStatePapersAndParents() throws Exception {
    var branch =
        "/api/v1/names/check?region=510105&division=%s&tradeName=%s&industry=%s&form=%s&bearer=BRANCH"
            .formatted(encoded("成都"), encoded("翠屏"), encoded("科技"), encoded("有限公司青羊分公司"));

    assertThat(get(branch).body()).contains("N-BRANCH", "\"outcome\":\"REFUSED\"");
    var under = branch + "&parent=" + encoded("成都翠屏科技有限公司");
    assertThat(get(under).body())
        .contains("\"liftedBy\":[\"PARENT_LICENCE\"]", "\"outcome\":\"PAPER_NEEDED\"");
    assertThat(get(under + "&paper=PARENT_LICENCE").body())
        .contains("\"lifted\":true", "\"outcome\":\"NOTED\"");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var address =
          "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path;
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
