package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Staffing;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.Matter;
import hongdun.casework.domain.AnswerLine;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.Holder.ByParty;
import hongdun.casework.domain.Holder.ByQueue;
import hongdun.casework.domain.Ownership;
import hongdun.casework.persistence.Assignments;
import hongdun.casework.persistence.Ownerships;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * On the real database, with bureaus of its own: in whose hands a matter lies when the staff
 * changes.
 */
@HongdunTest
class KeepHandsTests {
  private final OwnDesk hands;
  private final OwnBureaus own;
  private final ApplicationContext context;
  private final JdbcClient jdbc;
  private final StaffingSweep sweep;
  private final Staffing staffing;

  KeepHandsTests(
      ApplicationContext context, JdbcClient jdbc, StaffingSweep sweep, Staffing staffing) {
    this.hands = new OwnDesk(context);
    this.own = hands.own;
    this.context = context;
    this.jdbc = jdbc;
    this.sweep = sweep;
    this.staffing = staffing;
  }

  @AfterEach
  void closeTheBureaus() {
    own.close();
  }

  @Test
  void theFirstWhoHandlesItOwnsItAndKeepsItWhenAnotherDecides() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    own.officer(own.section, Role.APPROVER);
    var matter = hands.open();
    assertThat(hands.owner(matter)).isEmpty();

    var accepted = hands.taken(matter, Step.ACCEPT, examiner);
    hands.taken(accepted, Step.PROPOSE_APPROVAL, examiner);

