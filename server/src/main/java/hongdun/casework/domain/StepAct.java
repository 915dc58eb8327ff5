package hongdun.casework.domain;

import hongdun.ledger.LedgerEntry;
import java.time.Duration;
import java.time.Instant;

/**
 * 环节行为 — an official act that a step of a matter was.
 *
 * @param line the step's line in the journal
 */
public record StepAct(long line, String act, String reference, Instant effectiveAt) {
  /** Two columns round one instant to the microsecond, each in its own way. */
  private static final Duration ROUNDED = Duration.ofNanos(1000);

  /** Whether this is the act the ledger entered. */
  public boolean isOf(LedgerEntry entry) {
    return act.equals(entry.act())
        && reference.equals(entry.reference())
        && Duration.between(effectiveAt, entry.effectiveAt()).abs().compareTo(ROUNDED) <= 0;
  }
}
