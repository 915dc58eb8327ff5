package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Interest;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Role;
import hongdun.casework.Desk;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.ExampleConflicts;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.domain.CollectiveDecision.Outcome;
import hongdun.casework.domain.CollectiveDecision.Vote;
import hongdun.casework.domain.Meeting.About;
import hongdun.casework.domain.Ownership;
import hongdun.casework.domain.Receiving;
import hongdun.casework.domain.Recusal.Decision;
import hongdun.casework.persistence.Meetings;
import hongdun.casework.persistence.Ownerships;
import hongdun.casework.persistence.Recusals;
import hongdun.casework.usecase.DecideRecusal.Deciding;
import hongdun.casework.usecase.HandOverMatters.Ordering;
import hongdun.casework.usecase.HandOverMatters.Ordering.Asked;
import hongdun.casework.usecase.HandOverMatters.Ordering.Incomplete;
import hongdun.casework.usecase.HandOverMatters.Ordering.Refused;
import hongdun.casework.usecase.HandOverMatters.Reason.NotFit;
import hongdun.casework.usecase.MeetTogether.Calling.Called;
import hongdun.portal.Dates;
import hongdun.portal.Editions;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HongdunTest
class HandOverTests {
  private static final String FIRM = "91510100MA61ABCD6A";

  private final ApplicationContext context;
  private final Desk desk;
  private final JdbcClient jdbc;
  private final HandOverMatters handOver;
  private final AnswerHandOver answers;
  private final TransactionTemplate transaction;
  private final LocalDate today;
  private OwnBureaus own;
  private OfficerId wang;
  private OfficerId li;
  private OfficerId head;

  HandOverTests(
      ApplicationContext context,
      Desk desk,
      JdbcClient jdbc,
      HandOverMatters handOver,
      AnswerHandOver answers,
      PlatformTransactionManager transactions) {
    this.context = context;
    this.desk = desk;
    this.jdbc = jdbc;
    this.handOver = handOver;
    this.answers = answers;
    this.transaction = new TransactionTemplate(transactions);
    this.today = Dates.dayOf(context.getBean(InstantSource.class).instant());
    this.own = new OwnBureaus(jdbc, context.getBean(Editions.class), today);
    this.wang = new OfficerId(0);
    this.li = wang;
    this.head = wang;
  }

  @BeforeEach
  void aSectionOfThree() {
    wang = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    li = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    head = own.officer(own.section, Role.DIVISION_HEAD);
  }

  @AfterEach
  void closeTheBureaus() {
    own.close();
  }

  @Test
  void untilTheReceiverAcceptsTheFormerOwnerKeepsIt() {
    var matter = accepted();

    var order = (Asked) handOver.handOver(matter.id(), Optional.of(li), "休假", by(wang));
    assertThat(owner(matter)).isEqualTo(wang);

    answers.accept(order.handOver(), by(li));

    assertThat(owner(matter)).isEqualTo(li);
    assertThat(desk.find(matter.id()).flatMap(Matter::handler)).contains(li);
    assertThat(steps(matter)).endsWith("HAND_OVER_ASKED", "HANDED_OVER");
  }

  @Test
  void theLeaderOfTheBureauAboveHandsOverWhatLiesInHisRangeAndANeighbourDoesNot() {
    var matter = accepted();
    var mayor = own.officer(own.city, Role.LEADER);
    var clerk = own.officer(own.city, Role.EXAMINER);

    var seen = context.getBean(ReadHandOvers.class).whose(matter.id(), own.actor(mayor, own.city));
    assertThat(seen.where()).isEqualTo(ReadHandOvers.Where.IN_RANGE);
    assertThat(seen.mayHandOver()).isTrue();
    assertThat(seen.couldTake()).extracting(Officer::id).contains(li);
    assertThatThrownBy(() ->
            context.getBean(ReadHandOvers.class).whose(matter.id(), own.actor(clerk, own.city)))
        .isInstanceOf(NotFound.class);

    var order =
        (Asked)
            handOver.handOverAll(
                Optional.of(wang), Optional.of(li), "王审查调离", own.actor(mayor, own.city));
    answers.accept(order.handOver(), by(li));
    assertThat(owner(matter)).isEqualTo(li);
    var sheet =
        context
            .getBean(ReadHandOvers.class)
            .sheet(own.actor(mayor, own.city), Optional.of(own.district));
    assertThat(sheet.others()).extracting(line -> line.order().id()).contains(order.handOver());
    assertThat(sheet.colleagues()).extracting(Officer::id).contains(wang, li);
    assertThat(sheet.bureaus()).hasSize(2);
  }

