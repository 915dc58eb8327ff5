package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 邮件服务器停摆 — a bureau's own server: without a mail server, with a dead one, with one that lives. */
@Journeys
class DeadMailServerJourneys {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final String CITIZEN = "lilei@example.cn";
  private static final String MISTYPED = "lileii@example.cn";
  private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration PAUSE = Duration.ofMillis(500);

  @Test
  void whatADeadMailServerHoldsUpIsSeenAndArrivesWhenItIsBack(Journey journey) throws IOException {
    var data = RunningServer.emptyFolder("journey-own-data");
    var administrator = journey.visitor();
    try (var own = RunningServer.own(data, Map.of("HONGDUN_SECONDFACTOR", "optional"))) {
      setUp(administrator, own, data);
      withoutAMailServerNoCodeIsPromised(journey, administrator, own);
    }
    try (var mailbox = new Mailbox();
        var own = RunningServer.own(data, mailbox.settings())) {
      var citizen = signUp(journey, own, CITIZEN);
      citizen.sees("portal.sign-up.code.title");
      until(() -> shows(administrator, own, "portal.deliveries.standing.silent"));
      administrator.look("deliveries-server-silent");

      mailbox.start();
      until(() -> mailbox.to(CITIZEN).isPresent());
      assertThat(mailbox.to(CITIZEN).orElseThrow())
          .contains("成都市青羊区市场监督管理局", "http://scjg.example.cn/account/messages");
      finish(citizen, mailbox);
      readsHisMessage(citizen, own);
      until(() -> shows(administrator, own, "portal.deliveries.standing.works"));

      somebodyDecides(journey, administrator, own, mailbox);
    }
  }

  private static void setUp(Visitor administrator, RunningServer own, Path data)
      throws IOException {
    administrator.open(own.address("/")).look("setup");
    administrator
        .enter("code", Files.readString(data.resolve("setup.code")).strip())
        .enter("name", "成都市青羊区市场监督管理局")
        .enter("name-en", "Qingyang Market Regulation Bureau")
        .enter("short-name", "青羊")
        .enter("division", "510105")
        .enter("seal", "成都市青羊区市场监督管理局");
    for (var which : List.of("system", "security", "audit")) {
      administrator
          .enter(which + "-name", which + "员")
          .enter(which + "-sign-in", which)
          .enter(which + "-password", PASSWORD)
          .enter(which + "-again", PASSWORD);
    }
    administrator.press("portal.setup.button").sees("portal.setup.done");
    signIn(administrator, "system");
  }

  private static void signIn(Visitor visitor, String name) {
    visitor
        .fill("portal.sign-in.address", name)
        .fill("portal.sign-in.password", PASSWORD)
        .press("portal.sign-in.button");
  }

  private static void withoutAMailServerNoCodeIsPromised(
      Journey journey, Visitor administrator, RunningServer own) {
    var citizen = journey.visitor(View.english());
    citizen.open(own.address("/sign-in")).follow("portal.layout.sign-up");
    assertThat(citizen.path()).isEqualTo("/sign-up/unavailable");
    citizen.sees("portal.no-carrier.counter").look("sign-up-without-mail-server");
    administrator.open(own.address("/admin/messages"));
    administrator.sees("portal.deliveries.lacks.EMAIL.next").look("deliveries-nothing-set");
  }

  private static Visitor signUp(Journey journey, RunningServer own, String address) {
    return journey
        .visitor()
        .open(own.address("/sign-up"))
        .fill("portal.sign-up.name", "李雷")
        .fill("portal.sign-up.address", address)
        .press("portal.sign-up.button");
  }

  private static void finish(Visitor citizen, Mailbox mailbox) {
    var code = CODE.matcher(mailbox.to(CITIZEN).orElseThrow());
    assertThat(code.find()).isTrue();
    citizen.fill("portal.sign-up.code", code.group(1)).press("portal.sign-up.code.button");
    citizen
        .fill("portal.password.new", PASSWORD)
        .fill("portal.password.again", PASSWORD)
        .press("portal.sign-up.password.button")
        .sees("portal.sign-up.done");
  }

  private static void readsHisMessage(Visitor citizen, RunningServer own) {
    citizen.open(own.address("/account")).seesText("1 条未读");
    citizen.open(own.address("/account/messages")).look("message-box");
    citizen.page().locator("main a[href^=\"/account/messages/\"]").first().click();
    citizen.sees("portal.messages.sent-to", CITIZEN).look("message-opened");
    citizen.open(own.address("/account"));
    assertThat(citizen.page().locator("main").innerText()).doesNotContain("条未读");
  }

  private static void somebodyDecides(
      Journey journey, Visitor administrator, RunningServer own, Mailbox mailbox) {
    mailbox.refuse(MISTYPED);
    signUp(journey, own, MISTYPED);
    until(() -> shows(administrator, own, "portal.deliveries.reason.REFUSED"));
    until(() -> shows(administrator, own, "portal.deliveries.alarm"));
    administrator.look("deliveries-refused");
    assertThat(administrator.page().content()).doesNotContain(MISTYPED).contains("no such user");
    var auditor = journey.visitor().open(own.address("/sign-in"));
    signIn(auditor, "audit");
    auditor.open(own.address("/admin/messages"));
    assertThat(auditor.isOffered("/again")).isFalse();

    mailbox.takeAll();
    administrator.page().locator("main a[href^=\"/admin/messages/\"]").first().click();
    administrator.look("delivery-refused");
    administrator.press("portal.deliveries.again").sees("portal.deliveries.again.done");
    until(() -> {
      administrator.page().reload();
      return administrator
          .page()
          .locator("main")
          .innerText()
          .contains(administrator.words("portal.deliveries.state.ACCEPTED"));
    });
    administrator.sees("portal.deliveries.decided.SENT_AGAIN").look("delivery-sent-again");
    assertThat(mailbox.to(MISTYPED)).isPresent();
  }

  private static boolean shows(Visitor administrator, RunningServer own, String key) {
    administrator.open(own.address("/admin/messages"));
    return administrator.page().locator("main").innerText().contains(administrator.words(key));
  }

  private static void until(BooleanSupplier reached) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
