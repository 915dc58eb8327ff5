package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** 键盘操作 — the main ways of a citizen and of an officer, without a mouse. */
@Journeys
class KeyboardJourneys {
  @Test
  void aCitizenSignsInBeginsAnApplicationAndGoesOnByKeyboardOnly(Journey journey) {
    var citizen = Citizen.signUp(journey, "钟键");
    var company = CompanyToBe.invented();
    var visitor = journey.visitor().open("/apply");
    assertThat(visitor.path()).isEqualTo("/sign-in");
    var keyboard = new Keyboard(visitor).skipsToTheContent();

    keyboard
        .write(visitor.field("portal.sign-in.address"), citizen.address())
        .write(visitor.field("portal.sign-in.password"), Citizen.PASSWORD)
        .enter(button(visitor, "portal.sign-in.button"), path -> path.equals("/apply"));
    keyboard.enter(
        button(visitor, "registration.mine.begin"), path -> path.matches("/apply/[0-9]+/name"));

    keyboard
        .choose(named(visitor, "name.region"), company.region())
        .choose(named(visitor, "name.division"), CompanyToBe.DIVISION)
        .write(named(visitor, "name.tradeName"), company.tradeName())
        .write(named(visitor, "name.industry"), CompanyToBe.INDUSTRY)
        .take("name.form", CompanyToBe.FORM)
        .enter(button(visitor, "registration.continue"), path -> path.endsWith("/kind"));
    assertThat(visitor.status()).isEqualTo(200);
  }

  @Test
  void anOfficerSignsInAndOpensTheFirstMatterOfHisInboxByKeyboardOnly(Journey journey) {
    Applicant.handingIn(journey, CompanyToBe.invented());
    var password = journey.run().accounts().of(OfficerAtDesk.ACCEPTOR).password();
    var visitor = journey.visitor().open("/desk");
    assertThat(visitor.path()).isEqualTo("/sign-in");
    var keyboard = new Keyboard(visitor).skipsToTheContent();

    keyboard
        .write(visitor.field("portal.sign-in.address"), OfficerAtDesk.ACCEPTOR)
        .write(visitor.field("portal.sign-in.password"), password)
        .enter(button(visitor, "portal.sign-in.button"), path -> path.equals("/desk"));
    var first = visitor.page().locator("main tbody a.hd-number").first();
    var number = first.innerText();
    keyboard.enter(first, path -> path.matches("/desk/registration/[0-9]+"));

    assertThat(visitor.status()).isEqualTo(200);
    visitor.seesText(number);
  }

  private static Locator button(Visitor visitor, String key) {
    return visitor
        .page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(visitor.words(key)).setExact(true));
  }

  private static Locator named(Visitor visitor, String name) {
    return visitor.page().locator("[name=\"" + name + "\"]");
  }
}
