package hongdun.register;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
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
class RegisterPageTests {
  private final Environment environment;
  private final Fixtures fixtures;

  RegisterPageTests(Environment environment, Fixtures fixtures) {
    this.environment = environment;
    this.fixtures = fixtures;
  }

  @Test
  void whatWasLookedForIsMarked() throws Exception {
    var entity = fixtures.enter("标红", "科技");

    var page = get("/search?lang=zh&q=" + encoded("標紅"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("成都<mark>标红</mark>科技有限公司", entity.path());
  }

  @Test
  void whoFindsNothingIsToldWhatToDo() throws Exception {
    var page = get("/search?lang=zh&q=" + encoded("无此名者<b>"));

    assertThat(page.body()).contains("没有找到", "少输入几个字", "/names").doesNotContain("<b>");
  }

  @Test
  void theEntityPageShowsThePublicFactsAndNothingElse() throws Exception {
    var entity = fixtures.enter("公示", "科技");

    for (var path :
        List.of(entity.path() + "?lang=zh", "/api/v1/entities/" + entity.code().value())) {
      var page = get(path);

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains(entity.name(), entity.code().value(), "林远", "成都青禾投资有限公司")
          .contains("四川省成都市青羊区人民中路一段1号", "软件开发")
          .doesNotContain(Fixtures.ID_NUMBER, Fixtures.ID_NUMBER.substring(6), Fixtures.PHONE)
          .doesNotContain("甲字7号");
    }
    assertThat(get(entity.path() + "?lang=zh").body())
        .contains("hd-cardtable", "data-label=\"认缴出资额\"")
        .contains("application/ld+json", "\"legalName\":\"成都公示科技有限公司\"", "设立登记", "存续");
    assertThat(get(entity.path() + "?lang=en").body()).contains("Active", "RMB 1,000,000.00");
  }

  @Test
  void aWrongCodeIsToldWhichCheckFailedAndAnUnknownOneIsHelped() throws Exception {
    var wrong = get("/entities/93510100MA61ABCD2P?lang=zh");
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(wrong.body()).contains("第9至17位");

    var unknown = get("/entities/91350100M000100Y43?lang=zh");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("没有企业使用这个代码", "/search");

    assertThat(get("/api/v1/entities/93510100MA61ABCD2P").body()).contains("inner-check");
    assertThat(get("/api/v1/entities/91350100M000100Y43").statusCode()).isEqualTo(404);
  }

  @Test
  void aCodeIsReadInAnyCase() throws Exception {
    var entity = fixtures.enter("小写", "科技");
    var lower = entity.path().toLowerCase(java.util.Locale.ROOT);

    assertThat(get(lower).statusCode()).isEqualTo(200);
  }

  @Test
  void machinesSearchToo() throws Exception {
    var entity = fixtures.enter("接口寻", "科技");

    var json = get("/api/v1/entities?q=" + encoded("接口寻"));

    assertThat(json.body()).contains("\"count\":1", entity.code().value());
    assertThat(get("/api/v1/entities").statusCode()).isEqualTo(400);
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
