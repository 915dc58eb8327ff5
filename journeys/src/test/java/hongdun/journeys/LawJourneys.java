package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 法律情形 — what is not the simple case: investors from abroad, people barred from office. */
@Journeys
class LawJourneys {
  private static final String SINCE = "2020";

  @Test
  void aShareholderFromAbroadIsRegisteredOnlyWhereTheBureauIsAuthorised(Journey journey) {
    var company = founders("远舟", "E12345678", "foreign");
    var applicant = Applicant.begin(journey, View.chinese(), company);
    var visitor = applicant.visitor();
    applicant.form().name(company).kind();

    visitor.press("registration.people.add");
    enter(visitor, company.founders().getFirst(), "PASSPORT");
    assertThat(applicant.form().faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains("外商投资公司", "第四条第三款"));
    visitor.look("apply-person-foreign");

    var head = OfficerAtDesk.signIn(journey, OfficerAtDesk.HEAD).visitor();
    authorise(head);

    visitor.press("registration.save");
    applicant.form().isAt("people").goOn();
    assertThat(applicant.form().faults()).anyMatch(fault -> fault.contains("法律文件送达接受人"));
    visitor.look("apply-people-foreign");
    for (var founder : company.founders().subList(1, 3)) {
      visitor.press("registration.people.add");
      enter(visitor, founder, "RESIDENT_ID");
    }
    applicant.form().goOn().isAt("capital");
    contributeInTwoForms(visitor, applicant.form());
    applicant.form().premises(company).scope();
    visitor.look("apply-papers-foreign");
    applicant.form().goOn();
    assertThat(applicant.form().faults()).hasSize(4);
    for (var material :
        List.of("identity", "domicile", "investor-identity", "process-agent-mandate")) {
      applicant.form().scan(material);
    }
    applicant.form().goOn().isAt("check");
    visitor.look("check-foreign");
    var articles =
        IssuedPaper.open(visitor, applicant.form().path() + "/papers/draft/articles.pdf");
    assertThat(articles.words()).contains("知识产权", "20万元", "40万元");
    applicant.haveAllSign().handIn();

    var examiner = OfficerAtDesk.signIn(journey, OfficerAtDesk.EXAMINER).open(company);
    examiner.accept().proposeApproval();
    var approver = OfficerAtDesk.signIn(journey, OfficerAtDesk.APPROVER).open(examiner.matter());
    approver.approve();
    var licence =
        IssuedPaper.open(approver.visitor(), Papers.LICENCE.addressOn(approver.visitor()));
    assertThat(licence.words()).contains("有限责任公司（外商投资）");
    head.open("/desk/foreign-authority").look("foreign-authority-held");
    head.page().locator("[name^=last-]").first().fill(SINCE);
    head.page().locator("[name^=last-][name$=-month]").first().fill("2");
    head.page().locator("[name^=last-][name$=-day]").first().fill("1");
    head.page().locator("[name^=basis-]").first().fill("市监总局公告第2号");
    head.send("/end");
    head.sees("registration.foreign-authority.ended-now").look("foreign-authority-ended");
  }

  private static void authorise(Visitor head) {
    head.open("/desk/foreign-authority").look("foreign-authority");
    head.press("registration.foreign-authority.enter").look("foreign-authority-faults");
    head.enter("from", SINCE).enter("from-month", "1").enter("from-day", "1");
    head.enter("source", "市场监管总局授权决定〔2020〕1号");
    head.press("registration.foreign-authority.enter");
    head.sees("registration.foreign-authority.entered");
  }

  private static void contributeInTwoForms(Visitor visitor, ApplicationForm form) {
    visitor.page().locator("[name=addForm][value=p1]").click();
    visitor.look("apply-capital-two-forms");
    visitor.enter("capital", CompanyToBe.CAPITAL);
    visitor.enter("contributions.p1.amount", "40").select("contributions.p1.form", "MONEY");
    visitor
        .enter("contributions.p1.2.amount", "20")
        .select("contributions.p1.2.form", "INTELLECTUAL_PROPERTY");
    visitor.enter("contributions.p2.amount", "40").select("contributions.p2.form", "MONEY");
    form.due(1, 2030).due(2, 2030);
    visitor
        .enter("contributions.p1.2.due", "2029")
        .enter("contributions.p1.2.due-month", "1")
        .enter("contributions.p1.2.due-day", "31");
    form.goOn().isAt("premises");
  }

