package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 我的个人信息: the password once more, three copies a day, and sure twice before all is gone. */
@HongdunTest
class OwnDataTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final String DATA = "/account/data";
  private static final String ERASE = DATA + "/erase";
  @LocalServerPort private int port;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final String address = UUID.randomUUID() + "@example.cn";

  OwnDataTests(Accounts accounts, JdbcClient jdbc) {
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  @Test
  void theCopyAsksForThePasswordAndIsWrittenIntoTheAudit() {
    var account = accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = signedIn()) {
      assertThat(browser.post(DATA, DATA + "/copy", Map.of("password", "wrong")).status())
          .isEqualTo(422);

      for (int taken = 0; taken < 3; taken++) {
        var copy = browser.post(DATA, DATA + "/copy", Map.of("password", PASSWORD));
        assertThat(copy.status()).isEqualTo(200);
        assertThat(copy.header("Content-Type")).isEqualTo("application/zip");
        assertThat(copy.header("Cache-Control")).isEqualTo("no-store");
        assertThat(copy.header("Content-Disposition")).contains("my-data.zip");
      }

      var fourth = browser.post(DATA, DATA + "/copy", Map.of("password", PASSWORD));
      assertThat(fourth.status()).isEqualTo(422);
      assertThat(fourth.body()).contains("今天已经下载了 3 份");
      assertThat(
              jdbc.sql("select count(*) from portal.audit_line where kind = ? and by_account = ?")
                  .params("DATA_COPIED", account)
                  .query(Long.class)
                  .single())
          .isEqualTo(3);
    }
  }

  @Test
  void beforeErasureItIsSaidWhatGoesAndWhatStaysByWhichArticle() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = signedIn()) {
      assertThat(browser.get(ERASE).body())
          .contains("没有提交的申请草稿")
          .contains("登记簿")
          .contains("《中华人民共和国市场主体登记管理条例实施细则》第五十九条");
    }
  }

  @Test
  void nothingIsErasedWithoutPasswordAndWithoutBeingSure() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = signedIn();
        var elsewhere = signedIn()) {
      var skipped = browser.post(ERASE, ERASE + "/now", Map.of("sure", "yes"));
      assertThat(skipped.location()).isEqualTo(ERASE);
      assertThat(accounts.findByAddress(address)).isPresent();
      assertThat(browser.post(ERASE, ERASE, Map.of("password", "wrong")).status()).isEqualTo(422);

      var asked = browser.post(ERASE, ERASE, Map.of("password", PASSWORD));
      assertThat(asked.body()).contains("确定注销账户").doesNotContain(PASSWORD);
      assertThat(accounts.findByAddress(address)).isPresent();
      assertThat(browser.post(ERASE, ERASE + "/now", Map.of("sure", "yes")).location())
          .isEqualTo("/");

      assertThat(accounts.findByAddress(address)).isEmpty();
      assertThat(browser.get("/account").status()).isEqualTo(303);
      assertThat(elsewhere.get("/account").status()).isEqualTo(303);
      assertThat(signIn(new Browser(port)).status()).isEqualTo(422);
    }
  }

  @Test
  void thePrivacyNoticeTellsEachKindOfDataAndItsPeriod() {
    try (var browser = new Browser(port);
        var english = new Browser(port, "en")) {
      assertThat(browser.get("/privacy").body())
          .contains("登记簿", "登录记录", "180 天", "90 天", "《中华人民共和国个人信息保护法》第十三条第一款第三项");
      assertThat(english.get("/privacy").body())
          .contains("The register", "90 days", "Personal Information Protection Law, Art. 19");
      assertThat(browser.get("/sign-up").body()).contains("href=\"/privacy\"");
    }
  }

  private Browser signedIn() {
    var browser = new Browser(port);
    signIn(browser);
    return browser;
  }

  private Browser.Answer signIn(Browser browser) {
    return browser.post("/sign-in", "/sign-in", Map.of("address", address, "password", PASSWORD));
  }
}
