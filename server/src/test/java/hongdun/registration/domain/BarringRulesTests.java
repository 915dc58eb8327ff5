package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.DIRECTOR;
import static hongdun.registration.domain.DraftFixtures.STAFF;
import static hongdun.registration.domain.DraftFixtures.SUPERVISOR;
import static hongdun.registration.domain.DraftFixtures.TODAY;
import static hongdun.registration.domain.DraftFixtures.aDraft;
import static hongdun.registration.domain.DraftFixtures.aSituation;
import static hongdun.registration.domain.Judged.accepted;
import static hongdun.registration.domain.Judged.faults;
import static hongdun.registration.domain.Judged.refused;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.registration.domain.Disqualification.Lifting;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.ResidentId;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 任职限制: Regulation Art. 12 and 40, Company Law Art. 178. */
class BarringRulesTests {
  @ParameterizedTest
  @EnumSource(names = "FALSE_REGISTRATION", mode = EnumSource.Mode.EXCLUDE)
  void whoIsBarredIsNotLegalRepresentative(Ground ground) {
    assertThat(faults(aDraft(), aSituation().withBarred(DIRECTOR, ground)))
        .contains("people.p1.posts barred-representative");
  }

  @ParameterizedTest
  @EnumSource(names = {"CAPACITY", "CRIME", "BANKRUPTCY", "LICENCE_REVOKED", "DEBT"})
  void whoIsBarredIsNoSupervisorNorSeniorManager(Ground ground) {
    var basis = new LegalBasis(Law.COMPANY_LAW, "178.1");

    refused(
        aDraft(),
        aSituation().withBarred(SUPERVISOR, ground),
        "people.p2.posts",
        "barred-office",
        basis);
    refused(
        aDraft(),
        aSituation().withBarred(STAFF, ground),
        "people.p3.posts",
        "barred-office",
        basis);
  }

  @Test
  void theOtherGroundsOfTheRegulationBarLegalRepresentativesAlone() {
    accepted(aDraft(), aSituation().withBarred(SUPERVISOR, Ground.OTHER));
  }

  @Test
  void whoIsBarredMayHoldSharesAndKeepContact() {
    var draft = aDraft().withoutPost(STAFF, Post.FINANCE_OFFICER).withPost(STAFF, Post.SHAREHOLDER);

    assertThat(faults(draft, aSituation().withBarred(STAFF, Ground.CRIME)))
        .doesNotContain("people.p3.posts barred-office");
  }

  @Test
  void whoAnswersForAFalseRegistrationDoesNotApplyForThreeYears() {
    refused(
        aDraft(),
        aSituation().withBarred(SUPERVISOR, Ground.FALSE_REGISTRATION),
        "people.p2.posts",
        "barred-applicant",
        new LegalBasis(Law.REGISTRATION_REGULATION, "40.3"));
    accepted(aDraft(), aSituation().withBarred(STAFF, Ground.FALSE_REGISTRATION));
  }

  @ParameterizedTest
  @EnumSource
  void theApplicantHearsTheArticleButNeitherTheGroundNorItsSource(Ground ground) {
    var unmet =
        Requirements.unmetBy(aDraft().build(), aSituation().withBarred(DIRECTOR, ground).build());

    assertThat(unmet).isNotEmpty();
    assertThat(unmet.stream().flatMap(shortcoming -> shortcoming.arguments().stream()))
        .containsOnly("李静");
    assertThat(unmet.stream().map(Shortcoming::basis).map(Optional::orElseThrow))
        .allMatch(basis -> !basis.article().matches("(12|178)\\.1\\..*"));
  }

  // 记录

  @Test
  void aRecordHoldsFromItsFirstToItsLastDayAndUntilItIsLifted() {
    var record = record(Optional.empty());

    assertThat(record.holdsOn(TODAY.minusDays(1))).isFalse();
    assertThat(record.holdsOn(TODAY)).isTrue();
    assertThat(record.holdsOn(TODAY.plusYears(3))).isTrue();
    assertThat(record.holdsOn(TODAY.plusYears(3).plusDays(1))).isFalse();
    assertThat(record(Optional.of(new Lifting(1, Instant.EPOCH, "判决撤销"))).holdsOn(TODAY)).isFalse();
  }

  private static Disqualification record(Optional<Lifting> lifted) {
    return new Disqualification(
        1,
        Sensitive.of("李静"),
        Sensitive.of(new ResidentId("510104198001010014")),
        Ground.BANKRUPTCY,
        TODAY,
        Optional.of(TODAY.plusYears(3)),
        "破产裁定",
        1,
        Instant.EPOCH,
        lifted);
  }

  @Test
  void anEntryThatIsCompleteHasNoFault() {
    assertThat(entry("BANKRUPTCY", "2026-12-07", "2029-12-07").faults(TODAY)).isEmpty();
    assertThat(entry("DEBT", "2026-12-07", "").faults(TODAY)).isEmpty();
  }

  @Test
  void anEndIsAskedForWhereTheLawSetsOneAndIsNoLaterThanTheLawSays() {
    assertThat(entry("CRIME", "2026-12-07", "").faults(TODAY))
        .extracting(Shortcoming::messageKey)
        .containsExactly("registration.disqualified.fault.until-missing");
    assertThat(entry("LICENCE_REVOKED", "2026-12-07", "2029-12-08").faults(TODAY))
        .extracting(Shortcoming::messageKey)
        .containsExactly("registration.disqualified.fault.until-long");
    assertThat(entry("DEBT", "2026-12-07", "2026-12-06").faults(TODAY))
        .extracting(Shortcoming::messageKey)
        .containsExactly("registration.disqualified.fault.until-before");
  }

  @Test
  void everythingThatIsWrongWithAnEntryIsSaidAtOnce() {
    assertThat(new DisqualificationEntry("", "", "", "", "", "2026-02-30", "").faults(TODAY))
        .extracting(Shortcoming::field)
        .containsExactly("name", "documentNumber", "ground", "from", "source", "until");
  }

  private static DisqualificationEntry entry(String ground, String from, String until) {
    return new DisqualificationEntry(
        "李静", "RESIDENT_ID", "510104198001010014", ground, from, until, "（2026）川01破1号裁定");
  }
}