    assertThat(hands.owner(matter)).containsExactly(examiner);
    assertThat(hands.holding(matter)).isNotEqualTo(examiner);
  }

  @Test
  void whatAnOfficerLeavesBehindComesToTheHeadOfHisUnit() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    var matter = hands.taken(hands.open(), Step.ACCEPT, examiner);

    own.leaves(examiner);
    sweep.sweep();
    sweep.sweep();

    assertThat(hands.holding(matter)).isEqualTo(head);
    assertThat(hands.owner(matter)).containsExactly(head);
    assertThat(hands.steps(matter)).containsOnlyOnce("PASSED_BY_RULE");
    assertThat(
            jdbc.sql("select count from casework.reminder where officer = ? and kind = 'RECEIVED'")
                .param(head.value())
                .query(Long.class)
                .list())
        .containsExactly(1L);
  }

  @Test
  void whatLiesWithWhoWasPromotedToTheSuperiorComesToTheHeadOfHisUnit() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    var matter = hands.taken(hands.open(), Step.ACCEPT, examiner);

    own.leaves(examiner);
    own.appoint(examiner, own.city, Role.LEADER);
    sweep.sweep();
    sweep.sweep();

    assertThat(hands.holding(matter)).isEqualTo(head);
    assertThat(hands.owner(matter)).containsExactly(head);
    assertThat(hands.steps(matter)).containsOnlyOnce("PASSED_BY_RULE");
  }

  @Test
  void whatLiesWithWhoLostTheRoleItNeedsComesToTheHeadOfHisUnit() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    var matter = hands.taken(hands.open(), Step.ACCEPT, examiner);

    own.leaves(examiner);
    own.appoint(examiner, own.section, Role.INFO_OFFICER);
    sweep.sweep();

    assertThat(hands.holding(matter)).isEqualTo(head);
    assertThat(hands.owner(matter)).as("he is still of the bureau").containsExactly(examiner);
  }

  @Test
  void whileHeIsAwayWithASubstituteItStaysHis() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    var colleague = own.officer(own.section, Role.EXAMINER);
    own.officer(own.section, Role.DIVISION_HEAD);
    var matter = hands.taken(hands.open(), Step.ACCEPT, examiner);

    own.substitutes(colleague, examiner, own.district);
    sweep.sweep();

    assertThat(hands.holding(matter)).isEqualTo(examiner);
  }

  @Test
  void whereNobodyOfTheBureauIsThereItComesToTheSuperior() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    var director = own.officer(own.district, Role.HEAD, Role.LEADER);
    var superior = own.officer(own.city, Role.LEADER);
    var matter = hands.taken(hands.open(), Step.ACCEPT, examiner);

    own.goesAway(head, own.district);
    own.goesAway(director, own.district);
    own.leaves(examiner);
    sweep.sweep();
    assertThat(hands.holding(matter)).isEqualTo(superior);

    own.goesAway(superior, own.city);
    own.comesBack(director);
    sweep.sweep();
    assertThat(hands.holding(matter)).isEqualTo(director);
  }

  @Test
  void aQueueNobodyServesComesToTheOneWhoAnswers() {
    var acceptor = own.officer(own.section, Role.ACCEPTOR);
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    var matter = hands.open();
    sweep.sweep();
    assertThat(context.getBean(Assignments.class).now(matter.id()))
        .hasValueSatisfying(holder -> assertThat(holder).isInstanceOf(ByQueue.class));

    own.leaves(acceptor);
    own.appoint(head, own.section, Role.LEADER);
    sweep.sweep();

    assertThat(hands.holding(matter)).isEqualTo(head);
  }

  /** How often the staff is changed at random; the whole run tries more. */
  static LongStream seeds() {
    return LongStream.rangeClosed(1, Boolean.getBoolean("hongdun.full") ? 10 : 2);
  }

  /** Random staffing changes, with several nodes looking at the same time after each. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whateverBecomesOfTheStaffNoMatterLiesInDeadHands(long seed) throws Exception {
    var random = new Random(seed);
    var staff = new ArrayList<OfficerId>();
    staff.add(own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER));
    staff.add(own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER));
    staff.add(own.officer(own.section, Role.APPROVER));
    staff.add(own.officer(own.section, Role.DIVISION_HEAD));
    staff.add(own.officer(own.district, Role.LEADER));
    staff.add(own.officer(own.district, Role.HEAD, Role.LEADER));
    staff.add(own.officer(own.city, Role.LEADER));
    var matters = new ArrayList<Matter>();
    for (var number = 0; number < 6; number++) {
      var matter = hands.open();
      matters.add(
          number % 2 == 0
              ? matter
              : hands.taken(matter, Step.ACCEPT, staff.get(number % 4 == 1 ? 0 : 1)));
    }
    for (var change = 0; change < 25; change++) {
      change(random, staff);
      sweepOnSeveralNodes();
      matters.forEach(matter -> insistOnLivingHands(matter, seed));
    }
  }

  private void change(Random random, List<OfficerId> staff) {
    var officer = staff.get(random.nextInt(staff.size()));
    var inCity = officer.equals(staff.getLast());
    var unit = inCity ? own.city : random.nextBoolean() ? own.section : own.district;
    switch (random.nextInt(5)) {
      case 0 -> own.leaves(officer);
      case 1 -> own.goesAway(officer, own.bureauOf(unit));
      case 2 -> own.comesBack(officer);
      case 3 -> own.appoint(officer, unit, anyRole(random));
      default -> {
        var other = staff.get(random.nextInt(staff.size()));
        if (!other.equals(officer)) {
          own.substitutes(other, officer, own.bureauOf(unit));
        }
      }
    }
  }

  private static Role anyRole(Random random) {
    return List.of(Role.ACCEPTOR, Role.EXAMINER, Role.APPROVER, Role.DIVISION_HEAD, Role.LEADER)
        .get(random.nextInt(5));
  }

  private void sweepOnSeveralNodes() throws Exception {
    try (var nodes = Executors.newFixedThreadPool(3)) {
      Callable<Boolean> node =
          () -> {
            sweep.sweep();
            return true;
          };
      for (var done : nodes.invokeAll(List.of(node, node, node))) {
        done.get();
      }
    }
    // Of several nodes one at a time looks; what the others left is looked at in the next turn.
    sweep.sweep();
  }

  private void insistOnLivingHands(Matter matter, long seed) {
    var staff = staffing.staff(own.district, hands.today);
    var line = new AnswerLine(staff);
    var someoneLeads =
        line.line(new AnswerLine.Place(Optional.empty(), List.of(own.section))).size() > 1;
    var holder = context.getBean(Assignments.class).now(matter.id()).orElseThrow();
    var living =
        switch (holder) {
          case ByOfficer(var officer, _) -> {
            var standing = context.getBean(Standing.class);
            var now = standing.of(hands.desk.find(matter.id()).orElseThrow(), hands.today);
            yield context.getBean(Coverage.class).isCovered(now, officer);
          }
          case ByQueue(_, var roles) -> line.isServed(roles);
          case ByParty() -> true;
        };
    assertThat(living || !someoneLeads)
        .as("seed %d, %s of %s", seed, holder, matter.number())
        .isTrue();
    var owner = context.getBean(Ownerships.class).last(matter.id());
    assertThat(owner.map(Ownership::officer).filter(one -> !staff.serves(one)).isPresent())
        .as("seed %d, owner of %s", seed, matter.number())
        .matches(gone -> !gone || !someoneLeads);
  }
}
