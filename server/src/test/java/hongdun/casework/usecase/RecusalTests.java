package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.usecase.DeclareInterest;
import hongdun.casework.Desk;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.domain.CollectiveDecision.Outcome;
import hongdun.casework.domain.CollectiveDecision.Vote;
import hongdun.casework.domain.Meeting.About;
import hongdun.casework.domain.Recusal;
import hongdun.casework.domain.Recusal.Decision;
import hongdun.casework.persistence.Meetings;
import hongdun.casework.persistence.Recusals;
import hongdun.casework.usecase.DecideRecusal.Deciding;
import hongdun.casework.usecase.MeetTogether.Calling.Called;
import hongdun.portal.NotFound;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 回避, on the real database: what a declared interest bars, and who decides on it. */
@HongdunTest
class RecusalTests {
  private final SectionOfThree section;
  private final OwnBureaus own;
  private final OfficerId wang;
  private final OfficerId li;
  private final OfficerId head;
  private final LocalDate today;
  private final ApplicationContext context;
  private final Desk desk;
  private final JdbcClient jdbc;

  RecusalTests(ApplicationContext context, Desk desk, JdbcClient jdbc) {
    section = new SectionOfThree(context);
    own = section.own;
    wang = section.wang;
    li = section.li;
    head = section.head;
    today = section.hands.today;
    this.context = context;
    this.desk = desk;
    this.jdbc = jdbc;
  }

  @AfterEach
  void closeTheBureaus() {
    own.close();
  }

  @Test
  void aDeclaredInterestBarsUntilALeaderDecided() {
    var deputy = own.officer(own.district, Role.LEADER);
    var matter = section.accepted();
    section.interest(wang, matter);
    assertThat(section.take(matter, Step.PROPOSE_APPROVAL, wang)).isInstanceOf(Forbidden.class);

    var asked = openRecusal();
    var decide = context.getBean(DecideRecusal.class);
    assertThat(decide.sheet(section.by(head)).open()).isEmpty();
    assertThat(decide.sheet(section.leader(deputy)).open()).hasSize(1);
    assertThat(decide.decide(asked.id(), Optional.of(Decision.STAY), "无碍", section.by(head)))
        .as("the head of the section is no leader")
        .isInstanceOf(Deciding.NotHis.class);
    assertThat(decide.decide(asked.id(), Optional.empty(), "", section.leader(deputy)))
        .isInstanceOf(Deciding.Incomplete.class);
    assertThat(
            decide.decide(asked.id(), Optional.of(Decision.STAY), "已多年无往来", section.leader(deputy)))
        .isInstanceOf(Deciding.Decided.class);

    assertThat(section.take(matter, Step.PROPOSE_APPROVAL, wang)).isInstanceOf(Taken.class);
    assertThat(section.steps(matter)).contains("RECUSAL_DECIDED");
  }

  @Test
  void takingTheDeclarationBackOpensNoWayToAct() {
    var deputy = own.officer(own.district, Role.LEADER);
    var matter = section.accepted();
    var interest = section.interest(wang, matter);
    var declare = context.getBean(DeclareInterest.class);
    assertThat(section.take(matter, Step.PROPOSE_APPROVAL, wang)).isInstanceOf(Forbidden.class);

    assertThat(declare.withdraw(interest, wang))
        .extracting(Shortcoming::messageKey)
        .containsExactly("agency.fault.interest-undecided");
    jdbc.sql("update agency.interest set withdrawn_on = ?, withdrawn_at = ? where id = ?")
        .params(today.minusDays(1), OffsetDateTime.now(ZoneOffset.UTC), interest)
        .update();
    assertThat(section.take(matter, Step.PROPOSE_APPROVAL, wang))
        .as("it is still to be decided")
        .isInstanceOf(Forbidden.class);

    context
        .getBean(DecideRecusal.class)
        .decide(openRecusal().id(), Optional.of(Decision.STAY), "无碍", section.leader(deputy));
    assertThat(section.take(matter, Step.PROPOSE_APPROVAL, wang)).isInstanceOf(Taken.class);
  }

  @Test
  void anInterestWithdrawnBeforeAnybodyAskedStillBarsFromWhatRanMeanwhile() {
    var matter = section.accepted();
    var interest = section.interest(wang, matter);

    assertThat(context.getBean(DeclareInterest.class).withdraw(interest, wang)).isEmpty();

    assertThat(section.take(matter, Step.PROPOSE_APPROVAL, wang)).isInstanceOf(Forbidden.class);
    assertThat(openRecusal().interest()).contains(interest);
  }

  @Test
  void theSubstituteOfALeaderDecidesAndTheJournalSaysForWhom() {
    var deputy = own.officer(own.district, Role.LEADER);
    var matter = section.accepted();
    section.interest(wang, matter);
    section.take(matter, Step.PROPOSE_APPROVAL, wang);
    own.substitutes(head, deputy, own.district);

    var deciding =
        context
            .getBean(DecideRecusal.class)
            .decide(openRecusal().id(), Optional.of(Decision.STAY), "无碍", section.by(head));

    assertThat(deciding).isInstanceOf(Deciding.Decided.class);
    assertThat(desk.journal(matter.id()).getLast())
        .satisfies(line -> {
          assertThat(line.step()).isEqualTo("RECUSAL_DECIDED");
          assertThat(line.officer()).contains(head);
          assertThat(line.inPlaceOf()).contains(deputy);
        });
  }

