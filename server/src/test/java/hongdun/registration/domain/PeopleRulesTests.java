package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.DIRECTOR;
import static hongdun.registration.domain.DraftFixtures.STAFF;
import static hongdun.registration.domain.DraftFixtures.SUPERVISOR;
import static hongdun.registration.domain.DraftFixtures.TODAY;
import static hongdun.registration.domain.DraftFixtures.aDraft;
import static hongdun.registration.domain.DraftFixtures.aSituation;
import static hongdun.registration.domain.DraftFixtures.residencePermit;
import static hongdun.registration.domain.DraftFixtures.residentId;
import static hongdun.registration.domain.Judged.accepted;
import static hongdun.registration.domain.Judged.faults;
import static hongdun.registration.domain.Judged.refused;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.registration.domain.Draft.Post;
import hongdun.registration.domain.DraftFixtures.DraftBuilder;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 人员与任职: who takes part, and who may hold which post. */
class PeopleRulesTests {
  private static final LegalBasis REAL_NAME = Law.REGISTRATION_RULES.article(16);
  private static final LegalBasis APPOINTMENT = Law.REGISTRATION_RULES.article(26);
  private static final LegalBasis REPRESENTATIVE = Law.COMPANY_LAW.article(10);
  private static final LegalBasis REPRESENTATIVE_CAPACITY = Law.REGISTRATION_REGULATION.article(12);
  private static final LegalBasis OFFICE_CAPACITY = Law.COMPANY_LAW.article(178);
  private static final LegalBasis CAPACITY = Law.CIVIL_CODE.article(18);
  private static final LegalBasis BOARD = Law.COMPANY_LAW.article(68);
  private static final LegalBasis MANAGER = Law.COMPANY_LAW.article(74);
  private static final LegalBasis SOLE_DIRECTOR = Law.COMPANY_LAW.article(75);
  private static final LegalBasis SUPERVISION = Law.COMPANY_LAW.article(76);
  private static final LegalBasis SMALL_SUPERVISION = Law.COMPANY_LAW.article(83);
  private static final LegalBasis FILED = Law.REGISTRATION_REGULATION.article(9);
  private static final LegalBasis AGENT = Law.REGISTRATION_REGULATION.article(18);

  // 有关人员

