package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Staffing;
import hongdun.agency.UnitId;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.Desk;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.DueSoon;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.Overdue;
import hongdun.casework.StatutoryTimeExceeded;
import hongdun.casework.domain.AnswerLine;
import hongdun.casework.domain.AnswerLine.Rank;
import hongdun.casework.domain.Escalation;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.Holder.ByParty;
import hongdun.casework.domain.Holder.ByQueue;
import hongdun.casework.domain.Ownership;
import hongdun.casework.domain.Rung;
import hongdun.casework.persistence.Assignments;
import hongdun.casework.persistence.Escalations;
import hongdun.casework.persistence.Ownerships;
import hongdun.portal.Dates;
import hongdun.portal.Editions;
import hongdun.portal.OneByOne;
import hongdun.portal.OneByOne.Batches;
import hongdun.shared.Actor;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On the real database, with bureaus of its own. */
@HongdunTest
class KeepHandsTests {
  private final ApplicationContext context;
  private final Desk desk;
  private final JdbcClient jdbc;
  private final StaffingSweep sweep;
  private final Staffing staffing;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final LocalDate today;
  private OwnBureaus own;

  KeepHandsTests(
      ApplicationContext context,
      Desk desk,
      JdbcClient jdbc,
      StaffingSweep sweep,
      Staffing staffing,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.context = context;
    this.desk = desk;
    this.jdbc = jdbc;
    this.sweep = sweep;
    this.staffing = staffing;
    this.events = context;
    this.transaction = new TransactionTemplate(transactions);
    this.today = Dates.dayOf(clock.instant());
    this.own = new OwnBureaus(jdbc, context.getBean(Editions.class), today);
  }

  @BeforeEach
  void ownBureaus() {
    own = new OwnBureaus(jdbc, context.getBean(Editions.class), today);
  }

  @AfterEach
  void closeThem() {
    own.close();
  }

  @Test
  void theFirstWhoHandlesItOwnsItAndKeepsItWhenAnotherDecides() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    own.officer(own.section, Role.APPROVER);
    var matter = own.open(desk, transaction);
    assertThat(owner(matter)).isEmpty();

    var accepted = take(matter, Step.ACCEPT, examiner);
    take(accepted, Step.PROPOSE_APPROVAL, examiner);

