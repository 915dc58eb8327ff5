package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Outbox.Message;
import hongdun.shared.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 我的消息: one's own messages, unread until they are opened, nobody else's. */
@HongdunTest
class MessageBoxTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final Pattern MESSAGE = Pattern.compile("href=\"(/account/messages/[0-9]+)\"");
  @LocalServerPort private int port;
  private final Accounts accounts;
  private final Outbox outbox;
  private final JdbcClient jdbc;
  private final String address = UUID.randomUUID() + "@example.cn";

  MessageBoxTests(Accounts accounts, Outbox outbox, JdbcClient jdbc) {
    this.accounts = accounts;
    this.outbox = outbox;
    this.jdbc = jdbc;
  }

  @Test
  void aMessageIsUnreadUntilItIsOpened() {
    outbox.send(notice());
    outbox.send(notice());
    try (var browser = signedIn(address)) {
      assertThat(browser.get("/account").body()).contains("2 条未读");

      var one = browser.get(first(browser));

      assertThat(one.body()).contains("有人用这个地址注册账户").contains("href=\"/sign-in\"");
      assertThat(browser.get("/account").body()).contains("1 条未读");
      assertThat(browser.get("/account/messages").body()).containsOnlyOnce(">未读<");
    }
  }

  @Test
  void anothersMessageIsNotThere() {
    outbox.send(notice());
    try (var owner = signedIn(address);
        var other = signedIn(UUID.randomUUID() + "@example.cn")) {
      var path = first(owner);

      assertThat(other.get(path).status()).isEqualTo(404);
      assertThat(unread()).isOne();
      assertThat(owner.get(path).status()).isEqualTo(200);
      assertThat(unread()).isZero();
    }
  }

  @Test
  void aCodeThatHasLapsedIsNotShown() {
    outbox.send(notice().lasting(Duration.ofMinutes(-1)));
    outbox.send(notice().lasting(Duration.ofMinutes(1)));
    try (var browser = signedIn(address)) {
      assertThat(MESSAGE.matcher(browser.get("/account/messages").body()).results()).hasSize(1);
      assertThat(browser.get("/account").body()).contains("1 条未读");
    }
  }

  private Message notice() {
    return new Message(
        address,
        Language.ZH,
        "portal.sign-up.message.known.subject",
        "portal.sign-up.message.known",
        List.of("李雷"));
  }

  private int unread() {
    return jdbc.sql("select count(*) from portal.message where address = ? and read_at is null")
        .param(address)
        .query(Integer.class)
        .single();
  }

  private static String first(Browser browser) {
    var link = MESSAGE.matcher(browser.get("/account/messages").body());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private Browser signedIn(String whose) {
    accounts.createForCitizen(whose, "李雷", PASSWORD);
    var browser = new Browser(port);
    browser.post("/sign-in", "/sign-in", Map.of("address", whose, "password", PASSWORD));
    return browser;
  }
}
