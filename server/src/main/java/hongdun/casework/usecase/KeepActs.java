package hongdun.casework.usecase;

import hongdun.casework.JournalEntry;
import hongdun.casework.MatterId;
import hongdun.casework.persistence.StepActs;
import hongdun.ledger.ActsImported;
import hongdun.ledger.AdministrativeAct;
import hongdun.ledger.Ledger;
import hongdun.ledger.LedgerEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 环节与账本 — keeps which step of a matter an act was, in the act's own transaction, and so knows the
 * ledger's entries of every step.
 */
@Component
class KeepActs {
  private final StepActs acts;
  private final Ledger ledger;

  KeepActs(StepActs acts, Ledger ledger) {
    this.acts = acts;
    this.ledger = ledger;
  }

  @EventListener
  void on(AdministrativeAct act) {
    if (act.matter() != 0) {
      acts.add(List.of(act));
    }
  }

  @EventListener
  void on(ActsImported imported) {
    acts.add(imported.acts());
  }

  /** The ledger's entries of a matter by the journal's lines. */
  Map<Long, List<LedgerEntry>> entriesByLine(MatterId matter, List<JournalEntry> lines) {
    var entries = ledger.entriesOf(matter.value());
    var known = acts.of(matter);
    return lines.stream()
        .collect(
            Collectors.toMap(
                JournalEntry::id,
                line ->
                    entries.stream()
                        .filter(entry ->
                            known.stream()
                                .anyMatch(act -> act.line() == line.id() && act.isOf(entry)))
                        .toList()));
  }
}
