package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

/** 申请人 — a citizen who registers a company online. */
final class Applicant {
  private static final String PASSWORD = "Correct-horse-battery-7";

  private final Run run;
  private final Visitor visitor;
  private final CompanyToBe company;
  private final ApplicationForm form;

  private Applicant(Run run, Visitor visitor, CompanyToBe company, ApplicationForm form) {
    this.run = run;
    this.visitor = visitor;
    this.company = company;
    this.form = form;
  }

  /** Comes to the home page, makes an account and begins an application for a company. */
  static Applicant begin(Journey journey, View view, CompanyToBe company) {
    var visitor = journey.visitor(view);
    visitor.open("/").follow("portal.home.card.register").look("sign-in");
    visitor.follow("portal.layout.sign-up").look("sign-up");
    visitor.press("portal.sign-up.button").look("sign-up-faults");
    var who = company.applicant();
    visitor
        .fill("portal.sign-up.name", who.name())
        .fill("portal.sign-up.address", who.contact())
        .press("portal.sign-up.button")
        .look("sign-up-code");
    visitor
        .fill("portal.sign-up.code", journey.run().outbox().code(who.contact()))
        .press("portal.sign-up.code.button")
        .look("sign-up-password");
    visitor
        .fill("portal.password.new", PASSWORD)
        .fill("portal.password.again", PASSWORD)
        .press("portal.sign-up.password.button");
    visitor.open("/apply").look("my-applications-empty");
    visitor.press("registration.mine.begin");
    return new Applicant(journey.run(), visitor, company, ApplicationForm.begunBy(visitor));
  }

  /** An applicant whose application is filled in, signed by all and handed in. */
  static Applicant handingIn(Journey journey, CompanyToBe company) {
    return begin(journey, View.chinese(), company).fill().haveAllSign().handIn();
  }

  Visitor visitor() {
    return visitor;
  }

  CompanyToBe company() {
    return company;
  }

  ApplicationForm form() {
    return form;
  }

  Applicant fill() {
    form.fill(company);
    return this;
  }

  /** Sends everybody his link, and everybody signs by it. */
  Applicant haveAllSign() {
    return haveSign(company.founders().toArray(Founder[]::new));
  }

  /** Sends everybody who is asked his link, and these sign by it. */
  Applicant haveSign(Founder... founders) {
    form.open("sign");
    visitor.send("/sign/invite");
    visitor.look("sign-invited");
    for (var founder : founders) {
      Signatory.openLink(run, visitor.view(), founder).sign();
    }
    return this;
  }

  Applicant handIn() {
    form.open("sign");
    visitor.look("sign-all-signed");
    visitor.press("registration.check.submit");
    assertThat(visitor.path()).as("after %s", form.faults()).isEqualTo(form.path() + "/done");
    visitor.look("handed-in");
    return this;
  }

  /** The link he was sent for an older text shows nothing of the new one. */
  Applicant findsLinkEnded(Founder founder) {
    Signatory.openEndedLink(run, visitor.view(), founder);
    return this;
  }

  /** How many must still sign the text as it is. */
  int unsigned() {
    form.open("sign");
    return visitor
        .page()
        .locator("main td")
        .getByText(visitor.words("registration.sign.missing"))
        .count();
  }

  /** His page of the application. */
  Visitor openApplication() {
    return visitor.open(form.path());
  }

  /** The code under which everybody can ask how far the application is. */
  String queryCode() {
    openApplication();
    var progress = visitor.page().locator("main a[href^=\"/progress/\"]").first();
    return String.valueOf(progress.getAttribute("href")).replace("/progress/", "");
  }
}
