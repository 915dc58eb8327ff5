package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.Desk;
import hongdun.casework.Matter;
import hongdun.casework.domain.Receiving;
import hongdun.casework.usecase.HandOverMatters.Ordering;
import hongdun.casework.usecase.HandOverMatters.Ordering.Asked;
import hongdun.casework.usecase.HandOverMatters.Ordering.Incomplete;
import hongdun.casework.usecase.HandOverMatters.Ordering.Refused;
import hongdun.casework.usecase.HandOverMatters.Reason.NotFit;
import hongdun.portal.NotFound;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 移交, on the real database: who hands a matter over to whom, and from when it is his. */
@HongdunTest
class HandOverTests {
  private final SectionOfThree section;
  private final OwnBureaus own;
  private final OfficerId wang;
  private final OfficerId li;
  private final OfficerId head;
  private final ApplicationContext context;
  private final Desk desk;
  private final JdbcClient jdbc;
  private final HandOverMatters handOver;
  private final AnswerHandOver answers;

  HandOverTests(
      ApplicationContext context,
      Desk desk,
      JdbcClient jdbc,
      HandOverMatters handOver,
      AnswerHandOver answers) {
    section = new SectionOfThree(context);
    own = section.own;
    wang = section.wang;
    li = section.li;
    head = section.head;
    this.context = context;
    this.desk = desk;
    this.jdbc = jdbc;
    this.handOver = handOver;
    this.answers = answers;
  }

  @AfterEach
  void closeTheBureaus() {
    own.close();
  }

  @Test
  void untilTheReceiverAcceptsTheFormerOwnerKeepsIt() {
    var matter = section.accepted();

    var order = (Asked) handOver.handOver(matter.id(), Optional.of(li), "休假", section.by(wang));
    assertThat(section.owner(matter)).isEqualTo(wang);

    answers.accept(order.handOver(), section.by(li));

    assertThat(section.owner(matter)).isEqualTo(li);
    assertThat(desk.find(matter.id()).flatMap(Matter::handler)).contains(li);
    assertThat(section.steps(matter)).endsWith("HAND_OVER_ASKED", "HANDED_OVER");
  }

  @Test
  void theLeaderOfTheBureauAboveHandsOverWhatLiesInHisRangeAndANeighbourDoesNot() {
    var matter = section.accepted();
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
    answers.accept(order.handOver(), section.by(li));
    assertThat(section.owner(matter)).isEqualTo(li);
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
    var matter = section.accepted();
    var order = (Asked) handOver.handOver(matter.id(), Optional.of(li), "休假", section.by(wang));

    assertThat(answers.refuse(order.handOver(), " ", section.by(li)))
        .extracting(Shortcoming::messageKey)
        .containsExactly("casework.hand-over.fault.refusal");
    answers.refuse(order.handOver(), "手头事项过多", section.by(li));

    assertThat(section.owner(matter)).isEqualTo(wang);
    assertThat(desk.journal(matter.id()).getLast().step()).isEqualTo("HAND_OVER_REFUSED");
    assertThat(desk.journal(matter.id()).getLast().note()).contains("手头事项过多");
    assertThatThrownBy(() -> answers.accept(order.handOver(), section.by(li)))
        .isInstanceOf(AnsweredMeanwhile.class);
  }

  @Test
  void everythingMissingIsSaidAtOnce() {
    var matter = section.accepted();

    var ordering = handOver.handOver(matter.id(), Optional.empty(), "", section.by(wang));

    assertThat(((Incomplete) ordering).faults())
        .extracting(Shortcoming::field)
        .containsExactly("receiver", "reason");
  }

  @Test
  void withoutTheRoleItIsRefusedAndSaysWhoCould() {
    var matter = section.accepted();

    var ordering = handOver.handOver(matter.id(), Optional.of(head), "调岗", section.by(wang));

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
    var matter = section.accepted();
    section.interest(li, matter);

    var ordering = handOver.handOver(matter.id(), Optional.of(li), "调岗", section.by(wang));

    assertThat(((Refused) ordering).barred())
        .singleElement()
        .satisfies(barred ->
            assertThat(((NotFit) barred.reason()).why()).isInstanceOf(Receiving.Interested.class));
  }

  @Test
  void aColleagueIsNoOwnerOfAnothersMatterAndAStrangerDoesNotSeeIt() {
    var matter = section.accepted();
    var stranger = own.officer(own.city, Role.EXAMINER);

    assertThat(handOver.handOver(matter.id(), Optional.of(li), "想要", section.by(li)))
        .isInstanceOf(Ordering.NotHis.class);
    assertThatThrownBy(() ->
            handOver.handOver(matter.id(), Optional.of(li), "想要", own.actor(stranger, own.city)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theHeadHandsOverAllMattersOfWhoLeaves() {
    var first = section.accepted();
    var second = section.accepted();
    own.leaves(wang);
    context.getBean(StaffingSweep.class).sweep();
    assertThat(section.owner(first)).isEqualTo(head);

    var order =
        (Asked) handOver.handOverAll(Optional.of(head), Optional.of(li), "调离", section.by(head));
    assertThat(order.matters()).isEqualTo(2);
    var answered = answers.accept(order.handOver(), section.by(li));

    assertThat(answered.passed()).isEqualTo(2);
    assertThat(List.of(section.owner(first), section.owner(second))).containsOnly(li);
  }

  @Test
  void whatMovedOnMeanwhileStaysWhereItIs() {
    var matter = section.accepted();
    var order = (Asked) handOver.handOver(matter.id(), Optional.of(li), "休假", section.by(wang));
    own.leaves(li);

    var answered = answers.accept(order.handOver(), section.by(li));

    assertThat(answered.passed()).isZero();
    assertThat(section.owner(matter)).isEqualTo(wang);
  }

  @Test
  void oneMatterIsAskedOfOneReceiverAtATime() {
    var matter = section.accepted();
    handOver.handOver(matter.id(), Optional.of(li), "休假", section.by(wang));

    assertThat(handOver.handOver(matter.id(), Optional.of(li), "休假", section.by(wang)))
        .isInstanceOf(Refused.class);
  }

  private String name(OfficerId officer) {
    return jdbc.sql("select name from agency.officer where id = ?")
        .param(officer.value())
        .query(String.class)
        .single();
  }
}
