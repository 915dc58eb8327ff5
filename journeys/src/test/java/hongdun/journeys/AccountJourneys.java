package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 账户安全 — what may befall somebody's account, and how he goes on. */
@Journeys
class AccountJourneys {
  private static final String ANOTHER = "Two-horses-cross-the-river-9";
  private static final String SYSTEM = "chengdu.sysadmin";
  private static final String SECURITY = "chengdu.secadmin";
  private static final String AUDIT = "chengdu.auditadmin";

  @Test
  void whoForgotHisPasswordIsLockedOutAndResetsIt(Journey journey) {
    var citizen = Citizen.signUp(journey, "韩梅梅").signOut();
    var visitor = citizen.visitor().open("/sign-in");
    for (int failure = 0; failure < 5; failure++) {
      citizen.signIn("not-the-password");
    }
    citizen.signIn(Citizen.PASSWORD);
    assertThat(visitor.status()).isEqualTo(422);
    visitor.look("sign-in-locked");

    visitor.open("/sign-in").follow("portal.sign-in.forgotten").look("reset");
    visitor
        .fill("portal.sign-up.address", citizen.address())
        .press("portal.sign-up.button")
        .look("reset-code");
    visitor
        .fill("portal.sign-up.code", citizen.code())
        .press("portal.sign-up.code.button")
        .look("reset-password");
    visitor
        .fill("portal.password.new", "short")
        .fill("portal.password.again", "other")
        .press("portal.reset.button")
        .look("reset-password-faults");
    visitor
        .fill("portal.password.new", ANOTHER)
        .fill("portal.password.again", ANOTHER)
        .press("portal.reset.button")
        .sees("portal.reset.done");
    citizen.signIn(ANOTHER);

    visitor.open("/account/sign-ins").look("sign-ins");
    assertThat(visitor.path()).isEqualTo("/account/sign-ins");
    visitor.open("/account/sessions").look("sessions").sees("portal.sessions.here");
  }

  @Test
  void whatWasEnteredWhenTheSessionEndedIsSentAfterTheSignIn(Journey journey) {
    var citizen = Citizen.signUp(journey, "李雷");
    var visitor = citizen.visitor().open("/apply").press("registration.mine.begin");
    var step = visitor.path();
    visitor.enter("name.tradeName", "云杉林");
    visitor
        .page()
        .context()
        .clearCookies(new BrowserContext.ClearCookiesOptions().setName("session"));

    visitor.send("/name").look("sign-in-to-go-on").sees("portal.sign-in.continue");
    citizen.signIn(Citizen.PASSWORD);
    assertThat(visitor.path()).isEqualTo("/continue");
    visitor.look("continue").seesText("云杉林");
    visitor.press("portal.continue.button");

    visitor.open(step);
    assertThat(visitor.page().locator("[name=\"name.tradeName\"]").inputValue()).isEqualTo("云杉林");
  }

  @Test
  void anAgentActsForHisPrincipalUntilTheMandateEnds(Journey journey) {
    var principal = Citizen.signUp(journey, "林远");
    var agent = Citizen.signUp(journey, "赵代");
    var giving = principal.visitor().open("/mandates").look("mandates-none");
    giving.press("registration.mandate.button").look("mandates-faults");
    giving
        .fill("registration.mandate.agent", agent.address())
        .tick("items", "registration.establish-llc")
        .enter("until", "2027")
        .enter("until-month", "6")
        .enter("until-day", "30")
        .press("registration.mandate.button")
        .sees("registration.mandate.given")
        .look("mandates-given");

    var acting = agent.visitor().open("/apply");
    acting.page().locator("#for-llc").selectOption("mandate:" + mandateOn(giving));
    acting.press("registration.mine.begin");
    var step = acting.path();
    acting.open("/apply").look("my-applications-for-another").seesText("林远");
    giving.open("/mandates").look("mandates-used").sees("registration.mandate.deed.BEGUN");
    giving.open(step);
    assertThat(giving.status()).isEqualTo(200);

    giving.open("/mandates").send("/end");
    assertThat(acting.open(step).look("mandate-over").status()).isEqualTo(409);
    assertThat(giving.open(step).status()).isEqualTo(200);
  }

  private static String mandateOn(Visitor visitor) {
    return String.valueOf(visitor.page().locator("[name=mandate]").first().getAttribute("value"));
  }