  @Test
  void whoWithdrawsByDecisionTakesNoStepMore() {
    var deputy = own.officer(own.district, Role.LEADER);
    var matter = section.accepted();
    var decide = context.getBean(DecideRecusal.class);
    assertThat(decide.ask(matter.number(), Optional.empty(), "当事人是我同学", section.by(wang)))
        .isEmpty();

    decide.decide(
        openRecusal().id(), Optional.of(Decision.WITHDRAW), "应当回避", section.leader(deputy));

    assertThat(section.take(matter, Step.PROPOSE_APPROVAL, wang))
        .isInstanceOfSatisfying(
            Forbidden.class,
            why -> assertThat(why.messageKey()).isEqualTo("casework.forbidden.withdrawn"));
    assertThat(section.take(matter, Step.PROPOSE_APPROVAL, li)).isInstanceOf(Taken.class);
  }

  @Test
  void whereTheHeadHasOneDeputyTheSuperiorDecidesOnHim() {
    var director = own.officer(own.district, Role.HEAD, Role.LEADER);
    var deputy = own.officer(own.district, Role.LEADER);
    var superior = own.officer(own.city, Role.LEADER);
    var matter = section.accepted();
    var decide = context.getBean(DecideRecusal.class);
    decide.ask(matter.number(), Optional.of(director), "当事人申请", section.by(wang));

    assertThat(
            decide.decide(
                openRecusal().id(), Optional.of(Decision.STAY), "无碍", section.leader(deputy)))
        .isInstanceOf(Deciding.NotHis.class);
    assertThat(decide.sheet(own.actor(superior, own.city)).open())
        .singleElement()
        .satisfies(line -> assertThat(line.mayDecide()).isTrue());
    assertThat(
            decide.decide(
                openRecusal().id(),
                Optional.of(Decision.WITHDRAW),
                "应当回避",
                own.actor(superior, own.city)))
        .isInstanceOf(Deciding.Decided.class);
  }

  @Test
  void aSecondMeetingOnWhatIsDecidedIsClosedByAnyLeaderAndChangesNothing() {
    var director = own.officer(own.district, Role.HEAD, Role.LEADER);
    var one = own.officer(own.district, Role.LEADER);
    var other = own.officer(own.district, Role.LEADER);
    var matter = section.accepted();
    context
        .getBean(DecideRecusal.class)
        .ask(matter.number(), Optional.of(director), "当事人申请", section.by(wang));
    var recusal = openRecusal().id();
    var first = meeting(recusal, one);
    var second = meeting(recusal, one);
    var meet = context.getBean(MeetTogether.class);
    for (var meeting : List.of(first, second)) {
      meet.vote(meeting, Optional.of(Vote.FOR), "", section.leader(one));
      meet.vote(meeting, Optional.of(Vote.FOR), "", section.leader(other));
    }

    assertThatThrownBy(() -> meet.close(first, "不是领导", section.by(head)))
        .isInstanceOf(NotFound.class);
    assertThat(meet.close(first, "两人赞成。", section.leader(one))).isEmpty();
    assertThat(meet.close(second, "已有决定。", section.leader(other))).isEmpty();

    assertThat(section.steps(matter)).containsOnlyOnce("RECUSAL_DECIDED");
    assertThat(context.getBean(Meetings.class).find(second).orElseThrow().closed()).isPresent();
  }

  private long meeting(long recusal, OfficerId caller) {
    return ((Called)
            context
                .getBean(MeetTogether.class)
                .call(
                    new MeetTogether.Asked(
                        Optional.of(About.RECUSAL_OF_HEAD),
                        "",
                        Optional.of(recusal),
                        "主要负责人回避本办件",
                        Optional.of(today)),
                    section.leader(caller)))
        .meeting();
  }

  private Recusal openRecusal() {
    return context.getBean(Recusals.class).openIn(List.of(own.district)).getFirst();
  }

  @Test
  void theHeadsRecusalIsDecidedByTheLeadersTogether() {
    var director = own.officer(own.district, Role.HEAD, Role.LEADER);
    var deputies =
        List.of(
            own.officer(own.district, Role.LEADER),
            own.officer(own.district, Role.LEADER),
            own.officer(own.district, Role.LEADER));
    var matter = section.accepted();
    var decide = context.getBean(DecideRecusal.class);
    decide.ask(matter.number(), Optional.of(director), "当事人申请", section.by(wang));
    var asked = context.getBean(Recusals.class).openIn(List.of(own.district)).getFirst();
    assertThat(
            decide.decide(
                asked.id(), Optional.of(Decision.STAY), "无碍", section.by(deputies.get(0))))
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
                section.leader(deputies.get(0)));
    meet.vote(called.meeting(), Optional.of(Vote.FOR), "", section.leader(deputies.get(0)));
    meet.vote(called.meeting(), Optional.of(Vote.FOR), "同意", section.leader(deputies.get(1)));
    assertThatThrownBy(() ->
            meet.vote(
                called.meeting(), Optional.of(Vote.AGAINST), "", section.leader(deputies.get(1))))
        .isInstanceOf(AnsweredMeanwhile.class);
    assertThatThrownBy(() ->
            meet.vote(called.meeting(), Optional.of(Vote.AGAINST), "", section.leader(director)))
        .isInstanceOf(AnsweredMeanwhile.class);
    assertThat(meet.close(called.meeting(), "", section.leader(deputies.get(0)))).hasSize(1);
    meet.close(called.meeting(), "三人应到，两人赞成。", section.leader(deputies.get(0)));

    assertThat(context.getBean(Meetings.class).find(called.meeting()).orElseThrow().closed())
        .hasValueSatisfying(closed -> assertThat(closed.outcome()).isEqualTo(Outcome.ADOPTED));
    assertThat(context.getBean(Recusals.class).hasWithdrawn(matter.id(), director)).isTrue();
  }
}