  @Test
  void whoIsBarredIsToldWhenAllHaveSignedAndNotBefore(Journey journey) {
    var company = founders("远帆", Founder.idNumber(LocalDate.of(1979, 4, 2), 557), "barred");
    var head = OfficerAtDesk.signIn(journey, OfficerAtDesk.SECTION_HEAD).visitor();
    head.open("/desk/disqualified").look("disqualified-none");
    head.press("registration.disqualified.enter").look("disqualified-faults");
    head.enter("name", company.applicant().name())
        .enter("documentNumber", company.applicant().idNumber())
        .tick("ground", "DEBT")
        .enter("from", SINCE)
        .enter("from-month", "1")
        .enter("from-day", "1")
        .enter("source", "（2020）川01执1号失信决定书");
    head.press("registration.disqualified.enter");
    head.sees("registration.disqualified.entered").look("disqualified");

    var domestic =
        new CompanyToBe(
            company.region(),
            company.tradeName(),
            company.founders().subList(0, 2),
            company.address(),
            "张三");
    var applicant = Applicant.begin(journey, View.chinese(), domestic).fill();
    assertThat(applicant.form().faults()).isEmpty();
    applicant.haveAllSign();
    applicant.form().open("sign");
    applicant.visitor().open(applicant.form().path() + "/check").look("check-barred");
    assertThat(applicant.form().faults())
        .hasSize(2)
        .allSatisfy(fault -> assertThat(fault).doesNotContain("债务", "失信", "川01执"))
        .anyMatch(fault -> fault.contains("第十二条第一款"))
        .anyMatch(fault -> fault.contains("第一百七十八条第一款"));
    assertThat(applicant.visitor().isOffered("/submit")).isFalse();

    head.page().locator("[name^=basis-]").first().fill("债务已清偿，（2026）川01执恢9号");
    head.send("/lift");
    head.sees("registration.disqualified.lifted-now").look("disqualified-lifted");
    applicant.handIn();
  }

  private static void enter(Visitor visitor, Founder founder, String documentKind) {
    visitor
        .enter("people.new.name", founder.name())
        .select("people.new.documentKind", documentKind)
        .enter("people.new.documentNumber", founder.idNumber())
        .enter("people.new.contact", founder.contact());
    if (documentKind.equals("PASSPORT")) {
      visitor
          .unfold("registration.people.birth-summary")
          .enter("people.new.birth", "1980")
          .enter("people.new.birth-month", "3")
          .enter("people.new.birth-day", "15");
    }
    founder.posts().forEach(post -> visitor.tick("people.new.posts", post));
    visitor.press("registration.save");
  }

  private static CompanyToBe founders(String tradeName, String document, String mail) {
    return new CompanyToBe(
        CompanyToBe.REGION,
        tradeName,
        List.of(
            new Founder(
                "安娜",
                document,
                mail + "1@example.com",
                List.of("SHAREHOLDER", "LEGAL_REPRESENTATIVE", "DIRECTOR", "LIAISON"),
                "60"),
            new Founder(
                "周舟",
                Founder.idNumber(LocalDate.of(1991, 5, 6), mail.length() + 300),
                mail + "2@example.com",
                List.of("SHAREHOLDER", "SUPERVISOR"),
                "40"),
            new Founder(
                "吴送达",
                Founder.idNumber(LocalDate.of(1983, 8, 9), mail.length() + 400),
                mail + "3@example.com",
                List.of("PROCESS_AGENT"),
                "")),
        "草市街道人民中路一段5号3楼301",
        "张三");
  }
}
