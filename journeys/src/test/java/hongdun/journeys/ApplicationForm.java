package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * 设立登记申请书 — the application for a limited company, step by step, before whoever fills it in: the
 * applicant at home, or the officer at the counter.
 */
final class ApplicationForm {
  private static final String GO_ON = "registration.continue";
  private static final int DUE_YEAR = 2030;

  private final Visitor visitor;
  private final long id;

  private ApplicationForm(Visitor visitor, long id) {
    this.visitor = visitor;
    this.id = id;
  }

  /** The form that has just been begun, at its first step. */
  static ApplicationForm begunBy(Visitor visitor) {
    return new ApplicationForm(visitor, visitor.numberAfter("/apply/"));
  }

  long id() {
    return id;
  }

  String path() {
    return "/apply/" + id;
  }

  /** Every step from the name to the answers read over, with the papers scanned. */
  ApplicationForm fill(CompanyToBe company) {
    fillToThePapers(company);
    return scan("identity").scan("domicile").goOn().isAt("check");
  }

  ApplicationForm fillToThePapers(CompanyToBe company) {
    return name(company).kind().people(company).capital(company).premises(company).scope();
  }

  ApplicationForm name(CompanyToBe company) {
    visitor.open(path() + "/name");
    visitor
        .select("name.region", company.region())
        .select("name.division", CompanyToBe.DIVISION)
        .enter("name.tradeName", company.tradeName())
        .enter("name.industry", CompanyToBe.INDUSTRY)
        .tick("name.form", CompanyToBe.FORM)
        .look("apply-name");
    return goOn().isAt("kind");
  }

  ApplicationForm kind() {
    visitor.look("apply-kind");
    visitor
        .tick("kind.direction", "SOLE_DIRECTOR")
        .tick("kind.supervision", "ONE")
        .tick("kind.term", "UNLIMITED");
    return goOn().isAt("people");
  }

  private ApplicationForm people(CompanyToBe company) {
    visitor.look("apply-people-empty");
    for (var founder : company.founders()) {
      add(founder);
    }
    visitor.look("apply-people");
    return goOn().isAt("capital");
  }

  private void add(Founder founder) {
    visitor.press("registration.people.add").look("apply-person");
    visitor
        .enter("people.new.name", founder.name())
        .enter("people.new.documentNumber", founder.idNumber())
        .enter("people.new.contact", founder.contact());
    founder.posts().forEach(post -> visitor.tick("people.new.posts", post));
    visitor.press("registration.save");
    isAt("people");
  }

  private ApplicationForm capital(CompanyToBe company) {
    visitor.look("apply-capital").enter("capital", CompanyToBe.CAPITAL);
    int number = 0;
    for (var founder : company.founders()) {
      number++;
      if (founder.isShareholder()) {
        var field = "contributions.p%d.".formatted(number);
        visitor.enter(field + "amount", founder.share()).select(field + "form", "MONEY");
        due(number, DUE_YEAR);
      }
    }
    return goOn().isAt("premises");
  }

  /** When the founder of this number pays in: on 30 June of a year. */
  ApplicationForm due(int founder, int year) {
    var field = "contributions.p%d.due".formatted(founder);
    visitor
        .enter(field, Integer.toString(year))
        .enter(field + "-month", "6")
        .enter(field + "-day", "30");
    return this;
  }

  ApplicationForm premises(CompanyToBe company) {
    visitor
        .look("apply-premises")
        .enter("premises.address", company.address())
        .tick("premises.right", "LEASE")
        .enter("premises.owner", company.landlord());
    return goOn().isAt("scope");
  }

  ApplicationForm scope() {
    visitor.look("apply-scope-empty").enter("find", "软件").press("registration.scope.search");
    visitor.page().locator("[name=add]").first().check();
    visitor.press("registration.scope.add-and-search").look("apply-scope");
    return goOn().isAt("papers");
  }

  /** Attaches the scan of a paper to hand in, such as identity or domicile. */
  ApplicationForm scan(String material) {
    visitor.attach("papers." + material, Scan.of(material + ".pdf")).send("/papers/" + material);
    return isAt("papers");
  }

  /** 核对原件: the officer has the original of a paper before him. */
  ApplicationForm original(String material) {
    visitor.send("/papers/" + material + "/original");
    return isAt("papers");
  }

  ApplicationForm goOn() {
    visitor.press(GO_ON);
    return this;
  }

  ApplicationForm open(String step) {
    visitor.open(path() + "/" + step);
    return isAt(step);
  }

  /** Stands at this step, and nothing is wrong with the one before. */
  ApplicationForm isAt(String step) {
    assertThat(visitor.path()).as("step after %s", faults()).isEqualTo(path() + "/" + step);
    assertThat(faults()).isEmpty();
    return this;
  }

  /** What the summary at the top of the page says is wrong. */
  List<String> faults() {
    return visitor.page().locator(".govuk-error-summary__list li").allInnerTexts();
  }
}
