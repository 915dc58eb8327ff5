package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.casework.ExampleCalendar;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.domain.AfterCheck;
import hongdun.casework.domain.Draw;
import hongdun.casework.domain.Lot;
import hongdun.casework.persistence.AfterChecks;
import hongdun.casework.persistence.AfterChecks.Batch;
import hongdun.casework.persistence.ErrorMarks;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Reminders;
import hongdun.catalogue.Variant;
import hongdun.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 一人办结 and its random check afterwards, over a day that is far ahead of the server's own. */
@HongdunTest
class DrawAfterChecksTests {
  private final ExampleDesk example;
  private final AfterChecks checks;
  private final DrawAfterChecks draws;
  private final ChaseAfterChecks late;
  private final FollowFault follow;
  private final ErrorMarks marks;
  private final JdbcClient jdbc;
  private final Actor.Officer alone;
  private final Actor.Officer head;

  DrawAfterChecksTests(ApplicationContext context, AfterChecks checks, JdbcClient jdbc) {
    example = new ExampleDesk(context);
    this.checks = checks;
    this.jdbc = jdbc;
    var journal = context.getBean(Journal.class);
    var reminders = context.getBean(Reminders.class);
    var calendar = ExampleCalendar.weekendsOnly();
    marks = context.getBean(ErrorMarks.class);
    draws =
        new DrawAfterChecks(
            checks,
            context.getBean(Procedures.class),
            journal,
            new DrawAfterChecks.Told(example.bureau, reminders, calendar),
            example::now);
    late = new ChaseAfterChecks(checks, reminders, example.bureau, example::now);
    follow = new FollowFault(marks, journal, reminders, example.bureau);
    alone = example.bureau.officer("全科", Role.ACCEPTOR, Role.EXAMINER, Role.APPROVER);
    head = example.bureau.officer("王科长", Role.DIVISION_HEAD);
  }

  @Test
  void ofADayThatIsOverEveryApprovalGetsALotThatAnybodyCanRepeat() throws Exception {
    underOnePerson(50);
    example.at("2036-11-03T09:00");
    var approved = new ArrayList<Matter>();
    for (var number = 0; number < 24; number++) {
      approved.add(approved());
    }
    var refused = example.taken(proposed(), Step.REFUSE, alone);
    assertThat(batches()).isEmpty();

    example.at("2036-11-04T00:30");
    var batch = batches().getFirst();
    drawOnManyNodes(batch);

    var draw = draws().getFirst();
    assertThat(draws()).hasSize(1);
    assertThat(draw.of()).isEqualTo(24);
    assertThat(draw.percent()).isEqualTo(50);
    var drawn = new ArrayList<Matter>();
    for (var matter : approved) {
      var lot = Lot.of(draw.seed(), matter.number(), 50);
      assertThat(checks.find(matter.id()).isPresent()).isEqualTo(lot.drawn());
      if (lot.drawn()) {
        drawn.add(matter);
      }
    }
    assertThat(drawn).hasSize(draw.drawn());
    assertThat(drawn)
        .allSatisfy(matter ->
            assertThat(example.desk.journal(matter.id()))
                .extracting(JournalEntry::step)
                .containsOnlyOnce("AFTER_CHECK"));
    assertThat(lots(refused)).isZero();
    assertThat(batches()).isEmpty();
    if (!drawn.isEmpty()) {
      assertThat(reminders(head)).containsExactly("AFTER_CHECK");
    }
  }

  @Test
  void whatWasCommittedAfterTheDrawOfItsDayIsDrawnByAFurtherOne() {
    underOnePerson(5);
    example.at("2036-11-03T09:00");
    var first = approved();
    example.at("2036-11-04T00:30");
    batches().forEach(batch -> example.inTransaction(() -> draws.draw(batch)));
    // Decided on the third, committed on the fourth.
    example.at("2036-11-03T23:59");
    var leftover = approved();

    example.at("2036-11-04T01:30");
    batches().forEach(batch -> example.inTransaction(() -> draws.draw(batch)));

    assertThat(lots(first)).isEqualTo(1);
    assertThat(lots(leftover)).isEqualTo(1);
    assertThat(draws()).extracting(Draw::number).containsExactly(2, 1);
    assertThat(draws()).extracting(Draw::percent).containsExactly(5, 5);
  }

