package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.Desk.Notice;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.ExamplePermit;
import hongdun.casework.ExamplePermit.Stage;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.MatterMoved;
import hongdun.casework.Procedure;
import hongdun.ledger.Ledger;
import hongdun.ledger.LedgerEntry;
import hongdun.shared.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk on the real database: a matter from its opening to its conclusion. */
@HongdunTest
class DeskTests {
  private static final Actor CITIZEN = new Actor.Citizen(ExampleDesk.ACCOUNT);
  private final ExampleDesk example;
  private final Actor.Officer li;
  private final Actor.Officer zhao;
  private final JdbcClient jdbc;
  private final Ledger ledger;

  DeskTests(ApplicationContext context, JdbcClient jdbc, Ledger ledger) {
    this.example = new ExampleDesk(context);
    this.li = example.bureau.officer("李审查", Role.ACCEPTOR, Role.EXAMINER, Role.APPROVER);
    this.zhao = example.bureau.officer("赵核准", Role.APPROVER);
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  @Test
  void aMatterOpensWithNumberQueryCodeDueDateAndAMessageToTheParty() {
    var matter = example.open();

    assertThat(matter.number()).isEqualTo(example.bureau.region() + "-EXA-2026-000001");
    assertThat(matter.queryCode()).matches("[0-9A-HJ-NP-RTUWXY]{8}");
    assertThat(matter.stage()).isEqualTo("SUBMITTED");
    assertThat(matter.due()).contains(LocalDate.of(2026, 11, 5));
    assertThat(matter.handler()).isEmpty();
    assertThat(example.sent)
        .singleElement()
        .satisfies(message -> {
          assertThat(message.to()).isEqualTo("wang@example.com");
          assertThat(message.arguments())
              .contains(matter.number(), matter.queryCode(), "2026-11-05");
        });
    assertThat(example.desk.findByQueryCode(matter.queryCode().toLowerCase(Locale.ROOT)))
        .map(Matter::id)
        .contains(matter.id());
    assertThat(steps(matter)).containsExactly("OPEN", "NOTICE");
  }

  @Test
  void ofTwoOfficersOnOneStepOneWinsAndTheOtherIsTold() throws Exception {
    for (var round = 0; round < 10; round++) {
      var matter = example.open();
      var wang = example.bureau.officer("王审查", Role.ACCEPTOR);

      var outcomes =
          atOnce(
              List.of(
                  () -> example.take(matter, Step.ACCEPT, li),
                  () -> example.take(matter, Step.RETURN, wang)));

      assertThat(outcomes).filteredOn(Taken.class::isInstance).hasSize(1);
      assertThat(outcomes).filteredOn(MatterMoved.class::isInstance).hasSize(1);
    }
  }

  @Test
  void numbersAreDenseWhenManyOpenAtOnceAndSomeFail() throws Exception {
    List<Callable<Object>> works = new ArrayList<>();
    for (var thread = 0; thread < 8; thread++) {
      works.add(() -> {
        for (var n = 0; n < 10; n++) {
          var fails = n % 3 == 1;
          try {
            example.inTransaction(() -> {
              example.desk.open(example.opening(CITIZEN));
              if (fails) {
                throw new IllegalStateException("changed my mind");
              }
              return true;
            });
          } catch (IllegalStateException expected) {
            assertThat(fails).isTrue();
          }
        }
        return true;
      });
    }

    assertThat(atOnce(works)).containsOnly(true);

    var numbers =
        jdbc.sql("select number from casework.matter where bureau = ? order by number")
            .param(example.bureau.bureau().value())
            .query(String.class)
            .list();
    assertThat(numbers)
        .isEqualTo(
            IntStream.rangeClosed(1, 56)
                .mapToObj(n -> "%s-EXA-2026-%06d".formatted(example.bureau.region(), n))
                .toList());
  }

  @Test
  void theFirstHandlerOwnsTheMatterUntilHeMayNotGoOn() {
    var accepted = example.taken(example.open(), Step.ACCEPT, li);
    assertThat(accepted.handler()).contains(new OfficerId(li.officer()));

    var examined = example.taken(accepted, Step.PROPOSE_APPROVAL, li);

    assertThat(examined.handler()).isEmpty();
    assertThat(queueOf(examined)).containsExactly("APPROVER");
  }

  @Test
  void aMatterThatComesBackGoesToTheOfficerWhoReturnedIt() {
    var returned = example.taken(example.open(), Step.RETURN, li);
    assertThat(returned.handler()).contains(new OfficerId(li.officer()));

    var again = example.taken(returned, Step.RESUBMIT, CITIZEN);

    assertThat(again.handler()).contains(new OfficerId(li.officer()));
  }

  @Test
  void aMatterHasAnOwnerAtEveryInstantOfItsLife() {
    example.at("2026-11-02T09:00");
    var returned = example.taken(example.open(), Step.RETURN, li);
    example.at("2026-11-03T09:00");
    var again = example.taken(returned, Step.RESUBMIT, CITIZEN);
    example.at("2026-11-04T09:00");
    var examined = example.taken(example.taken(again, Step.ACCEPT, li), Step.PROPOSE_APPROVAL, li);
    example.at("2026-11-05T09:00");
    var approved = example.taken(examined, Step.APPROVE, zhao);

    var owned =
        jdbc.sql(
                """
                select range_agg(a.period) = tstzmultirange(tstzrange(m.opened_at, m.concluded_at))
                  from casework.matter m
                  join casework.assignment a on a.matter = m.id
                 where m.id = ?
                 group by m.id
                """)
            .param(approved.id().value())
            .query(Boolean.class)
            .single();
    assertThat(owned).isTrue();
  }

  @Test
  void theDatabaseRefusesAMatterWithoutOwnerAndOneWithTwo() {
    var matter = example.open();

    assertThatThrownBy(() ->
            jdbc.sql("delete from casework.assignment where matter = ?")
                .param(matter.id().value())
                .update())
        .hasMessageContaining("lacks an owner");
    assertThatThrownBy(() ->
            jdbc.sql(
                    """
                    insert into casework.assignment (matter, period, kind)
                    values (?, '[2026-12-01,)', 'PARTY')
                    """)
                .param(matter.id().value())
                .update())
        .hasMessageContaining("one_owner_at_a_time");
  }

  @Test
  void theJournalIsAppendOnly() {
    var matter = example.open();

    for (var attack :
        List.of(
            "update casework.journal set step = 'APPROVE' where matter = ?",
            "update casework.journal set note = 'invented' where matter = ?",
            "delete from casework.journal where matter = ?",
            "update casework.notice set subject_key = 'x' where matter = ?")) {
      assertThatThrownBy(() -> jdbc.sql(attack).param(matter.id().value()).update())
          .hasMessageMatching("(?s).*(append-only|blanked).*");
    }
    jdbc.sql("update casework.journal set note = '' where matter = ?")
        .param(matter.id().value())
        .update();
  }

  @Test
  void theClockStopsWhileThePartyCorrectsAndBeginsAnewWithTheSubmission() {
    example.at("2026-11-02T09:00");
    var matter = example.open();
    example.at("2026-11-03T16:00");
    var returned = example.taken(matter, Step.RETURN, li);
    assertThat(returned.due()).isEmpty();
    example.at("2026-11-12T10:00");

    var again = example.taken(returned, Step.RESUBMIT, CITIZEN);

    assertThat(again.due()).contains(LocalDate.of(2026, 11, 17));
  }

  @Test
  void aStopThatIsNoNewSubmissionMovesTheDueDayByItsWorkingDays() {
    example.at("2026-11-02T09:00");
    var accepted = example.taken(example.open(), Step.ACCEPT, li);
    example.at("2026-11-03T09:00");
    var consulting = example.taken(accepted, Step.CONSULT, li);
    assertThat(consulting.due()).isEmpty();
    example.at("2026-11-10T09:00");

    var back = example.taken(consulting, Step.ANSWER, CITIZEN);

    // 3 working days: one counted before the stop, two after 10 November.
    assertThat(back.due()).contains(LocalDate.of(2026, 11, 12));
  }

  @Test
  void openingAndConclusionAreInTheLedger() {
    var approved = example.taken(example.examined(li), Step.APPROVE, zhao);

    assertThat(ledger.entriesOf(approved.id().value()))
        .extracting(LedgerEntry::act)
        .containsExactly("MATTER_OPENED", "MATTER_CONCLUDED");
    var sealed =
        jdbc.sql(
                """
                select f.value
                  from ledger.sealed_field f
                  join ledger.entry e on e.id = f.entry
                 where e.matter = ? and e.act = 'MATTER_CONCLUDED' and f.name = 'stage'
                """)
            .param(approved.id().value())
            .query(String.class)
            .single();
    assertThat(sealed).isEqualTo("APPROVED");
  }

  @Test
  void aNoticeIsKeptWithTheMatterAndSent() {
    var matter = example.open();

    example.inTransaction(() -> {
      example.desk.tell(matter.id(), new Notice("x.subject", "x.body", List.of("一")));
      return true;
    });

    assertThat(example.sent).hasSize(2);
    assertThat(steps(matter)).containsExactly("OPEN", "NOTICE", "NOTICE");
  }

  @Test
  void aMatterThatIsOverMovesNoMore() {
    var withdrawn = example.taken(example.open(), Step.WITHDRAW, CITIZEN);

    assertThat(withdrawn.due()).isEmpty();
    assertThatThrownBy(() -> example.take(withdrawn, Step.ACCEPT, li))
        .isInstanceOf(MatterMoved.class);
  }

  @Test
  void everyRowOfTheTableIsTakenAndEveryOtherStepIsRefused() {
    for (var stage : Stage.values()) {
      for (var step : Step.values()) {
        var matter = in(stage);
        var row = ExamplePermit.PROCEDURE.move(stage, step);
        var by = row.map(DeskTests::actorOf).orElse(Who.OFFICER);
        var actor =
            switch (by) {
              case PARTY -> CITIZEN;
              case SYSTEM -> new Actor.TheSystem();
              case OFFICER -> example.bureau.officer("新人", Role.values());
            };

        if (row.isPresent()) {
          assertThat(example.taken(matter, step, actor).stage()).isEqualTo(row.get().to().name());
        } else {
          assertThatThrownBy(() -> example.take(matter, step, actor))
              .as("%s in %s", step, stage)
              .isInstanceOf(MatterMoved.class);
        }
      }
    }
  }

  private enum Who {
    PARTY,
    OFFICER,
    SYSTEM
  }

  private static Who actorOf(Procedure.Move<Stage, Step> move) {
    return switch (move.by()) {
      case Procedure.By.Officers _ -> Who.OFFICER;
      case Procedure.By.TheParty() -> Who.PARTY;
      case Procedure.By.TheSystem() -> Who.SYSTEM;
    };
  }

  private Matter in(Stage stage) {
    return switch (stage) {
      case SUBMITTED -> example.open();
      case CORRECTION -> example.taken(example.open(), Step.RETURN, li);
      case ACCEPTED -> example.taken(example.open(), Step.ACCEPT, li);
      case APPROVAL_PROPOSED -> example.examined(li);
      case CONSULTING -> example.taken(in(Stage.ACCEPTED), Step.CONSULT, li);
      case APPROVED -> example.taken(example.examined(li), Step.APPROVE, zhao);
      case REFUSED -> example.taken(example.examined(li), Step.REFUSE, zhao);
      case WITHDRAWN -> example.taken(example.open(), Step.WITHDRAW, CITIZEN);
      case LAPSED -> example.taken(in(Stage.CORRECTION), Step.LAPSE, new Actor.TheSystem());
    };
  }

  private List<String> steps(Matter matter) {
    return example.desk.journal(matter.id()).stream()
        .map(JournalEntry::step)
        .filter(step -> !step.equals("WARNING"))
        .toList();
  }

  private List<String> queueOf(Matter matter) {
    return jdbc.sql(
            """
            select unnest(roles)
              from casework.assignment
             where matter = ? and upper_inf(period)
            """)
        .param(matter.id().value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Runs all at the same moment; the answer of each is its result or what it threw. */
  private static List<Object> atOnce(List<Callable<Object>> works) throws InterruptedException {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(works.size())) {
      var futures =
          works.stream()
              .map(work ->
                  threads.submit(() -> {
                    start.await();
                    return work.call();
                  }))
              .toList();
      start.countDown();
      List<Object> outcomes = new ArrayList<>();
      for (var future : futures) {
        try {
          outcomes.add(future.get());
        } catch (ExecutionException e) {
          outcomes.add(e.getCause());
        }
      }
      return outcomes;
    }
  }
}
