package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.casework.Desk;
import hongdun.casework.JournalEntry;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.PremisesAnswers;
import hongdun.registration.domain.Remark;
import hongdun.registration.domain.Stage;
import hongdun.registration.persistence.Overrides;
import hongdun.registration.usecase.Examine.Outcome;
import hongdun.shared.Language;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** 一次性告知: a second notice names only what is new, unless a head of department allows it. */
@HongdunTest
class OverrideSecondNoticeTests {
  private static final Remark ADDRESS = remark("premises.address");
  private static final Remark LIAISON = remark("people.p3.name");

  private final HandedInApplications given;
  private final Intake intake;
  private final OpenDossier dossiers;
  private final ReturnOnce returnOnce;
  private final OverrideSecondNotice override;
  private final Overrides overrides;
  private final FillIn fillIn;
  private final Desk desk;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  OverrideSecondNoticeTests(
      HandedInApplications given,
      Intake intake,
      OpenDossier dossiers,
      ReturnOnce returnOnce,
      OverrideSecondNotice override,
      Overrides overrides,
      FillIn fillIn,
      Desk desk,
      InstantSource clock,
      TransactionTemplate transaction) {
    this.given = given;
    this.intake = intake;
    this.dossiers = dossiers;
    this.returnOnce = returnOnce;
    this.override = override;
    this.overrides = overrides;
    this.fillIn = fillIn;
    this.desk = desk;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Test
  void whatTheFirstNoticeLeftOutIsRefusedUntilTheHeadAllowsItAndThenCounted() {
    var id = resubmittedAfterANoticeOn(ADDRESS);
    var head = given.officer(id, Role.DIVISION_HEAD);
    var examiner = given.officer(id, Role.EXAMINER, head);

    assertThat(giveBack(id, examiner, LIAISON)).isInstanceOf(Outcome.NotNew.class);
    assertThat(override.ask(id, examiner, List.of(LIAISON), "初审时未看到第二页")).isEmpty();
    assertThat(override.ask(id, examiner, List.of(LIAISON), "再问一次"))
        .extracting(Shortcoming::messageKey)
        .containsExactly("registration.override.asked-already");
    var request =
        override.waiting(head).stream()
            .filter(shown -> shown.request().application().equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(request.request().fields()).containsExactly(LIAISON.field());
    assertThat(override.answer(request.request().id(), head, true, ""))
        .extracting(Shortcoming::messageKey)
        .containsExactly("registration.override.grounds-missing");
    var before = counted(id);

    assertThat(override.answer(request.request().id(), head, true, "材料确有缺漏")).isEmpty();
    var outcome = returnOnce.giveAsGranted(id, given.matter(id).version(), examiner);

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(given.matter(id).stage()).isEqualTo(Stage.CORRECTION.name());
    assertThat(counted(id)).isEqualTo(before + 1);
    assertThat(desk.journal(given.matter(id).id()))
        .extracting(JournalEntry::step)
        .contains("registration.deed.override-asked", "registration.deed.override-granted");
    assertThat(desk.journal(given.matter(id).id()))
        .filteredOn(line -> line.step().startsWith("registration.deed.override-"))
        .extracting(line -> line.role().orElseThrow(), line -> line.basis().isPresent())
        .containsExactly(tuple(Role.EXAMINER, true), tuple(Role.DIVISION_HEAD, true));
  }

  @Test
  void aRefusedRequestLeavesTheNoticeRefused() {
    var id = resubmittedAfterANoticeOn(ADDRESS);
    var head = given.officer(id, Role.DIVISION_HEAD);
    var examiner = given.officer(id, Role.EXAMINER, head);
    override.ask(id, examiner, List.of(LIAISON), "初审时遗漏");
    var request =
        override.waiting(head).stream()
            .filter(shown -> shown.request().application().equals(id))
            .findFirst()
            .orElseThrow()
            .request()
            .id();

    assertThat(override.answer(request, head, false, "可以电话核实")).isEmpty();

    assertThat(giveBack(id, examiner, LIAISON)).isInstanceOf(Outcome.NotNew.class);
    assertThatThrownBy(() -> override.answer(request, head, true, "改主意"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theHeadOfTheSectionAsksALeaderForHisOwnNoticeAndAllowsItNotHimself() {
    var id = resubmittedAfterANoticeOn(ADDRESS);
    var head = given.officer(id, Role.DIVISION_HEAD);
    var leader = given.officer(id, Role.LEADER);

    assertThat(giveBack(id, head, LIAISON)).isInstanceOf(Outcome.NotNew.class);
    assertThat(override.ask(id, head, List.of(LIAISON), "审查时遗漏")).isEmpty();
    var request = waiting(leader, id);
    assertThat(override.answer(request, head, true, "批准自己"))
        .extracting(Shortcoming::messageKey)
        .containsExactly("registration.override.own");
    assertThat(override.answer(request, leader, true, "确有遗漏")).isEmpty();

    assertThat(returnOnce.giveAsGranted(id, given.matter(id).version(), head))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void theHeadOfAnotherSectionAnswersNothing() {
    var id = resubmittedAfterANoticeOn(ADDRESS);
    var examiner = given.officer(id, Role.EXAMINER);
    override.ask(id, examiner, List.of(LIAISON), "初审时遗漏");
    var head = given.officer(id, Role.DIVISION_HEAD);
    var others =
        given.officers(id, Role.DIVISION_HEAD).stream()
            .filter(one -> one.unit() != examiner.unit())
            .toList();

    assertThat(others).isNotEmpty();
    for (var other : others) {
      assertThat(override.waiting(other))
          .noneMatch(shown -> shown.request().application().equals(id));
      assertThatThrownBy(() -> override.answer(waiting(head, id), other, true, "可以"))
          .isInstanceOf(NotFound.class);
    }
  }

  private long waiting(SignedIn head, ApplicationId id) {
    return override.waiting(head).stream()
        .filter(shown -> shown.request().application().equals(id))
        .findFirst()
        .orElseThrow()
        .request()
        .id();
  }

  @Test
  void whatIsNewNeedsNobodysLeave() {
    var id = resubmittedAfterANoticeOn(ADDRESS);
    var examiner = given.officer(id, Role.EXAMINER);

    assertThat(override.ask(id, examiner, List.of(ADDRESS), "地址又错"))
        .extracting(Shortcoming::messageKey)
        .containsExactly("registration.override.not-needed");
    assertThat(giveBack(id, examiner, ADDRESS)).isInstanceOf(Outcome.Done.class);
  }

  private ApplicationId resubmittedAfterANoticeOn(Remark remark) {
    var applicant = given.applicant();
    var id = given.handIn(given.signedOnlineBy(applicant, "p1", "p2", "p3"), applicant);
    assertThat(giveBack(id, given.officer(id, Role.EXAMINER), remark))
        .isInstanceOf(Outcome.Done.class);
    fillIn.change(
        id, applicant, draft -> draft.withPremises(new PremisesAnswers("草市街9号1楼101室", "OWN", "")));
    transaction.executeWithoutResult(
        _ -> intake.take(dossiers.of(given.application(id)), applicant, Language.ZH));
    return id;
  }

  private Outcome giveBack(ApplicationId id, SignedIn officer, Remark remark) {
    return returnOnce.giveBack(id, given.matter(id).version(), officer, List.of(remark));
  }

  private long counted(ApplicationId id) {
    var today = Dates.dayOf(clock.instant());
    return overrides.count(today, today, Optional.of(given.matter(id).bureau().value()));
  }

  private static Remark remark(String field) {
    return new Remark(field, "事项", "item", "请补正", "correct it", "", "");
  }
}
