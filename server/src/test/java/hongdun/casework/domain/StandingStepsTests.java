package hongdun.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.OfficerId;
import hongdun.casework.ExamplePermit;
import hongdun.casework.JournalEntry;
import hongdun.casework.JournalEntry.ByKind;
import hongdun.casework.MatterId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingStepsTests {
  private final List<JournalEntry> round = new ArrayList<>();

  @Test
  void theStepsThatLedHereStand() {
    step("OPEN", "SUBMITTED", "SUBMITTED", ByKind.PARTY);
    step("ACCEPT", "SUBMITTED", "ACCEPTED", ByKind.OFFICER);
    step("NOTICE", "ACCEPTED", "ACCEPTED", ByKind.SYSTEM);
    step("PROPOSE_APPROVAL", "ACCEPTED", "APPROVAL_PROPOSED", ByKind.OFFICER);

    assertThat(standing()).containsExactly("ACCEPT", "PROPOSE_APPROVAL");
  }

  @Test
  void whatWasSentBackStandsNoMore() {
    step("ACCEPT", "SUBMITTED", "ACCEPTED", ByKind.OFFICER);
    step("PROPOSE_APPROVAL", "ACCEPTED", "APPROVAL_PROPOSED", ByKind.OFFICER);
    step("SEND_BACK", "APPROVAL_PROPOSED", "ACCEPTED", ByKind.OFFICER);

    assertThat(standing()).containsExactly("ACCEPT");
  }

  @Test
  void whatWasMarkedStandsNoMoreNorWhatCameAfter() {
    step("ACCEPT", "SUBMITTED", "ACCEPTED", ByKind.OFFICER);
    step("PROPOSE_APPROVAL", "ACCEPTED", "APPROVAL_PROPOSED", ByKind.OFFICER);
    step("ERROR_MARKED", "APPROVAL_PROPOSED", "SUBMITTED", ByKind.OFFICER);

    assertThat(standing()).isEmpty();

    step("ACCEPT", "SUBMITTED", "ACCEPTED", ByKind.OFFICER);

    assertThat(standing()).containsExactly("ACCEPT");
  }

  @Test
  void thePartysStepsAreNobodysError() {
    step("ACCEPT", "SUBMITTED", "ACCEPTED", ByKind.OFFICER);
    step("CONSULT", "ACCEPTED", "CONSULTING", ByKind.OFFICER);

    assertThat(standing()).containsExactly("ACCEPT", "CONSULT");

    step("ANSWER", "CONSULTING", "ACCEPTED", ByKind.PARTY);

    assertThat(standing()).containsExactly("ACCEPT");
  }

  private List<String> standing() {
    return StandingSteps.of(round, new ProcedureTable(ExamplePermit.PROCEDURE)).stream()
        .map(JournalEntry::step)
        .toList();
  }

  private void step(String step, String from, String to, ByKind by) {
    round.add(
        new JournalEntry(
            round.size() + 1L,
            new MatterId(1),
            Instant.EPOCH,
            step,
            from,
            to,
            by,
            by == ByKind.OFFICER ? Optional.of(new OfficerId(1)) : Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            false));
  }
}
