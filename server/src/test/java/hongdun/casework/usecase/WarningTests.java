package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.persistence.Warnings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The example's year is far ahead, where the server's own sweep does not look yet. */
@HongdunTest
class WarningTests {
  private final ExampleDesk example;
  private final StrikeWarnings warnings;

  WarningTests(ApplicationContext context, Warnings rows, Matters matters, Journal journal) {
    example = new ExampleDesk(context);
    warnings = new StrikeWarnings(rows, matters, journal, example.answerable, example::now, context);
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

  private List<String> struck(Matter matter) {
    while (example.inTransaction(warnings::strikeBatch)) {
      // until nothing is left
    }
    return example.desk.journal(matter.id()).stream()
        .filter(line -> line.step().equals("WARNING"))
        .map(JournalEntry::note)
        .toList();
  }
}
