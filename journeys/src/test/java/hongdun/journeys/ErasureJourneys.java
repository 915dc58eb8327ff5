package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** 复制和删除个人信息 — a citizen takes what is held on him and leaves; the register does not change. */
@Journeys
class ErasureJourneys {
  private static final String DATA = "/account/data";
  private static final String ERASE = DATA + "/erase";

  @Test
  void whoRegisteredACompanyTakesACopyAndErasesHimselfAndTheRegisterStands(Journey journey) {
    var company = CompanyToBe.invented();
    var applicant = Applicant.handingIn(journey, company);
    var visitor = applicant.visitor();
    runningIsNamed(visitor);

    var officer = OfficerAtDesk.signIn(journey, OfficerAtDesk.ALL_ROUND).open(company);
    officer.accept().proposeApproval();
    OfficerAtDesk.signIn(journey, OfficerAtDesk.APPROVER).open(officer.matter()).approve();
    var entity = entityOf(journey, company);
    var before = journey.visitor().open(entity).page().locator("main").innerText();

    copyIsTaken(visitor, company);
    erases(visitor);

    assertThat(journey.visitor().open(entity).page().locator("main").innerText()).isEqualTo(before);
    signInIsRefused(journey, company.applicant().contact());
  }

  /** While it is handled the matter is named and nothing can be erased. */
  private static void runningIsNamed(Visitor visitor) {
    visitor.open(ERASE).look("erasure-waits").sees("portal.erase.waits");
    assertThat(visitor.page().locator("#obstacles li").count()).isEqualTo(1);
    assertThat(visitor.isOffered(ERASE)).isFalse();
    assertThat(visitor.post(ERASE + "/now", Map.of("sure", "yes")).status()).isEqualTo(303);
    visitor.open("/account");
    assertThat(visitor.status()).isEqualTo(200);
  }

  private static String entityOf(Journey journey, CompanyToBe company) {
    var anyone = journey.visitor().open("/search?q=" + company.tradeName());
    return String.valueOf(
        anyone.page().locator("main a[href^=\"/entities/\"]").first().getAttribute("href"));
  }

  private static void copyIsTaken(Visitor visitor, CompanyToBe company) {
    visitor.open("/account").follow("portal.own-data.title").look("own-data");
    visitor
        .fill("portal.password.old", "not-the-password")
        .press("portal.own-data.copy.button")
        .look("own-data-faults");
    assertThat(visitor.status()).isEqualTo(422);

    var answer = visitor.post(DATA + "/copy", Map.of("password", Citizen.PASSWORD));

    assertThat(answer.status()).isEqualTo(200);
    var files = unpacked(answer.body());
    assertThat(files.keySet()).contains("my-data.zh.html", "my-data.en.html", "my-data.json");
    assertThat(files.keySet()).anyMatch(name -> name.startsWith("files/"));
    assertThat(files.get("my-data.json"))
        .contains(company.applicant().contact())
        .contains(company.applicant().idNumber())
        .doesNotContain(company.founders().getLast().idNumber());
    assertThat(files.get("my-data.zh.html")).contains(company.applicant().name());
  }

  private static Map<String, String> unpacked(byte[] archive) {
    var files = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
    return files;
  }

  private static void erases(Visitor visitor) {
    visitor.open(DATA).follow("portal.erase.link").look("erasure");
    visitor.fill("portal.password.old", "not-the-password").press("portal.erase.button");
    assertThat(visitor.status()).isEqualTo(422);
    visitor.fill("portal.password.old", Citizen.PASSWORD).press("portal.erase.button");
    visitor.sees("portal.erase.sure").sees("portal.erase.lost").look("erasure-sure");
    visitor.page().locator("#confirm button[type=submit]").click();
    visitor.sees("portal.erase.done");
    assertThat(visitor.open("/account").path()).isEqualTo("/sign-in");
  }

  private static void signInIsRefused(Journey journey, String address) {
    var visitor = journey.visitor().open("/sign-in");
    visitor
        .fill("portal.sign-in.address", address)
        .fill("portal.sign-in.password", Citizen.PASSWORD)
        .press("portal.sign-in.button");
    assertThat(visitor.status()).isEqualTo(422);
  }

  @Test
  void theSystemAdministratorClosesAnAccountAndItsOwnerIsOutAtOnce(Journey journey) {
    var citizen = Citizen.signUp(journey, "郝冒名");
    var system = OfficerAtDesk.signIn(journey, "chengdu.sysadmin").visitor();
    system.open("/admin/accounts").look("admin-accounts");
    system
        .fill("portal.accounts.address", citizen.address())
        .press("portal.accounts.find")
        .seesText("郝冒名")
        .look("admin-accounts-found");

    system.fill("portal.signed-in.reason", "本人报失").sendForGood("/close");

    system.sees("portal.accounts.closed");
    assertThat(citizen.visitor().open("/account").path()).isEqualTo("/sign-in");
    signInIsRefused(journey, citizen.address());
  }
}
