package hongdun.ledger.usecase;

import hongdun.ledger.Ledger;
import hongdun.ledger.LedgerEntry;
import hongdun.ledger.persistence.Entries;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 查阅账本 — reads the entries for other rooms. */
@Component
class ReadLedger implements Ledger {
  private final Entries entries;

  ReadLedger(Entries entries) {
    this.entries = entries;
  }

  @Override
  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public List<LedgerEntry> entriesOf(long matter) {
    return entries.ofMatter(matter);
  }
}
