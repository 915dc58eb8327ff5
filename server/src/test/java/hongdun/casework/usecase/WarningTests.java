package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.casework.ClockKind;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.TimeLimits.Extending;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.persistence.Warnings;
import hongdun.portal.OneByOne;
import hongdun.portal.OneByOne.Batches;
import hongdun.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The example's year is far ahead, where the server's own sweep does not look yet. */
@HongdunTest
class WarningTests {
  private final ExampleDesk example;
  private final StrikeWarnings warnings;
  private final Warnings rows;
  private final JdbcClient jdbc;

  WarningTests(
      ApplicationContext context,
      Warnings rows,
      Matters matters,
      Journal journal,
      JdbcClient jdbc) {
    example = new ExampleDesk(context);
    this.rows = rows;
    this.jdbc = jdbc;
    warnings =
        new StrikeWarnings(rows, matters, journal, example.answerable, example::now, context);
  }

  @Test
  void eachWarningStrikesOnce() {
    example.at("2036-11-03T09:00");
    var matter = example.open();

    example.at("2036-11-04T09:00");
    assertThat(struck(matter)).isEmpty();
    example.at("2036-11-05T09:00");
    assertThat(struck(matter)).containsExactly("DUE_SOON");
    assertThat(struck(matter)).containsExactly("DUE_SOON");
    example.at("2036-11-07T09:00");
    assertThat(struck(matter)).containsExactly("DUE_SOON", "OVERDUE");
    assertThat(struck(matter)).containsExactly("DUE_SOON", "OVERDUE");
  }

  @Test
  void aClockThatStandsStillStrikesNothing() {
    var li = example.bureau.officer("李审查", Role.ACCEPTOR);
    example.at("2036-11-03T09:00");
    var returned = example.taken(example.open(), Step.RETURN, li);

    example.at("2036-12-03T09:00");

    assertThat(struck(returned)).isEmpty();
  }

  @Test
  void aMatterLeftToNobodyIsWarnedOfLikeEveryOther() {
    example.at("2036-11-03T09:00");
    var unassigned = example.open();
    assertThat(unassigned.handler()).isEmpty();

    example.at("2036-11-10T09:00");

    assertThat(struck(unassigned)).containsExactly("OVERDUE");
  }

  @Test
  void aLongPeriodRemindsAtHalfItsTimeAndWarnsAfterNineTenths() {
    example.promising(20).at("2036-11-03T09:00");
    var matter = example.open();

    example.at("2036-11-14T09:00");
    assertThat(struck(matter)).isEmpty();
    example.at("2036-11-17T09:00");
    assertThat(struck(matter)).containsExactly("REMINDER");
    example.at("2036-11-26T09:00");
    assertThat(struck(matter)).containsExactly("REMINDER");
    example.at("2036-11-27T09:00");
    assertThat(struck(matter)).containsExactly("REMINDER", "DUE_SOON");
  }

  @Test
  void theEndOfALongerStatutoryTimeIsAWarningOfItsOwn() {
    var head = example.bureau.officer("王科长", Role.DIVISION_HEAD);
    // One working day promised, three given by the law.
    example.promising(1).at("2036-11-03T09:00");
    var matter = example.open();

    example.at("2036-11-06T09:00");
    assertThat(struck(matter)).containsExactly("OVERDUE");
    example.at("2036-11-07T09:00");
    assertThat(struck(matter)).containsExactly("OVERDUE", "STATUTORY_OVERDUE");
    assertThat(struck(matter)).containsExactly("OVERDUE", "STATUTORY_OVERDUE");
    assertThat(reminders(head)).containsExactly("OVERDUE", "STATUTORY_OVERDUE");
  }

  @Test
  void aClockSetBackAndForthStrikesNothingTwice() {
    example.at("2036-11-03T09:00");
    var matter = example.open();
    example.at("2036-11-20T09:00");
    assertThat(struck(matter)).containsExactly("OVERDUE");

    example.at("2036-11-01T09:00");
    assertThat(struck(matter)).containsExactly("OVERDUE");
    example.at("2036-11-21T09:00");
    assertThat(struck(matter)).containsExactly("OVERDUE");
  }

  @Test
  void aDayThatWasMovedHasItsOwnWarnings() {
    var leader = example.bureau.officer("赵局长", Role.LEADER);
    example.at("2036-11-03T09:00");
    var matter = example.open();
    example.at("2036-11-05T09:00");
    assertThat(struck(matter)).containsExactly("DUE_SOON");

    example.inTransaction(() ->
        example.limits.extend(
            new Extending(matter.id(), ClockKind.WHOLE, 3, "延〔1〕号", "情形复杂", leader)));
    example.at("2036-11-10T09:00");

    assertThat(struck(matter)).containsExactly("DUE_SOON", "DUE_SOON");
    assertThat(reminders(leader)).containsExactly("DUE_SOON", "DUE_SOON");
  }