  @Test
  void anApplicationNamesThePeopleWhoTakePart() {
    var nobody = aDraft().without(DIRECTOR).without(SUPERVISOR).without(STAFF);

    assertThat(faults(nobody))
        .containsExactly(
            "people people-missing",
            "people representative-missing",
            "people sole-director-count",
            "people one-supervisor",
            "people liaison-missing",
            "people shareholders-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"李静", "欧阳静怡", "买买提·艾力", "Anna-Maria O'Neill", "𠮷田"})
  void aNameIsAsItStandsInTheDocument(String name) {
    accepted(aDraft().withPersonName(DIRECTOR, name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"李", "𠮷", "李静2", "李静２"})
  void aNameOfOneCharacterOrWithDigitsIsNone(String name) {
    refused(
        aDraft().withPersonName(DIRECTOR, name), "people.p1.name", "person-name-wrong", REAL_NAME);
  }

  @Test
  void aNameHasAtMostFiftyCharacters() {
    accepted(aDraft().withPersonName(DIRECTOR, "静".repeat(50)));
    refused(
        aDraft().withPersonName(DIRECTOR, "静".repeat(51)),
        "people.p1.name",
        "person-name-wrong",
        REAL_NAME);
  }

  @Test
  void aPersonWithoutANameIsToldOnce() {
    refused(
        aDraft().withPersonName(DIRECTOR, ""), "people.p1.name", "person-name-missing", REAL_NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800000001",
        "19912345678",
        "li.jing@example.com",
        "li+firm@mail.example.com.cn"
      })
  void whoMustSignIsReachedByMobileOrMail(String contact) {
    accepted(aDraft().withContact(DIRECTOR, contact));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1380000000",
        "138000000012",
        "12800000001",
        "1380000000a",
        "028-86660000",
        "li.jing",
        "li.jing@",
        "@example.com",
        "li jing@example.com",
        "li.jing@example",
        "13800000001, 13800000002"
      })
  void whatNoCodeCanBeSentToIsNoContact(String contact) {
    refused(
        aDraft().withContact(DIRECTOR, contact), "people.p1.contact", "contact-wrong", REAL_NAME);
  }

  @Test
  void everyPersonHoldsAPost() {
    refused(aDraft().withOneMore(), "people.p4.posts", "posts-missing", APPOINTMENT);
  }

  @Test
  void aPostThatDoesNotExistIsNone() {
    refused(
        aDraft().withOneMore().withPosts("p4", Set.of("EMPEROR")),
        "people.p4.posts",
        "posts-missing",
        APPOINTMENT);
  }

  // 身份证件

  @ParameterizedTest
  @CsvSource({
    "RESIDENT_ID, 510105198503120033",
    "RESIDENT_ID, 11010519491231002x",
    "RESIDENT_ID, １１０１０５１９４９１２３１００２Ｘ",
    "RESIDENCE_PERMIT, 810000198501010010",
    "RESIDENCE_PERMIT, 830000201001010012",
    "PASSPORT, E1234567",
    "PASSPORT, c01x00t47",
    "HONG_KONG_MACAO_PERMIT, H12345678",
    "HONG_KONG_MACAO_PERMIT, m1234567800",
    "TAIWAN_PERMIT, 12345678",
    "TAIWAN_PERMIT, 1234567890(T)"
  })
  void everyKindOfDocumentIsTaken(String kind, String number) {
    accepted(aDraft().withOneMore(Post.AGENT).withDocument("p4", kind, number));
  }

  @ParameterizedTest
  @CsvSource({
    "RESIDENT_ID, '', empty",
    "RESIDENT_ID, 510104198001010015, check",
    "RESIDENT_ID, 51010419800101001, length",
    "RESIDENT_ID, 810000198501010010, division",
    "RESIDENT_ID, 42090219750229003X, birth-date",
    "RESIDENCE_PERMIT, 510104198001010014, division",
    "PASSPORT, E123, length",
    "PASSPORT, ABCDEFG, form",
    "HONG_KONG_MACAO_PERMIT, A12345678, form",
    "HONG_KONG_MACAO_PERMIT, H1234567, form",
    "TAIWAN_PERMIT, 1234567, form"
  })
  void aNumberThatDoesNotFitItsDocumentIsRefused(String kind, String number, String fault) {
    assertThat(faults(aDraft().withOneMore(Post.AGENT).withDocument("p4", kind, number)))
        .contains("people.p4.documentNumber shared.fault." + fault)
        .allMatch(found -> found.startsWith("people.p4.documentNumber shared."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DRIVING_LICENCE", "resident_id"})
  void theKindOfDocumentIsOneOfTheList(String kind) {
    refused(
        aDraft().withDocument(STAFF, kind, "510104199912310020"),
        "people.p3.documentKind",
        "document-kind-missing",
        REAL_NAME);
  }

  @Test
  void aPersonNotYetBornIsRefused() {
    var tomorrow = residentId(TODAY.plusDays(1), 1);

    refused(
        aDraft().withOneMore(Post.AGENT).withDocument("p4", "RESIDENT_ID", tomorrow),
        "people.p4.documentNumber",
        "shared.fault.born-later",
        REAL_NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        "１１０１０５１９４９１２３１００２Ｘ",
        " 110105 19491231 002X ",
        "110105\u00a019491231\u3000002X\u200b"
      })
  void nobodyIsEnteredTwiceHoweverTheNumberIsWritten(String again) {
    var draft =
        aDraft()
            .withDocument(DIRECTOR, "RESIDENT_ID", "11010519491231002X")
            .withOneMore(Post.AGENT)
            .withDocument("p4", "RESIDENT_ID", again);

    var shortcoming = refused(draft, "people.p4.documentNumber", "person-twice", REAL_NAME);

    assertThat(shortcoming.arguments()).containsExactly("周戊", "李静");
  }

  @Test
  void anOlderBookletFromTaiwanIsTheSameWithItsLetterInBracketsOrNot() {
    refused(
        aDraft()
            .withOneMore(Post.AGENT)
            .withDocument("p4", "TAIWAN_PERMIT", "1234567890T")
            .withDocument(STAFF, "TAIWAN_PERMIT", "1234567890（t）"),
        "people.p4.documentNumber",
        "person-twice",
        REAL_NAME);
  }

  @Test
  void twoNumbersThatAreMissingAreNotTheSamePerson() {
    assertThat(
            faults(
                aDraft()
                    .withDocument(STAFF, "RESIDENT_ID", "")
                    .withDocument(SUPERVISOR, "RESIDENT_ID", "")))
        .containsExactly(
            "people.p2.documentNumber shared.fault.empty",
            "people.p3.documentNumber shared.fault.empty");
  }

  // 法定代表人

  @Test
  void aCompanyHasOneLegalRepresentative() {
    refused(
        aDraft().withoutPost(DIRECTOR, Post.LEGAL_REPRESENTATIVE),
        "people",
        "representative-missing",
        REPRESENTATIVE);
    refused(
        aDraft().withPost(STAFF, Post.LEGAL_REPRESENTATIVE),
        "people",
        "representative-several",
        REPRESENTATIVE);
  }

  @Test
  void theLegalRepresentativeIsADirectorOrTheManager() {
    var manager = aDraft().withOneMore(Post.MANAGER).withPost("p4", Post.LEGAL_REPRESENTATIVE);
    accepted(manager.withoutPost(DIRECTOR, Post.LEGAL_REPRESENTATIVE));

    refused(
        aDraft()
            .withoutPost(DIRECTOR, Post.LEGAL_REPRESENTATIVE)
            .withPost(STAFF, Post.LEGAL_REPRESENTATIVE),
        "people.p3.posts",
        "representative-without-post",
        REPRESENTATIVE);
  }

  @Test
  void theLegalRepresentativeIsEighteenOnTheDay() {
    accepted(aDraft().withDocument(DIRECTOR, "RESIDENT_ID", residentId(TODAY.minusYears(18), 2)));
    refused(
        aDraft()
            .withDocument(DIRECTOR, "RESIDENT_ID", residentId(TODAY.minusYears(18).plusDays(1), 2)),
        "people.p1.documentNumber",
        "representative-minor",
        REPRESENTATIVE_CAPACITY);
  }

  @Test
  void theAgeIsAlsoReadFromAResidencePermit() {
    var withAgent = aDraft().withPost(STAFF, Post.PROCESS_AGENT);
    var authorised = aSituation().withForeignAuthority();
    accepted(
        withAgent.withDocument(
            DIRECTOR, "RESIDENCE_PERMIT", residencePermit(TODAY.minusYears(18), 2)),
        authorised);
    refused(
        withAgent.withDocument(
            DIRECTOR, "RESIDENCE_PERMIT", residencePermit(TODAY.minusYears(18).plusDays(1), 2)),
        authorised,
        "people.p1.documentNumber",
        "representative-minor",
        REPRESENTATIVE_CAPACITY);
  }

  @Test
  void eachOfTwoLegalRepresentativesIsToldThatHeIsAMinor() {
    var draft =
        aDraft()
            .withPost(STAFF, Post.LEGAL_REPRESENTATIVE)
            .withDocument(STAFF, "RESIDENT_ID", residentId(TODAY.minusYears(17), 2));

    assertThat(faults(draft))
        .containsExactly(
            "people representative-several", "people.p3.documentNumber representative-minor");
  }

  @ParameterizedTest
  @EnumSource(names = {"DIRECTOR", "SUPERVISOR", "MANAGER", "FINANCE_OFFICER"})
  void nobodyUnderEighteenHoldsAnOffice(Post office) {
    var minor = residentId(TODAY.minusYears(18).plusDays(1), 2);

    assertThat(faults(aDraft().withOneMore(office).withDocument("p4", "RESIDENT_ID", minor)))
        .contains("people.p4.documentNumber post-minor");
    assertThat(
            faults(
                aDraft()
                    .withOneMore(office)
                    .withDocument("p4", "RESIDENT_ID", residentId(TODAY.minusYears(18), 2))))
        .doesNotContain("people.p4.documentNumber post-minor");
  }

  @Test
  void theRuleOnOfficesIsThatOfTheCompanyLaw() {
    refused(
        aDraft().withDocument(STAFF, "RESIDENT_ID", residentId(TODAY.minusYears(17), 2)),
        "people.p3.documentNumber",
        "post-minor",
        OFFICE_CAPACITY);
  }

  @Test
  void aChildMayBeAShareholder() {
    accepted(
        aDraft()
            .withOneMore(Post.SHAREHOLDER)
            .withDocument("p4", "RESIDENT_ID", residentId(TODAY.minusYears(7), 2))
            .withContribution("p4", "10", "MONEY", "2030-01-01")
            .withCapital("110"));
  }

  @Test
  void aMinorOfSixteenWhoLivesOnWhatHeEarnsHasFullCapacity() {
    var sixteen = residentId(TODAY.minusYears(16), 2);
    var fifteen = residentId(TODAY.minusYears(16).plusDays(1), 2);

    accepted(
        aDraft().withDocument(DIRECTOR, "RESIDENT_ID", sixteen).withBirth(DIRECTOR, "", "YES"));
    refused(
        aDraft().withDocument(DIRECTOR, "RESIDENT_ID", sixteen),
        "people.p1.documentNumber",
        "representative-minor",
        REPRESENTATIVE_CAPACITY);
    refused(
        aDraft().withDocument(DIRECTOR, "RESIDENT_ID", fifteen).withBirth(DIRECTOR, "", "YES"),
        "people.p1.documentNumber",
        "representative-minor",
        REPRESENTATIVE_CAPACITY);
  }

  @ParameterizedTest
  @CsvSource({
    "PASSPORT, E12345678",
    "HONG_KONG_MACAO_PERMIT, H01234567",
    "TAIWAN_PERMIT, 01234567"
  })
  void whoseDocumentDoesNotTellItSaysWhenHeWasBorn(String kind, String number) {
    var foreign = aDraft().withPost(STAFF, Post.PROCESS_AGENT).withDocument(DIRECTOR, kind, number);
    var authorised = aSituation().withForeignAuthority();
    var today = TODAY.minusYears(18);

    accepted(foreign.withBirth(DIRECTOR, today.toString(), ""), authorised);
    refused(
        foreign.withBirth(DIRECTOR, today.plusDays(1).toString(), ""),
        authorised,
        "people.p1.documentNumber",
        "representative-minor",
        REPRESENTATIVE_CAPACITY);
    refused(
        foreign.withBirth(DIRECTOR, "", ""),
        authorised,
        "people.p1.birth",
        "birth-missing",
        CAPACITY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1980-06-31", "2026-12-08", "1880-01-01", "1980--3", "80-1-1"})
  void aDayOfBirthIsARealDayOfALifetime(String birth) {
    refused(
        aDraft()
            .withPost(STAFF, Post.PROCESS_AGENT)
            .withDocument(DIRECTOR, "PASSPORT", "E12345678")
            .withBirth(DIRECTOR, birth, ""),
        aSituation().withForeignAuthority(),
        "people.p1.birth",
        "birth-wrong",
        CAPACITY);
  }

  @Test
  void aShareholderWithAPassportNeedNotSayHowOldHeIs() {
    accepted(
        aDraft()
            .withPost(STAFF, Post.PROCESS_AGENT)
            .withOneMore(Post.SHAREHOLDER)
            .withDocument("p4", "PASSPORT", "E12345678")
            .withBirth("p4", "", "")
            .withContribution("p4", "10", "MONEY", "2030-01-01")
            .withCapital("110"),
        aSituation().withForeignAuthority());
  }

  // 董事

  @Test
  void aCompanyWithoutABoardHasOneDirector() {
    refused(aDraft().withOneMore(Post.DIRECTOR), "people", "sole-director-count", SOLE_DIRECTOR);
    refused(
        aDraft().withoutPost(DIRECTOR, Post.DIRECTOR).withPost(DIRECTOR, Post.MANAGER),
        "people",
        "sole-director-count",
        SOLE_DIRECTOR);
  }

  @Test
  void aSoleDirectorMayAlsoBeTheManager() {
    accepted(aDraft().withPost(DIRECTOR, Post.MANAGER));
  }

  @Test
  void withoutABoardThereIsNoChairperson() {
    refused(
        aDraft().withPost(DIRECTOR, Post.CHAIRPERSON),
        "people",
        "chair-without-board",
        SOLE_DIRECTOR);
  }

  @Test
  void aBoardHasThreeDirectorsOrMore() {
    refused(aBoardOf(2), "people", "board-too-small", BOARD);
    accepted(aBoardOf(3));
    accepted(aBoardOf(19));
  }

  @Test
  void aBoardHasOneChairpersonWhoIsADirector() {
    refused(aBoardOf(3).withoutPost(DIRECTOR, Post.CHAIRPERSON), "people", "chair-missing", BOARD);
    refused(aBoardOf(3).withPost("p4", Post.CHAIRPERSON), "people", "chair-missing", BOARD);
    refused(
        aBoardOf(3).withoutPost(DIRECTOR, Post.CHAIRPERSON).withPost(STAFF, Post.CHAIRPERSON),
        "people",
        "chair-missing",
        BOARD);
  }

  private static DraftBuilder aBoardOf(int directors) {
    var draft = aDraft().withDirection("BOARD").withPost(DIRECTOR, Post.CHAIRPERSON);
    for (int more = 1; more < directors; more++) {
      draft = draft.withOneMore(Post.DIRECTOR);
    }
    return draft;
  }

  // 监事

  @Test
  void aSmallCompanyHasOneSupervisor() {
    refused(
        aDraft().withoutPost(SUPERVISOR, Post.SUPERVISOR),
        "people",
        "one-supervisor",
        SMALL_SUPERVISION);
    refused(aDraft().withOneMore(Post.SUPERVISOR), "people", "one-supervisor", SMALL_SUPERVISION);
  }

  @Test
  void ifAllShareholdersAgreeThereIsNoSupervisor() {
    accepted(aDraft().withSupervision("NONE").withoutPost(SUPERVISOR, Post.SUPERVISOR));
    refused(
        aDraft().withSupervision("NONE"), "people", "supervisors-not-wanted", SMALL_SUPERVISION);
  }

  @Test
  void aSupervisoryBoardHasThreeMembersOrMore() {
    var two = aDraft().withSupervision("BOARD").withOneMore(Post.SUPERVISOR);

    refused(two, "people", "supervisory-board-too-small", SUPERVISION);
    accepted(two.withOneMore(Post.SUPERVISOR, Post.EMPLOYEE_REPRESENTATIVE));
  }

  @Test
  void atLeastAThirdOfASupervisoryBoardIsElectedByTheEmployees() {
    var three =
        aDraft()
            .withSupervision("BOARD")
            .withOneMore(Post.SUPERVISOR)
            .withOneMore(Post.SUPERVISOR, Post.EMPLOYEE_REPRESENTATIVE);

    accepted(three);
    refused(
        three.withOneMore(Post.SUPERVISOR),
        "people",
        "employee-representatives-too-few",
        SUPERVISION);
    accepted(three.withOneMore(Post.SUPERVISOR, Post.EMPLOYEE_REPRESENTATIVE));
  }

  @Test
  void onlyASupervisorOnABoardRepresentsTheEmployees() {
    refused(
        aDraft().withPost(SUPERVISOR, Post.EMPLOYEE_REPRESENTATIVE),
        "people.p2.posts",
        "employee-representative-no-supervisor",
        SUPERVISION);
    refused(
        aDraft().withPost(STAFF, Post.EMPLOYEE_REPRESENTATIVE),
        "people.p3.posts",
        "employee-representative-no-supervisor",
        SUPERVISION);
  }

  @ParameterizedTest
  @EnumSource(names = {"MANAGER", "FINANCE_OFFICER"})
  void aSupervisorIsNoSeniorManager(Post office) {
    refused(
        aDraft().withoutPost(STAFF, Post.FINANCE_OFFICER).withPost(SUPERVISOR, office),
        "people.p2.posts",
        "supervisor-manages",
        SUPERVISION);
  }

  @Test
  void aSupervisorIsNoDirector() {
    assertThat(faults(aBoardOf(2).withPost(SUPERVISOR, Post.DIRECTOR)))
        .containsExactly("people.p2.posts supervisor-manages");
    assertThat(
            faults(
                aDraft()
                    .withoutPost(SUPERVISOR, Post.SUPERVISOR)
                    .withPost(DIRECTOR, Post.SUPERVISOR)))
        .containsExactly("people.p1.posts supervisor-manages");
  }

  @Test
  void aSupervisorMayBeShareholderAndLiaison() {
    accepted(aDraft().withoutPost(STAFF, Post.LIAISON).withPost(SUPERVISOR, Post.LIAISON));
  }

  // 经理、财务负责人、联络员、代理人

  @Test
  void aCompanyMayHaveAManagerButOnlyOne() {
    accepted(aDraft().withOneMore(Post.MANAGER));
    refused(
        aDraft().withOneMore(Post.MANAGER).withOneMore(Post.MANAGER),
        "people",
        "managers-several",
        MANAGER);
  }

  @Test
  void aCompanyHasAtMostOneFinanceOfficer() {
    accepted(aDraft().withoutPost(STAFF, Post.FINANCE_OFFICER));
    refused(aDraft().withPost(DIRECTOR, Post.FINANCE_OFFICER), "people", "finance-several", FILED);
  }

  @Test
  void aCompanyHasOneLiaison() {
    refused(aDraft().withoutPost(STAFF, Post.LIAISON), "people", "liaison-missing", FILED);
    refused(aDraft().withPost(DIRECTOR, Post.LIAISON), "people", "liaison-several", FILED);
  }

  @Test
  void oneAgentAtMostActsForTheApplicants() {
    accepted(aDraft().withOneMore(Post.AGENT));
    refused(
        aDraft().withOneMore(Post.AGENT).withOneMore(Post.AGENT),
        "people",
        "agents-several",
        AGENT);
  }
}
