package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 平台管理 — an administrator keeps lists, texts and settings in the browser, and sees them count. */
@Journeys
class PlatformJourneys {
  private static final String SYSTEM = "chengdu.sysadmin";
  private static final String SECURITY = "chengdu.secadmin";
  private static final String AUDIT = "chengdu.auditadmin";
  private static final String DIVISIONS = "/admin/exchange/agency.divisions";
  private static final String HEAD = "\ufeff代码,名称,英文名称,上级代码,生效日期,最后有效日,依据（标准、公告或文号）\r\n";

  @Test
  void eachAdministratorBeginsAtHisCards(Journey journey) {
    var system = OfficerAtDesk.signIn(journey, SYSTEM).visitor();
    assertThat(system.path()).isEqualTo("/admin");
    system.look("admin-start");
    for (var page :
        List.of(
            "/admin/lists",
            "/admin/lists/agency.divisions",
            "/admin/lists/naming.prohibited-words",
            "/admin/exchange",
            "/admin/settings",
            "/admin/settings/groups/mail",
            "/admin/settings/groups/sms",
            "/admin/templates",
            "/admin/templates/papers",
            "/admin/jobs",
            "/admin/sessions",
            "/admin/keys",
            "/admin/operations")) {
      system.open(page).look("platform" + page.replaceAll("[/.]", "-"));
      assertThat(system.status()).as(page).isEqualTo(200);
    }
    system.open("/admin/units").page().locator("main a[href^=\"/admin/units/\"]").last().click();
    system.look("admin-unit");
    assertThat(system.status()).isEqualTo(200);

    var audit = OfficerAtDesk.signIn(journey, AUDIT).visitor();
    assertThat(audit.open("/admin/audit?subject=administration").look("admin-changes").status())
        .isEqualTo(200);
    assertThat(audit.open("/admin/settings").status()).isEqualTo(200);
    assertThat(audit.open("/admin/sessions").status()).isEqualTo(403);
    assertThat(system.open("/admin/audit?subject=administration").status()).isEqualTo(403);
  }

  @Test
  void aMailServerIsSetWithEveryFaultAtOnceAndItsPasswordNeverComesBack(Journey journey) {
    var system = OfficerAtDesk.signIn(journey, SYSTEM).visitor();
    system
        .open("/admin/settings/groups/mail")
        .fill("portal.setting.mail-host", "smtp.example.cn:25")
        .fill("portal.setting.mail-port", "99999")
        .press("portal.settings.save");
    assertThat(system.status()).isEqualTo(422);
    system.sees("portal.settings.fault.host").look("settings-mail-faults");

    system
        .fill("portal.setting.mail-host", "smtp.example.cn")
        .fill("portal.setting.mail-port", "587")
        .fill("portal.setting.mail-from", "notice@example.cn")
        .fill("portal.setting.mail-user", "notice")
        .fill("portal.setting.mail-password", "一匹小马过河去了很远")
        .press("portal.settings.save");
    system.sees("portal.settings.changed").look("settings-mail-set");
    assertThat(system.page().content()).doesNotContain("一匹小马过河去了很远");
  }

  @Test
  void aListIsImportedWithFaultsMendedAndTakenOver(Journey journey) {
    var system = OfficerAtDesk.signIn(journey, SYSTEM).visitor();
    system.open(DIVISIONS).look("exchange");
    system
        .attach(
            "file",
            table("510188,新一区,,510100,2026-01-01,,民函〔2026〕8号\r\n51018,新二区,,510100,明日,,\r\n"))
        .press("portal.exchange.preview");
    assertThat(system.status()).isEqualTo(422);
    system.sees("portal.exchange.faults").seesText("明日").look("exchange-faults");
    assertThat(system.isOffered("/take")).isFalse();
    system.open("/admin/lists/agency.divisions?words=510188").sees("portal.lists.none");

    system
        .open(DIVISIONS)
        .attach(
            "file",
            table(
                "510188,新一区,New One,510100,2026-01-01,,民函〔2026〕8号\r\n"
                    + "510189,新二区,New Two,510100,2026-01-01,,民函〔2026〕8号\r\n"))
        .press("portal.exchange.preview");
    system.seesText("新二区").look("exchange-preview");
    system.send("/take").sees("portal.exchange.taken");

    system.open("/admin/lists/agency.divisions?words=51018").seesText("新一区").seesText("新二区");
    system.page().locator("main table a").first().click();
    system.look("list-entry");
    system.open("/admin/jobs").sees("portal.jobs.import");
  }

  @Test
  void aMessageIsRewordedAndSentThatWay(Journey journey) {
    var system = OfficerAtDesk.signIn(journey, SYSTEM).visitor();
    var text = "/admin/templates/messages/portal.sign-up.message.code/zh";
    system.open(text).look("message-text");
    system.fill("portal.texts.body", "{0}您好，确认码 {1").press("portal.texts.preview");
    assertThat(system.status()).isEqualTo(422);
    system.look("message-text-broken");

    system
        .fill("portal.texts.body", "{0}您好，您的确认码是 {1}，30分钟内有效。本局从不索要确认码。")
        .press("portal.texts.keep")
        .sees("portal.texts.kept");
    var address = "reworded-" + System.nanoTime() + "@example.com";
    var newcomer = journey.visitor();
    newcomer
        .open("/sign-up")
        .fill("portal.sign-up.name", "周小舟")
        .fill("portal.sign-up.address", address)
        .press("portal.sign-up.button");
    newcomer.open("/demonstration/outbox?address=" + address).seesText("本局从不索要确认码");

    system.open(text).press("portal.texts.reset").sees("portal.texts.reset.done");
  }

  @Test
  void aSettingIsSetAndItsFaultsAreTold(Journey journey) {
    var system = OfficerAtDesk.signIn(journey, SYSTEM).visitor();
    system.open("/admin/settings/hongdun.documents.most-pages").look("setting");
    system.fill("portal.settings.new-value", "many").press("portal.settings.save");
    assertThat(system.status()).isEqualTo(422);
    system.look("setting-fault");
    system
        .fill("portal.settings.new-value", "450")
        .press("portal.settings.save")
        .sees("portal.settings.changed")
        .seesText("450");
    system
        .open("/admin/settings/hongdun.documents.most-pages")
        .press("portal.settings.reset")
        .sees("portal.settings.changed");

    var security = OfficerAtDesk.signIn(journey, SECURITY).visitor();
    security.open("/admin/settings/hongdun.documents.most-pages");
    assertThat(security.isOffered("most-pages")).isFalse();
    security.sees("portal.settings.read-only");
  }

  private static FilePayload table(String rows) {
    return new FilePayload(
        "divisions.csv", "text/csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8));
  }
}
