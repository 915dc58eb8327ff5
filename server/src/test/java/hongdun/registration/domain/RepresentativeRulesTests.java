package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.DIRECTOR;
import static hongdun.registration.domain.DraftFixtures.STAFF;
import static hongdun.registration.domain.DraftFixtures.TODAY;
import static hongdun.registration.domain.DraftFixtures.aDraft;
import static hongdun.registration.domain.DraftFixtures.aSituation;
import static hongdun.registration.domain.DraftFixtures.residencePermit;
import static hongdun.registration.domain.DraftFixtures.residentId;
import static hongdun.registration.domain.Judged.accepted;
import static hongdun.registration.domain.Judged.faults;
import static hongdun.registration.domain.Judged.refused;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 法定代表人: who may be it, and from which age one holds an office. */
class RepresentativeRulesTests {
  private static final LegalBasis REPRESENTATIVE = Law.COMPANY_LAW.article(10);
  private static final LegalBasis REPRESENTATIVE_CAPACITY = Law.REGISTRATION_REGULATION.article(12);
  private static final LegalBasis OFFICE_CAPACITY = Law.COMPANY_LAW.article(178);
  private static final LegalBasis CAPACITY = Law.CIVIL_CODE.article(18);

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
}