  @Test
  void aRefusalIsJournaledWithItsReason() {
    var matter = accepted();
    var order = (Asked) handOver.handOver(matter.id(), Optional.of(li), "休假", by(wang));

    assertThat(answers.refuse(order.handOver(), " ", by(li)))
        .extracting(Shortcoming::messageKey)
        .containsExactly("casework.hand-over.fault.refusal");
    answers.refuse(order.handOver(), "手头事项过多", by(li));

    assertThat(owner(matter)).isEqualTo(wang);
    assertThat(desk.journal(matter.id()).getLast().step()).isEqualTo("HAND_OVER_REFUSED");
    assertThat(desk.journal(matter.id()).getLast().note()).contains("手头事项过多");
    assertThatThrownBy(() -> answers.accept(order.handOver(), by(li)))
        .isInstanceOf(AnsweredMeanwhile.class);
  }

  @Test
  void everythingMissingIsSaidAtOnce() {
    var matter = accepted();

    var ordering = handOver.handOver(matter.id(), Optional.empty(), "", by(wang));

    assertThat(((Incomplete) ordering).faults())
        .extracting(Shortcoming::field)
        .containsExactly("receiver", "reason");
  }

  @Test
  void withoutTheRoleItIsRefusedAndSaysWhoCould() {
    var matter = accepted();

    var ordering = handOver.handOver(matter.id(), Optional.of(head), "调岗", by(wang));

    assertThat(((Refused) ordering).barred())
        .singleElement()
        .satisfies(barred -> {
          assertThat(((NotFit) barred.reason()).why())
              .isEqualTo(new Receiving.WithoutRole(Set.of(Role.EXAMINER)));
          assertThat(barred.couldTake()).containsExactly(name(li));
        });
  }

  @Test
  void whoHasAnInterestInAPartyDoesNotReceiveIt() {
    var matter = accepted();
    interest(li, matter);

    var ordering = handOver.handOver(matter.id(), Optional.of(li), "调岗", by(wang));

    assertThat(((Refused) ordering).barred())
        .singleElement()
        .satisfies(barred ->
            assertThat(((NotFit) barred.reason()).why()).isInstanceOf(Receiving.Interested.class));
  }