  @Test
  void aNewOfficerChoosesHisPasswordAndLosesAndRegainsWhatHeSignsInWith(Journey journey) {
    var system = OfficerAtDesk.signIn(journey, SYSTEM).visitor();
    system
        .open("/admin/officers")
        .enter("name", "周新")
        .enter("number", "CD-9001")
        .enter("signInName", "chengdu.newcomer")
        .send("/admin/officers")
        .look("admin-officers-enlisted");
    var first = system.page().locator(".govuk-notification-banner .hd-nowrap").innerText();
    var newcomer = journey.visitor();
    signIn(newcomer, first);
    newcomer.look("sign-in-password");
    newcomer
        .fill("portal.password.new", ANOTHER)
        .fill("portal.password.again", ANOTHER)
        .press("portal.password.first.button");
    assertThat(newcomer.open("/account").status()).isEqualTo(200);

    var phone = setUp(newcomer);
    newcomer.press("portal.layout.sign-out");
    signIn(newcomer, ANOTHER);
    newcomer.look("sign-in-code");
    newcomer.fill("portal.second-factor.code", phone.next()).press("portal.sign-in.button");
    assertThat(newcomer.open("/account").path()).isEqualTo("/account");

    var account = accountOf(system, "周新");
    system.open(account).look("admin-account").press("agency.account.password");
    system.look("admin-account-password");
    var given = system.page().locator(".govuk-notification-banner .hd-nowrap").innerText();
    var security = OfficerAtDesk.signIn(journey, SECURITY).visitor().open(account);
    security.look("admin-account-second-factor").press("agency.account.second-factor");
    assertThat(newcomer.open("/account").path()).isEqualTo("/sign-in");
    signIn(newcomer, given);
    assertThat(newcomer.path()).isEqualTo("/sign-in/password");
  }

  private static Authenticator setUp(Visitor visitor) {
    visitor.open("/account/second-factor").look("second-factor");
    visitor
        .fill("portal.password.old", ANOTHER)
        .press("portal.second-factor.begin")
        .look("second-factor-set-up");
    var phone = new Authenticator(visitor.page().locator(".hd-code").innerText());
    visitor
        .fill("portal.second-factor.first-code", phone.next())
        .press("portal.second-factor.set-up.button")
        .look("recovery-codes");
    visitor.open("/account/second-factor").look("second-factor-on");
    return phone;
  }

  private static void signIn(Visitor visitor, String password) {
    visitor
        .open("/sign-in")
        .fill("portal.sign-in.address", "chengdu.newcomer")
        .fill("portal.sign-in.password", password)
        .press("portal.sign-in.button");
  }

  private static String accountOf(Visitor administrator, String name) {
    administrator.open("/admin/officers");
    var link =
        administrator
            .page()
            .locator("main a[href^=\"/admin/officers/\"]")
            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
            .first();
    return link.getAttribute("href") + "/account";
  }

  @Test
  void threeAdministratorsCannotDoEachOthersWork(Journey journey) {
    var system = OfficerAtDesk.signIn(journey, SYSTEM).visitor().open("/admin/officers");
    var security = OfficerAtDesk.signIn(journey, SECURITY).visitor().open("/admin/officers");
    var audit = OfficerAtDesk.signIn(journey, AUDIT).visitor().open("/admin/audit");
    var account = accountOf(security, journey.run().accounts().of("chengdu.head").name());
    var officer = account.replace("/account", "");

    for (var path : new String[] {officer + "/appointments", account + "/second-factor"}) {
      assertThat(system.post(path, Map.of()).status()).as("system %s", path).isEqualTo(403);
      assertThat(audit.post(path, Map.of()).status()).as("audit %s", path).isEqualTo(403);
    }
    for (var path : new String[] {"/admin/officers", account + "/password", account + "/unlock"}) {
      assertThat(security.post(path, Map.of()).status()).as("security %s", path).isEqualTo(403);
      assertThat(audit.post(path, Map.of()).status()).as("audit %s", path).isEqualTo(403);
    }
    for (var other : new Visitor[] {system, security}) {
      assertThat(other.open("/admin/audit").status()).isEqualTo(403);
      assertThat(other.fetch("/admin/audit.csv").status()).isEqualTo(403);
    }
    for (var any : new Visitor[] {system, security, audit}) {
      assertThat(any.open("/desk").status()).isEqualTo(403);
    }

    audit.open("/admin/audit").look("audit-everything");
    audit.open("/admin/audit?subject=sign-ins").look("audit-sign-ins");
    audit.open("/admin/audit?subject=rights").look("audit-rights");
    audit.open("/admin/audit?subject=unmaskings").look("audit-nothing");
    var csv = audit.fetch("/admin/audit.csv?subject=sign-ins");
    assertThat(csv.text()).contains("127.0.0.1");
    audit.open("/admin/audit?subject=exports").look("audit-exports");
    audit.sees("portal.audit.act.AUDIT_EXPORTED");
  }

  @Test
  void anOfficerAtTheCounterConfirmsWhoRepresentsACompany(Journey journey) {
    var officer = OfficerAtDesk.signIn(journey, OfficerAtDesk.ACCEPTOR).visitor();

    officer.open("/desk/representatives").look("representatives");
    officer.press("registration.representative.button").look("representatives-faults");
    assertThat(officer.status()).isEqualTo(422);
  }
}
