package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.agency.Staffing;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.DueSoon;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.Matter;
import hongdun.casework.Overdue;
import hongdun.casework.StatutoryTimeExceeded;
import hongdun.casework.domain.AnswerLine.Rank;
import hongdun.casework.domain.Escalation;
import hongdun.casework.domain.Rung;
import hongdun.casework.persistence.Escalations;
import hongdun.portal.OneByOne;
import hongdun.portal.OneByOne.Batches;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 逐级报告, on the real database, with bureaus of its own: who is told when a matter lies too long. */
@HongdunTest
class EscalationTests {
  private final OwnDesk hands;
  private final OwnBureaus own;
  private final ApplicationContext context;
  private final JdbcClient jdbc;
  private final StaffingSweep sweep;
  private final Staffing staffing;
  private final TransactionTemplate transaction;

  EscalationTests(
      ApplicationContext context,
      JdbcClient jdbc,
      StaffingSweep sweep,
      Staffing staffing,
      TransactionTemplate transaction) {
    this.hands = new OwnDesk(context);
    this.own = hands.own;
    this.context = context;
    this.jdbc = jdbc;
    this.sweep = sweep;
    this.staffing = staffing;
    this.transaction = transaction;
  }

  @AfterEach
  void closeTheBureaus() {
    own.close();
  }

  @Test
  void everyRungIsToldOnceUpToTheSuperior() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    var deputy = own.officer(own.district, Role.LEADER);
    var superior = own.officer(own.city, Role.LEADER);
    var matter = hands.taken(hands.open(), Step.ACCEPT, examiner);
    var due = hands.today.minusDays(1);
    setDue(matter, due);

    for (var again = 0; again < 2; again++) {
      hands.announce(new DueSoon(matter.id(), matter.bureau().value(), hands.clock(matter), due));
      hands.announce(new Overdue(matter.id(), matter.bureau().value(), hands.clock(matter), due));
    }
    assertThat(told(matter)).containsExactly("PERSON " + examiner, "HEAD_OF_UNIT " + head);

    climb(5);
    climb(5);
    assertThat(told(matter)).endsWith("DUTY_LEADER " + deputy).hasSize(3);
    climb(15);
    climb(25);
    assertThat(told(matter)).endsWith("SUPERIOR " + superior).hasSize(4);
    assertThat(hands.steps(matter)).filteredOn("ESCALATED"::equals).hasSize(4);
  }

  @Test
  void whoWasToldInVainIsFollowedByAnother() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    var matter = hands.taken(hands.open(), Step.ACCEPT, examiner);
    own.leaves(head);
    hands.announce(
        new Overdue(
            matter.id(), matter.bureau().value(), hands.clock(matter), hands.today.minusDays(1)));
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
    var broken = hands.taken(hands.open(), Step.ACCEPT, examiner);
    var sound = hands.taken(hands.open(), Step.ACCEPT, examiner);
    var due = hands.today.minusDays(1);
    for (var matter : List.of(broken, sound)) {
      setDue(matter, due);
      hands.announce(new Overdue(matter.id(), matter.bureau().value(), hands.clock(matter), due));
    }
    setStage(broken, "NOWHERE");

    climb(5);
    climb(5);
    own.leaves(examiner);
    sweep.sweep();

    assertThat(told(sound)).containsExactly("HEAD_OF_UNIT " + head, "DUTY_LEADER " + deputy);
    assertThat(hands.holding(sound)).isEqualTo(head);
    assertThat(hands.steps(sound)).containsOnlyOnce("PASSED_BY_RULE");
    setStage(broken, sound.stage());
    sweep.sweep();
    climb(5);
    assertThat(told(broken)).containsExactly("HEAD_OF_UNIT " + head, "DUTY_LEADER " + deputy);
    assertThat(hands.holding(broken)).isEqualTo(head);
  }

  private void setStage(Matter matter, String stage) {
    jdbc.sql("update casework.matter set stage = ? where id = ?")
        .params(stage, matter.id().value())
        .update();
  }

  @Test
  void aClockInsideAMatterClimbsByItselfAndStopsWhenItEnds() {
    var examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    var deputy = own.officer(own.district, Role.LEADER);
    own.officer(own.city, Role.LEADER);
    var matter = hands.taken(hands.open(), Step.ACCEPT, examiner);
    var due = hands.today.minusDays(1);
    var inner = innerClock(matter, due);
    setDueOf(hands.clock(matter), hands.today.plusDays(90));
    hands.announce(new Overdue(matter.id(), matter.bureau().value(), inner, due));

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
    var matter = hands.taken(hands.open(), Step.ACCEPT, examiner);

    hands.announce(
        new StatutoryTimeExceeded(
            matter.id(), matter.bureau().value(), hands.clock(matter), hands.today.minusDays(1)));

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

  private void setDue(Matter matter, LocalDate due) {
    jdbc.sql(
            "update casework.clock set due = ?, warn_on = ?, calendar = calendar + 1 where matter ="
                + " ?")
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
}
