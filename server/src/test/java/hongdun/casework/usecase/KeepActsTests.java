package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.ledger.AdministrativeAct;
import hongdun.ledger.LedgerEntry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** 审批责任链: every step is beside the ledger's entries of its own acts. */
@HongdunTest
class KeepActsTests {
  /** An act of a room above, announced in the transaction of a step. */
  record Announced(long matter, Instant effectiveAt) implements AdministrativeAct {
    @Override
    public String act() {
      return "EXAMPLE";
    }

    @Override
    public String register() {
      return "example-steps";
    }

    @Override
    public long unit() {
      return 1;
    }

    @Override
    public String lawVersion() {
      return "R2022";
    }

    @Override
    public String reference() {
      return "example:act:" + matter;
    }
  }

  private final ApplicationContext context;
  private final KeepActs acts;
  private final ExampleDesk example;

  KeepActsTests(ApplicationContext context, KeepActs acts) {
    this.context = context;
    this.acts = acts;
    this.example = new ExampleDesk(context);
  }

  @Test
  void anEntryStandsWithTheStepThatMadeItEvenWhenOthersWereAtTheSameMoment() {
    var li = example.bureau.officer("李审查", Role.ACCEPTOR, Role.EXAMINER);
    var zhao = example.bureau.officer("赵核准", Role.APPROVER);
    var opened = example.open();
    var accepted =
        example.inTransaction(() -> {
          var matter = example.taken(opened, Step.ACCEPT, li);
          context.publishEvent(new Announced(matter.id().value(), example.now()));
          return matter;
        });
    example.taken(example.taken(accepted, Step.PROPOSE_APPROVAL, li), Step.APPROVE, zhao);

    assertThat(actsOf(opened, "OPEN")).containsExactly("MATTER_OPENED");
    assertThat(actsOf(opened, "ACCEPT")).containsExactly("EXAMPLE");
    assertThat(actsOf(opened, "PROPOSE_APPROVAL")).isEmpty();
    assertThat(actsOf(opened, "APPROVE")).containsExactly("MATTER_CONCLUDED");
  }

  private List<String> actsOf(Matter matter, String step) {
    var lines = example.desk.journal(matter.id());
    var entries = acts.entriesByLine(matter.id(), lines);
    return lines.stream()
        .filter(line -> line.step().equals(step))
        .map(JournalEntry::id)
        .flatMap(line -> entries.getOrDefault(line, List.of()).stream())
        .map(LedgerEntry::act)
        .toList();
  }
}