  @Test
  void onManyNodesAtOnceEachWarningStrikesOnceAndIsToldOnce() throws Exception {
    var officer = example.bureau.officer("李受理", Role.ACCEPTOR);
    example.at("2036-11-03T09:00");
    var open = IntStream.range(0, 40).mapToObj(_ -> example.open()).toList();
    example.at("2036-11-07T09:00");

    try (var nodes = Executors.newFixedThreadPool(6)) {
      var sweeps = IntStream.range(0, 60).mapToObj(_ -> nodes.submit(this::strikeAll)).toList();
      for (var sweep : sweeps) {
        sweep.get();
      }
    }

    assertThat(open).allSatisfy(matter -> assertThat(struck(matter)).containsExactly("OVERDUE"));
    assertThat(reminders(officer)).hasSize(40);
  }

  @Test
  void withoutTheLockOfTheSweepTheTableStillTakesEachWarningOnce() throws Exception {
    example.at("2036-11-03T09:00");
    var matter = example.open();
    example.at("2036-11-07T09:00");
    var today = LocalDate.of(2036, 11, 7);

    try (var nodes = Executors.newFixedThreadPool(6)) {
      var strikes =
          IntStream.range(0, 30)
              .mapToObj(_ ->
                  nodes.submit(() ->
                      example.inTransaction(() ->
                          rows.due(today, Optional.empty(), 1000).stream()
                              .filter(struck -> struck.matter().equals(matter.id()))
                              .filter(struck -> rows.strike(struck, example.now()))
                              .count())))
              .toList();
      long all = 0;
      for (var strike : strikes) {
        all += strike.get();
      }
      assertThat(all).isEqualTo(1);
    }
  }

  @Test
  void theHandlerIsToldOfADueMatterAndTheHeadTooWhenItIsOverdue() {
    var handler = example.bureau.officer("李审查", Role.ACCEPTOR, Role.EXAMINER);
    var head = example.bureau.officer("王科长", Role.DIVISION_HEAD);
    example.at("2036-11-03T09:00");
    var matter = example.taken(example.open(), Step.ACCEPT, handler);

    example.at("2036-11-05T09:00");
    struck(matter);
    assertThat(reminders(handler)).containsExactly("DUE_SOON");
    assertThat(reminders(head)).isEmpty();
    example.at("2036-11-07T09:00");
    struck(matter);

    assertThat(reminders(handler)).containsExactly("DUE_SOON", "OVERDUE");
    assertThat(reminders(head)).containsExactly("OVERDUE");
  }

  @Test
  void aMatterNobodyMayTakeReachesTheHeadOfTheBureau() {
    var head = example.bureau.officer("赵局长", Role.HEAD);
    example.at("2036-11-03T09:00");
    var matter = example.open();

    example.at("2036-11-05T09:00");
    struck(matter);

    assertThat(reminders(head)).containsExactly("DUE_SOON");
  }

  private List<String> reminders(Actor.Officer officer) {
    return jdbc.sql("select kind from casework.reminder where officer = ? order by id")
        .param(officer.officer())
        .query((row, _) -> row.getString(1))
        .list();
  }

  @Test
  void aMatterThatIsBrokenIsSkippedAndTheOthersAreWarnedOfOnce() {
    var officer = example.bureau.officer("李受理", Role.ACCEPTOR);
    example.at("2036-11-03T09:00");
    var open = IntStream.range(0, 5).mapToObj(_ -> example.open()).toList();
    var broken = open.get(1);
    setStage(broken, "NOWHERE");
    example.at("2036-11-07T09:00");

    strikeAll();
    strikeAll();

    assertThat(open)
        .filteredOn(matter -> !matter.equals(broken))
        .allSatisfy(matter -> assertThat(warned(matter)).containsExactly("OVERDUE"));
    assertThat(warned(broken)).isEmpty();
    assertThat(reminders(officer)).hasSize(4);

    setStage(broken, broken.stage());
    strikeAll();
    strikeAll();
    assertThat(warned(broken)).containsExactly("OVERDUE");
    assertThat(reminders(officer)).hasSize(5);
  }

  private void setStage(Matter matter, String stage) {
    jdbc.sql("update casework.matter set stage = ? where id = ?")
        .params(stage, matter.id().value())
        .update();
  }

  private void strikeAll() {
    OneByOne.walk(
        "The warning of matter",
        new Batches<>(
            after -> example.inTransaction(() -> warnings.due(after)),
            due -> example.inTransaction(() -> warnings.strike(due)),
            warnings::number));
  }

  private List<String> struck(Matter matter) {
    strikeAll();
    return warned(matter);
  }

  private List<String> warned(Matter matter) {
    strikeAll();
    return example.desk.journal(matter.id()).stream()
        .filter(line -> line.step().equals("WARNING"))
        .map(JournalEntry::note)
        .toList();
  }
}