    assertThat(owner(matter)).containsExactly(examiner);
    assertThat(holding(matter)).isNotEqualTo(examiner);
  }

  @Test
  void whatAnOfficerLeavesBehindComesToTheHeadOfHisUnit() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    var matter = take(own.open(desk, transaction), Step.ACCEPT, examiner);

    own.leaves(examiner);
    sweep.sweep();
    sweep.sweep();

    assertThat(holding(matter)).isEqualTo(head);
    assertThat(owner(matter)).containsExactly(head);
    assertThat(steps(matter)).containsOnlyOnce("PASSED_BY_RULE");
    assertThat(
            jdbc.sql("select count from casework.reminder where officer = ? and kind = 'RECEIVED'")
                .param(head.value())
                .query(Long.class)
                .list())
        .containsExactly(1L);
  }

  @Test
  void whileHeIsAwayWithASubstituteItStaysHis() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    var colleague = own.officer(own.section, Role.EXAMINER);
    own.officer(own.section, Role.DIVISION_HEAD);
    var matter = take(own.open(desk, transaction), Step.ACCEPT, examiner);

    own.substitutes(colleague, examiner, own.district);
    sweep.sweep();

    assertThat(holding(matter)).isEqualTo(examiner);
  }

  @Test
  void whereNobodyOfTheBureauIsThereItComesToTheSuperior() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    var director = own.officer(own.district, Role.HEAD, Role.LEADER);
    var superior = own.officer(own.city, Role.LEADER);
    var matter = take(own.open(desk, transaction), Step.ACCEPT, examiner);

    own.goesAway(head, own.district);
    own.goesAway(director, own.district);
    own.leaves(examiner);
    sweep.sweep();
    assertThat(holding(matter)).isEqualTo(superior);

    own.goesAway(superior, own.city);
    own.comesBack(director);
    sweep.sweep();
    assertThat(holding(matter)).isEqualTo(director);
  }

  @Test
  void aQueueNobodyServesComesToTheOneWhoAnswers() {
    var acceptor = own.officer(own.section, Role.ACCEPTOR);
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    var matter = own.open(desk, transaction);
    sweep.sweep();
    assertThat(context.getBean(Assignments.class).now(matter.id()))
        .hasValueSatisfying(holder -> assertThat(holder).isInstanceOf(ByQueue.class));

    own.leaves(acceptor);
    own.appoint(head, own.section, Role.LEADER);
    sweep.sweep();

    assertThat(holding(matter)).isEqualTo(head);
  }

  @Test
  void everyRungIsToldOnceUpToTheSuperior() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    var deputy = own.officer(own.district, Role.LEADER);
    var superior = own.officer(own.city, Role.LEADER);
    var matter = take(own.open(desk, transaction), Step.ACCEPT, examiner);
    var due = today.minusDays(1);
    setDue(matter, due);

    for (var again = 0; again < 2; again++) {
      transaction.executeWithoutResult(_ ->
          events.publishEvent(
              new DueSoon(matter.id(), matter.bureau().value(), clock(matter), due)));
      transaction.executeWithoutResult(_ ->
          events.publishEvent(
              new Overdue(matter.id(), matter.bureau().value(), clock(matter), due)));
    }
    assertThat(told(matter)).containsExactly("PERSON " + examiner, "HEAD_OF_UNIT " + head);

    climb(5);
    climb(5);
    assertThat(told(matter)).endsWith("DUTY_LEADER " + deputy).hasSize(3);
    climb(15);
    climb(25);
    assertThat(told(matter)).endsWith("SUPERIOR " + superior).hasSize(4);
    assertThat(steps(matter)).filteredOn("ESCALATED"::equals).hasSize(4);
  }

  @Test
  void whoWasToldInVainIsFollowedByAnother() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    var matter = take(own.open(desk, transaction), Step.ACCEPT, examiner);
    own.leaves(head);
    transaction.executeWithoutResult(_ ->
        events.publishEvent(
            new Overdue(matter.id(), matter.bureau().value(), clock(matter), today.minusDays(1))));
    assertThat(context.getBean(Escalations.class).of(matter.id()))
        .singleElement()
        .extracting(Escalation::rank)
        .isEqualTo(Rank.VACANT);

    var successor = own.officer(own.section, Role.DIVISION_HEAD);
    sweep.sweep();

    assertThat(told(matter)).containsExactly("HEAD_OF_UNIT " + successor);
  }

  @Test
  void aMatterThatIsBrokenHoldsUpNoOther() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    var deputy = own.officer(own.district, Role.LEADER);
    var broken = take(own.open(desk, transaction), Step.ACCEPT, examiner);
    var sound = take(own.open(desk, transaction), Step.ACCEPT, examiner);
    var due = today.minusDays(1);
    for (var matter : List.of(broken, sound)) {
      setDue(matter, due);
      transaction.executeWithoutResult(_ ->
          events.publishEvent(
              new Overdue(matter.id(), matter.bureau().value(), clock(matter), due)));
    }
    setStage(broken, "NOWHERE");

    climb(5);
    climb(5);
    own.leaves(examiner);
    sweep.sweep();

    assertThat(told(sound)).containsExactly("HEAD_OF_UNIT " + head, "DUTY_LEADER " + deputy);
    assertThat(holding(sound)).isEqualTo(head);
    assertThat(steps(sound)).containsOnlyOnce("PASSED_BY_RULE");
    setStage(broken, sound.stage());
    sweep.sweep();
    climb(5);
    assertThat(told(broken)).containsExactly("HEAD_OF_UNIT " + head, "DUTY_LEADER " + deputy);
    assertThat(holding(broken)).isEqualTo(head);
  }

  private void setStage(Matter matter, String stage) {
    jdbc.sql("update casework.matter set stage = ? where id = ?")
        .params(stage, matter.id().value())
        .update();
  }

  /** Random staffing changes, with several nodes looking at the same time after each. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
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
      var matter = own.open(desk, transaction);
      matters.add(
          number % 2 == 0 ? matter : take(matter, Step.ACCEPT, staff.get(number % 4 == 1 ? 0 : 1)));
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
    var staff = staffing.staff(own.district, today);
    var line = new AnswerLine(staff);
    var someoneLeads =
        line.line(new AnswerLine.Place(Optional.empty(), List.of(own.section))).size() > 1;
    var holder = context.getBean(Assignments.class).now(matter.id()).orElseThrow();
    var living =
        switch (holder) {
          case ByOfficer(var officer, _) ->
              staff.isPresent(officer) || staff.substituteOf(officer).isPresent();
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

  @Test
  void aClockInsideAMatterClimbsByItselfAndStopsWhenItEnds() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    var deputy = own.officer(own.district, Role.LEADER);
    own.officer(own.city, Role.LEADER);
    var matter = take(own.open(desk, transaction), Step.ACCEPT, examiner);
    var due = today.minusDays(1);
    var inner = innerClock(matter, due);
    setDueOf(clock(matter), today.plusDays(90));
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new Overdue(matter.id(), matter.bureau().value(), inner, due)));

    climb(5);
    assertThat(told(matter)).containsExactly("HEAD_OF_UNIT " + head, "DUTY_LEADER " + deputy);
    jdbc.sql("update casework.clock set ended_at = now() where id = ?").param(inner).update();
    climb(25);
    sweep.climb();

    assertThat(told(matter)).hasSize(2);
    assertThat(context.getBean(Escalations.class).isTold(head, matter.id())).isFalse();
  }

  @Test
  void beyondTheTimeOfTheLawTheLeadersAreToldAtOnce() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    own.officer(own.section, Role.DIVISION_HEAD);
    var deputy = own.officer(own.district, Role.LEADER);
    var matter = take(own.open(desk, transaction), Step.ACCEPT, examiner);

    transaction.executeWithoutResult(_ ->
        events.publishEvent(
            new StatutoryTimeExceeded(
                matter.id(), matter.bureau().value(), clock(matter), today.minusDays(1))));

    assertThat(told(matter)).containsExactly("DUTY_LEADER " + deputy);
  }

  private long innerClock(Matter matter, LocalDate due) {
    return jdbc.sql(
            """
            insert into casework.clock
              (matter, round, kind, started_at, started_on, promised_days, statutory_days, law,
               article, due, statutory_due, warn_on, provisional)
            values (:matter, 1, 'ACCEPTANCE', now(), :due, 5, 5, 'LICENSING_LAW', '32', :due, :due,
                    :due, false)
            returning id
            """)
        .param("matter", matter.id().value())
        .param("due", due)
        .query(Long.class)
        .single();
  }

  private void setDueOf(long clock, LocalDate due) {
    jdbc.sql("update casework.clock set due = ?, warn_on = ?, calendar = calendar + 1 where id = ?")
        .params(due, due, clock)
        .update();
  }

  private long clock(Matter matter) {
    return jdbc.sql("select id from casework.clock where matter = ? and kind = 'WHOLE'")
        .param(matter.id().value())
        .query(Long.class)
        .single();
  }

  private void setDue(Matter matter, LocalDate due) {
    jdbc.sql(
            "update casework.clock set due = ?, warn_on = ?, calendar = calendar + 1 where matter = ?")
        .params(due, due, matter.id().value())
        .update();
  }

  private void climb(int days) {
    var clock = context.getBean(InstantSource.class);
    var escalate =
        new Escalate(
            context.getBean(Standing.class),
            staffing,
            context.getBean(WorkingCalendar.class),
            context.getBean(Escalate.Records.class),
            () -> clock.instant().plus(Duration.ofDays(days)));
    OneByOne.walk(
        "The next rung of matter",
        new Batches<>(
            escalate::climbing,
            these -> Boolean.TRUE.equals(transaction.execute(_ -> escalate.climb(these))),
            escalate::number));
  }

  private List<String> told(Matter matter) {
    return context.getBean(Escalations.class).of(matter.id()).stream()
        .map(one -> rung(one.rung()) + " " + one.officer().orElseThrow())
        .toList();
  }

  private static String rung(Rung rung) {
    return rung.name();
  }

  private Matter take(Matter matter, Step step, OfficerId officer) {
    var result =
        transaction.execute(_ ->
            desk.take(
                new Taking(
                    matter.id(),
                    matter.version(),
                    step,
                    new Actor.Officer(officer.value(), own.section.value()),
                    "",
                    Set.of())));
    assertThat(result).isInstanceOf(Taken.class);
    return ((Taken) result).matter();
  }

  private List<OfficerId> owner(Matter matter) {
    return context.getBean(Ownerships.class).last(matter.id()).stream()
        .map(Ownership::officer)
        .toList();
  }

  private OfficerId holding(Matter matter) {
    return context.getBean(Assignments.class).now(matter.id()).orElseThrow()
            instanceof ByOfficer(var officer, UnitId _)
        ? officer
        : new OfficerId(0);
  }

  private List<String> steps(Matter matter) {
    return desk.journal(matter.id()).stream().map(JournalEntry::step).toList();
  }
}
