package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Role;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.JournalEntry;
import hongdun.casework.JournalEntry.ByKind;
import hongdun.casework.Matter;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import hongdun.shared.Sensitive;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** 职责分离, on the real database: who takes a step, and who may not. */
@HongdunTest
class SeparationOfDutiesTests {
  private static final Actor CITIZEN = new Actor.Citizen(ExampleDesk.ACCOUNT);
  private final ExampleDesk example;
  private final Actor.Officer li;
  private final Actor.Officer zhao;

  SeparationOfDutiesTests(ApplicationContext context) {
    this.example = new ExampleDesk(context);
    this.li = example.bureau.officer("李审查", Role.ACCEPTOR, Role.EXAMINER, Role.APPROVER);
    this.zhao = example.bureau.officer("赵核准", Role.APPROVER);
  }

  @Test
  void theSamePersonIsRefusedForExaminationAndApproval() {
    var examined = example.examined(li);

    var result = example.take(examined, Step.APPROVE, li);

    assertThat(result)
        .isEqualTo(
            new Forbidden(
                "casework.forbidden.apart",
                List.of("李审查", "ONE_REVIEW_ONE_APPROVE"),
                Optional.empty()));
    assertThat(example.desk.find(examined.id())).map(Matter::version).contains(examined.version());
    assertThat(example.take(examined, Step.APPROVE, zhao)).isInstanceOf(Taken.class);
  }

  @Test
  void whoReturnedAnApplicationMayNotApproveItWhenItComesBack() {
    example.under(
        ExampleDesk.keepingApart(
            Set.of(Step.ACCEPT, Step.RETURN, Step.PROPOSE_APPROVAL), Set.of(Step.APPROVE)));
    var qian = example.bureau.officer("钱退回", Role.ACCEPTOR, Role.APPROVER);
    var returned = example.taken(example.open(), Step.RETURN, qian);
    var again = example.taken(returned, Step.RESUBMIT, CITIZEN);
    var examined = example.taken(example.taken(again, Step.ACCEPT, li), Step.PROPOSE_APPROVAL, li);

    var result = example.take(examined, Step.APPROVE, qian);

    assertThat(result)
        .isEqualTo(
            new Forbidden(
                "casework.forbidden.apart",
                List.of("钱退回", "ONE_REVIEW_ONE_APPROVE"),
                Optional.empty()));
    assertThat(example.take(examined, Step.APPROVE, zhao)).isInstanceOf(Taken.class);
  }

  @Test
  void onePersonMayFinishAloneWhereTheVariantSaysSo() {
    example.under(ExampleDesk.singlePerson());

    var approved = example.taken(example.examined(li), Step.APPROVE, li);

    assertThat(approved.stage()).isEqualTo("APPROVED");
    assertThat(approved.concludedAt()).isPresent();
  }

  @Test
  void aSubstituteActsInHisOwnNameMarkedForTheOther() {
    var chen = example.bureau.officer("陈代理");
    example.bureau.substitute(chen, zhao);

    var approved = example.taken(example.examined(li), Step.APPROVE, chen);

    var last = last(approved);
    assertThat(last.byName()).isEqualTo("陈代理");
    assertThat(last.inPlaceOf()).contains(new OfficerId(zhao.officer()));
  }

  @Test
  void aSubstitutionIsNoWayRoundTheSeparationOfDuties() {
    var chen = example.bureau.officer("陈代理");
    example.bureau.substitute(chen, li);

    var result = example.take(example.examined(li), Step.APPROVE, chen);

    assertThat(result).isInstanceOf(Forbidden.class);
    assertThat(((Forbidden) result).arguments()).contains("李审查");
  }

  @Test
  void whoWasSubstitutedCountsAsHavingTakenTheStep() {
    var chen = example.bureau.officer("陈代理");
    example.bureau.substitute(chen, li);
    var accepted = example.taken(example.open(), Step.ACCEPT, chen);
    var examined = example.taken(accepted, Step.PROPOSE_APPROVAL, chen);

    var result = example.take(examined, Step.APPROVE, li);

    assertThat(result).isInstanceOf(Forbidden.class);
  }

  @Test
  void anOfficerWithoutTheRoleCannotTakeTheStep() {
    var result = example.take(example.open(), Step.ACCEPT, zhao);

    assertThat(result)
        .isEqualTo(new Forbidden("casework.forbidden.role", List.of("ACCEPTOR"), Optional.empty()));
  }

  @Test
  void aDeclaredInterestBlocksTheStep() {
    var party = new PartyKey(PartyKey.Kind.IDENTITY_NUMBER, Sensitive.of("11010519491231002X"));
    example.bureau.declare(li, Interest.Kind.RELATIVE, party);
    var matter = example.open();

    var result = example.take(matter, Step.ACCEPT, li, Set.of(party));

    assertThat(result)
        .isEqualTo(
            new Forbidden(
                "casework.forbidden.interest", List.of("李审查", "RELATIVE"), Optional.empty()));
    assertThat(example.take(matter, Step.ACCEPT, li))
        .as("until it is decided, whoever the parties are then")
        .isInstanceOf(Forbidden.class);
    assertThat(example.take(example.open(), Step.ACCEPT, li)).isInstanceOf(Taken.class);
  }

  @Test
  void anotherBureausMatterDoesNotExist() {
    var stranger =
        example.bureau.officerOf(
            example.bureau.otherBureau(), "外局", Role.ACCEPTOR, Role.EXAMINER, Role.APPROVER);
    var matter = example.open();

    assertThatThrownBy(() -> example.take(matter, Step.ACCEPT, stranger))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void onlyThePartysOwnAccountTakesThePartysSteps() {
    var matter = example.open();

    assertThatThrownBy(() -> example.take(matter, Step.WITHDRAW, new Actor.Citizen(999)))
        .isInstanceOf(NotFound.class);
    assertThat(example.take(matter, Step.WITHDRAW, li)).isInstanceOf(Forbidden.class);
    assertThat(example.take(matter, Step.ACCEPT, CITIZEN)).isInstanceOf(Forbidden.class);
    assertThat(example.take(matter, Step.WITHDRAW, CITIZEN)).isInstanceOf(Taken.class);
  }

  @Test
  void atTheCounterAnOfficerTakesTheStepsOfAWalkInParty() {
    var matter = example.open(li);
    assertThat(matter.handler()).contains(new OfficerId(li.officer()));
    assertThat(example.sent).isEmpty();
    var returned = example.taken(matter, Step.RETURN, li);

    assertThat(example.take(returned, Step.RESUBMIT, zhao)).isInstanceOf(Forbidden.class);
    var again = example.taken(returned, Step.RESUBMIT, li);

    assertThat(last(again).forParty()).isTrue();
    assertThat(last(again).byName()).isEqualTo("李审查");
  }

  private JournalEntry last(Matter matter) {
    return example.desk.journal(matter.id()).stream()
        .filter(line -> line.byKind() == ByKind.OFFICER)
        .reduce((_, later) -> later)
        .orElseThrow();
  }
}
