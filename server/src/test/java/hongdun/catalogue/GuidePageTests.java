package hongdun.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

@HongdunTest
class GuidePageTests {
  private static final String GUIDE = "/guides/registration.establish-llc";

  private final Environment environment;

  GuidePageTests(Environment environment) {
    this.environment = environment;
  }

  @Test
  void theGuideSaysWhoWhatHowLongForHowMuchAndOnWhatBasis() throws Exception {
    var page = get(GUIDE + "?lang=zh").body();

    assertThat(page)
        .contains("有限责任公司设立登记", "谁可以办", "要交的材料", "公司章程", "当场办结", "3 个工作日")
        .contains("《中华人民共和国市场主体登记管理条例》第十九条第一款", "不收费", "不服怎么办", "六十日", "六个月")
        .contains("青羊区", "href=\"/apply\"", "本指南自 2024年7月1日 起适用");
  }

  @Test
  void theGuideSpeaksEnglishToo() throws Exception {
    var page = get(GUIDE + "?lang=en").body();

    assertThat(page)
        .contains("Establishing a limited liability company", "Papers to hand in", "On the spot")
        .contains("3 working days", "Free of charge", "sixty days", "Art. 19 para. 1");
  }

  @Test
  void theListLeadsToEveryGuide() throws Exception {
    assertThat(get("/guides?lang=en").body()).contains("href=\"" + GUIDE + "\"");
  }

  @Test
  void machinesReadTheSameInBothLanguages() throws Exception {
    var answer = get("/api/v1" + GUIDE);
    var json = JsonMapper.builder().build().readTree(answer.body());

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(json.at("/title/zh").asString()).isEqualTo("有限责任公司设立登记");
    assertThat(json.at("/title/en").asString())
        .isEqualTo("Establishing a limited liability company");
    assertThat(json.at("/statutoryWorkingDays").asInt()).isEqualTo(3);
    assertThat(json.at("/materials").size()).isEqualTo(13);
    assertThat(json.at("/places").size()).isPositive();
  }

  @Test
  void searchEnginesReadAGovernmentService() throws Exception {
    var page = get(GUIDE + "?lang=en").body();
    var begin = page.indexOf("<script type=\"application/ld+json\">");
    var data = page.substring(page.indexOf('>', begin) + 1, page.indexOf("</script>", begin));

    var json = JsonMapper.builder().build().readTree(data);

    assertThat(json.at("/@type").asString()).isEqualTo("GovernmentService");
    assertThat(json.at("/name").asString()).isEqualTo("Establishing a limited liability company");
    assertThat(json.at("/url").asString()).startsWith("http").endsWith(GUIDE);
    assertThat(json.at("/areaServed").size()).isPositive();
    assertThat(json.at("/availableChannel/0/serviceUrl").asString()).endsWith("/apply");
    assertThat(json.at("/provider/0/telephone").asString()).isNotBlank();
    assertThat(json.at("/offers/description").asString()).contains("Free of charge");
    assertThat(data).doesNotContain("<");
  }

  @Test
  void theGuideSaysItsEditionAndFormerOnesAreStillRead() throws Exception {
    var now = get(GUIDE + "?lang=zh").body();
    assertThat(now).contains("第 2 版", "打印日期", GUIDE + "/leaflet", GUIDE + "/versions");

    var versions = get(GUIDE + "/versions?lang=zh").body();
    assertThat(versions).contains("第 1 版", "第 2 版", "现行", "已被替代", "?on=2022-03-01");

    var former = get(GUIDE + "?lang=zh&on=2023-01-01").body();
    assertThat(former)
        .contains("这是第 1 版，不是现在适用的版本")
        .doesNotContain("href=\"/apply\" role=\"button\"");
    assertThat(get("/api/v1" + GUIDE + "?on=2023-01-01").body()).contains("\"version\":1");
    assertThat(get(GUIDE + "?on=1999-01-01").statusCode()).isEqualTo(404);
    assertThat(get("/guides/registration.nothing/versions").statusCode()).isEqualTo(404);
  }

  @Test
  void theLeafletHasPapersLimitsFeePhoneAndDate() throws Exception {
    for (var item : List.of(GUIDE, "/guides/registration.establish-household")) {
      var sheet = get(item + "/leaflet?lang=zh").body();

      assertThat(sheet).contains("要交的材料", "法定", "收费", "起适用", "打印日期", "免费取阅", "/static/leaflet.css");
      assertThat(sheet).containsPattern("0[0-9]{2,3}-[0-9]{7,8}");
      assertThat(get(item + "/leaflet?lang=en").body()).contains("Papers to hand in", "Fee");
    }
  }

  @Test
  void theListOfGuidesForMachinesLeadsToEach() throws Exception {
    var list = JsonMapper.builder().build().readTree(get("/api/v1/guides").body());

    assertThat(list.at("/guides").size()).isGreaterThanOrEqualTo(2);
    for (var guide : list.at("/guides")) {
      assertThat(get(guide.at("/path").asString()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anItemThatIsNotThereIsNotFound() throws Exception {
    assertThat(get("/guides/registration.nothing").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/guides/registration.nothing").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var port = environment.getRequiredProperty("local.server.port");
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          BodyHandlers.ofString());
    }
  }
}
