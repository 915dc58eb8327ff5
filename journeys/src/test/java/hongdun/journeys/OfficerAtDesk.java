package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;

/** 经办人 — an officer of a bureau at his desk, with one matter before him. */
final class OfficerAtDesk {
  static final String ACCEPTOR = "qingyang.acceptor1";
  static final String EXAMINER = "qingyang.examiner1";
  static final String SECOND_EXAMINER = "qingyang.examiner2";
  static final String SECTION_HEAD = "qingyang.divisionhead";
  static final String APPROVER = "qingyang.approver1";

  /** Of the bureau that runs the platform. */
  static final String CITY_HEAD = "chengdu.head";

  /** Leads there beside the head. */
  static final String CITY_DEPUTY = "chengdu.deputy1";

  /** Heads the bureau. */
  static final String HEAD = "qingyang.head";

  /** Leads the bureau beside its head. */
  static final String DEPUTY = "qingyang.deputy";

  /** Holds every role at the counter and the desk, as one person in a small bureau does. */
  static final String ALL_ROUND = "qingyang.allround";

  /** Another bureau's. */
  static final String STRANGER = "jinjiang.examiner1";

  private final Visitor visitor;
  private final DemonstrationAccounts.Account account;

  private OfficerAtDesk(Visitor visitor, DemonstrationAccounts.Account account) {
    this.visitor = visitor;
    this.account = account;
  }

  /** 补正事项 — one thing an applicant is to mend. */
  record Remark(String field, String what) {}

  static OfficerAtDesk signIn(Journey journey, String signInName) {
    return signIn(journey, signInName, View.chinese());
  }

  static OfficerAtDesk signIn(Journey journey, String signInName, View view) {
    var visitor = journey.visitor(view);
    var account = journey.run().accounts().of(signInName);
    visitor
        .open("/sign-in")
        .fill("portal.sign-in.address", signInName)
        .fill("portal.sign-in.password", account.password())
        .press("portal.sign-in.button");
    return new OfficerAtDesk(visitor, account);
  }

  Visitor visitor() {
    return visitor;
  }

  String name() {
    return account.name();
  }

  /** Finds the company's matter in his inbox and opens it. */
  OfficerAtDesk open(CompanyToBe company) {
    visitor.open("/desk").look("inbox").open("/desk?q=" + company.name()).look("inbox-search");
    var rows = visitor.page().locator("main tr");
    rows.filter(new Locator.FilterOptions().setHasText(company.name()))
        .locator("a")
        .first()
        .click();
    assertThat(visitor.status()).isEqualTo(200);
    return this;
  }

  OfficerAtDesk open(long matter) {
    visitor.open("/desk/registration/" + matter);
    return this;
  }

  long matter() {
    return visitor.numberAfter("/desk/registration/");
  }

  OfficerAtDesk accept() {
    return take("accept", "registration.done.accepted");
  }

  /** Returns the application with these remarks; whether it went through is for others to see. */
  OfficerAtDesk giveBack(List<Remark> remarks) {
    int number = 0;
    for (var remark : remarks) {
      number++;
      visitor
          .select("remark.%d.field".formatted(number), remark.field())
          .enter("remark.%d.what".formatted(number), remark.what());
    }
    visitor.send("/return");
    return this;
  }

  OfficerAtDesk proposeApproval() {
    return take("propose-approval", "registration.done.proposed");
  }

  OfficerAtDesk proposeRefusal(String reasons) {
    visitor.enter("reasons", reasons);
    return take("propose-refusal", "registration.done.proposed");
  }

  OfficerAtDesk approve() {
    return take("approve", "registration.done.approved");
  }

  OfficerAtDesk refuse(String reasons) {
    visitor.enter("reasons", reasons);
    return take("refuse", "registration.done.refused");
  }

  private OfficerAtDesk take(String step, String done) {
    visitor.send("/" + step);
    visitor.sees(done);
    return this;
  }

  /** The address of a step of the matter before him. */
  String address(String step) {
    return "/desk/registration/%d/%s".formatted(matter(), step);
  }

  /** Which version of the matter the page shows. */
  Map<String, String> version() {
    return Map.of(
        "version", visitor.page().locator("[name=version]").first().getAttribute("value"));
  }

  /** What the summary at the top of the page says is wrong. */
  List<String> faults() {
    return visitor.page().locator(".govuk-error-summary__list li").allInnerTexts();
  }
}