  @Test
  void theSubstituteOfAHeadWhoIsAwayIsToldInHisPlace() {
    var substitute = example.bureau.officer("李科员", Role.EXAMINER);
    example.bureau.substitute(substitute, head);

    drawnForSure();

    assertThat(reminders(substitute)).containsExactly("AFTER_CHECK");
    assertThat(reminders(head)).isEmpty();
  }

  @Test
  void nobodyLookedInTimeTellsTheHeadOfTheBureauOnce() {
    var leader = example.bureau.officer("赵局长", Role.HEAD);
    var check = drawnForSure();
    assertThat(check.due().orElseThrow()).isEqualTo("2036-11-18");

    example.at("2036-11-18T23:00");
    assertThat(lateOnes(check)).isEmpty();
    example.at("2036-11-19T00:10");
    lateOnes(check).forEach(one -> example.inTransaction(() -> late.chase(one)));

    assertThat(lateOnes(check)).isEmpty();
    assertThat(reminders(leader)).containsExactly("AFTER_CHECK_LATE");
  }

  @Test
  void aFaultIsMarkedAtTheDecisionForTheOfficerAndTheHeadOfTheBureau() {
    var leader = example.bureau.officer("赵局长", Role.HEAD);
    var check = drawnForSure();

    example.inTransaction(() -> {
      follow.openMark(check.matter(), "住所证明过期", head, example.now());
      return true;
    });

    assertThat(marks.of(check.matter().id()))
        .singleElement()
        .satisfies(mark -> {
          assertThat(mark.step()).isEqualTo("APPROVE");
          assertThat(mark.officer().value()).isEqualTo(alone.officer());
          assertThat(mark.note()).isEqualTo("住所证明过期");
          assertThat(mark.isOpen()).isTrue();
        });
    assertThat(reminders(alone)).containsExactly("FAULT_FOUND");
    assertThat(reminders(leader)).containsExactly("FAULT_FOUND");
  }

  private AfterCheck drawnForSure() {
    underOnePerson(100);
    example.at("2036-11-03T09:00");
    var matter = approved();
    example.at("2036-11-04T00:30");
    batches().forEach(batch -> example.inTransaction(() -> draws.draw(batch)));
    return checks.find(matter.id()).orElseThrow();
  }

  private List<AfterChecks.Late> lateOnes(AfterCheck check) {
    return late.late().stream().filter(one -> one.matter().equals(check.matter().id())).toList();
  }

  private void underOnePerson(int percent) {
    var steps = ExampleDesk.singlePerson().steps();
    example.under(new Variant(Variant.SINGLE_PERSON, 3, percent, steps));
  }

  private Matter proposed() {
    var accepted = example.taken(example.open(), Step.ACCEPT, alone);
    return example.taken(accepted, Step.PROPOSE_APPROVAL, alone);
  }

  private Matter approved() {
    return example.taken(proposed(), Step.APPROVE, alone);
  }

  private void drawOnManyNodes(Batch batch) throws Exception {
    try (var nodes = Executors.newFixedThreadPool(3)) {
      Callable<Integer> node = () -> example.inTransaction(() -> draws.draw(batch));
      for (var done : nodes.invokeAll(List.of(node, node, node))) {
        done.get();
      }
    }
  }

  private List<Batch> batches() {
    return draws.batches().stream()
        .filter(batch -> batch.bureau().equals(example.bureau.bureau()))
        .toList();
  }

  private List<Draw> draws() {
    return checks.draws(example.bureau.bureau());
  }

  private long lots(Matter matter) {
    return jdbc.sql("select count(*) from casework.lot where matter = ?")
        .param(matter.id().value())
        .query(Long.class)
        .single();
  }

  private List<String> reminders(Actor.Officer officer) {
    return jdbc.sql("select kind from casework.reminder where officer = ? order by id")
        .param(officer.officer())
        .query((row, _) -> row.getString(1))
        .list();
  }
}