  @Test
  void aColleagueIsNoOwnerOfAnothersMatterAndAStrangerDoesNotSeeIt() {
    var matter = accepted();
    var stranger = own.officer(own.city, Role.EXAMINER);

    assertThat(handOver.handOver(matter.id(), Optional.of(li), "想要", by(li)))
        .isInstanceOf(Ordering.NotHis.class);
    assertThatThrownBy(() ->
            handOver.handOver(matter.id(), Optional.of(li), "想要", own.actor(stranger, own.city)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theHeadHandsOverAllMattersOfWhoLeaves() {
    var first = accepted();
    var second = accepted();
    own.leaves(wang);
    context.getBean(StaffingSweep.class).sweep();
    assertThat(owner(first)).isEqualTo(head);

    var order = (Asked) handOver.handOverAll(Optional.of(head), Optional.of(li), "调离", by(head));
    assertThat(order.matters()).isEqualTo(2);
    var answered = answers.accept(order.handOver(), by(li));

    assertThat(answered.passed()).isEqualTo(2);
    assertThat(List.of(owner(first), owner(second))).containsOnly(li);
  }

  @Test
  void whatMovedOnMeanwhileStaysWhereItIs() {
    var matter = accepted();
    var order = (Asked) handOver.handOver(matter.id(), Optional.of(li), "休假", by(wang));
    own.leaves(li);

    var answered = answers.accept(order.handOver(), by(li));

    assertThat(answered.passed()).isZero();
    assertThat(owner(matter)).isEqualTo(wang);
  }

  @Test
  void oneMatterIsAskedOfOneReceiverAtATime() {
    var matter = accepted();
    handOver.handOver(matter.id(), Optional.of(li), "休假", by(wang));

    assertThat(handOver.handOver(matter.id(), Optional.of(li), "休假", by(wang)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aDeclaredInterestBarsUntilTheHeadOfTheUnitDecided() {
    var matter = accepted();
    interest(wang, matter);
    assertThat(take(matter, Step.PROPOSE_APPROVAL, wang)).isInstanceOf(Forbidden.class);

    var recusals = context.getBean(Recusals.class);
    var asked = recusals.openIn(List.of(own.district)).getFirst();
    var decide = context.getBean(DecideRecusal.class);
    assertThat(decide.decide(asked.id(), Optional.of(Decision.STAY), "无碍", by(li)))
        .isInstanceOf(Deciding.NotHis.class);
    assertThat(decide.decide(asked.id(), Optional.empty(), "", by(head)))
        .isInstanceOf(Deciding.Incomplete.class);
    assertThat(decide.decide(asked.id(), Optional.of(Decision.STAY), "已多年无往来", by(head)))
        .isInstanceOf(Deciding.Decided.class);

    assertThat(take(matter, Step.PROPOSE_APPROVAL, wang)).isInstanceOf(Taken.class);
    assertThat(steps(matter)).contains("RECUSAL_DECIDED");
  }

  @Test
  void whoWithdrawsByDecisionTakesNoStepMore() {
    var matter = accepted();
    var decide = context.getBean(DecideRecusal.class);
    assertThat(decide.ask(matter.number(), Optional.empty(), "当事人是我同学", by(wang))).isEmpty();
    var asked = context.getBean(Recusals.class).openIn(List.of(own.district)).getFirst();

    decide.decide(asked.id(), Optional.of(Decision.WITHDRAW), "应当回避", by(head));

    assertThat(take(matter, Step.PROPOSE_APPROVAL, wang))
        .isInstanceOfSatisfying(
            Forbidden.class,
            why -> assertThat(why.messageKey()).isEqualTo("casework.forbidden.withdrawn"));
    assertThat(take(matter, Step.PROPOSE_APPROVAL, li)).isInstanceOf(Taken.class);
  }

  @Test
  void theHeadsRecusalIsDecidedByTheLeadersTogether() {
    var director = own.officer(own.district, Role.HEAD, Role.LEADER);
    var deputies =
        List.of(
            own.officer(own.district, Role.LEADER),
            own.officer(own.district, Role.LEADER),
            own.officer(own.district, Role.LEADER));
    var matter = accepted();
    var decide = context.getBean(DecideRecusal.class);
    decide.ask(matter.number(), Optional.of(director), "当事人申请", by(wang));
    var asked = context.getBean(Recusals.class).openIn(List.of(own.district)).getFirst();
    assertThat(decide.decide(asked.id(), Optional.of(Decision.STAY), "无碍", by(deputies.get(0))))
        .isInstanceOf(Deciding.NotHis.class);

    var meet = context.getBean(MeetTogether.class);
    var called =
        (Called)
            meet.call(
                new MeetTogether.Asked(
                    Optional.of(About.RECUSAL_OF_HEAD),
                    "",
                    Optional.of(asked.id()),
                    "主要负责人回避本办件",
                    Optional.of(today)),
                leader(deputies.get(0)));
    meet.vote(called.meeting(), Optional.of(Vote.FOR), "", leader(deputies.get(0)));
    meet.vote(called.meeting(), Optional.of(Vote.FOR), "同意", leader(deputies.get(1)));
    assertThatThrownBy(() ->
            meet.vote(called.meeting(), Optional.of(Vote.AGAINST), "", leader(deputies.get(1))))
        .isInstanceOf(AnsweredMeanwhile.class);
    assertThatThrownBy(
            () -> meet.vote(called.meeting(), Optional.of(Vote.AGAINST), "", leader(director)))
        .isInstanceOf(AnsweredMeanwhile.class);
    assertThat(meet.close(called.meeting(), "", leader(deputies.get(0)))).hasSize(1);
    meet.close(called.meeting(), "三人应到，两人赞成。", leader(deputies.get(0)));

    assertThat(context.getBean(Meetings.class).find(called.meeting()).orElseThrow().closed())
        .hasValueSatisfying(closed -> assertThat(closed.outcome()).isEqualTo(Outcome.ADOPTED));
    assertThat(context.getBean(Recusals.class).hasWithdrawn(matter.id(), director)).isTrue();
  }

  private void interest(OfficerId officer, Matter matter) {
    jdbc.sql(
            """
            insert into agency.interest (officer, kind, party_kind, party_number, party_name,
                                         declared_on, declared_at)
            values (?, ?, 'UNIFIED_CODE', ?, '', ?, ?)
            """)
        .params(
            officer.value(),
            Interest.Kind.SHAREHOLDING.name(),
            FIRM,
            today,
            OffsetDateTime.now(ZoneOffset.UTC))
        .update();
    context
        .getBean(ExampleConflicts.class)
        .involve(matter.id(), new PartyKey(PartyKey.Kind.UNIFIED_CODE, Sensitive.of(FIRM)));
  }

  private Matter accepted() {
    return ((Taken) take(own.open(desk, transaction), Step.ACCEPT, wang)).matter();
  }

  private StepResult take(Matter matter, Step step, OfficerId officer) {
    return Optional.ofNullable(
            transaction.execute(_ ->
                desk.take(
                    new Taking(matter.id(), matter.version(), step, by(officer), "", Set.of()))))
        .orElseThrow();
  }

  private Actor.Officer by(OfficerId officer) {
    return own.actor(officer, own.section);
  }

  private Actor.Officer leader(OfficerId officer) {
    return own.actor(officer, own.district);
  }

  private OfficerId owner(Matter matter) {
    return context
        .getBean(Ownerships.class)
        .last(matter.id())
        .map(Ownership::officer)
        .orElseThrow();
  }

  private String name(OfficerId officer) {
    return jdbc.sql("select name from agency.officer where id = ?")
        .param(officer.value())
        .query(String.class)
        .single();
  }

  private List<String> steps(Matter matter) {
    return desk.journal(matter.id()).stream().map(JournalEntry::step).toList();
  }
}
