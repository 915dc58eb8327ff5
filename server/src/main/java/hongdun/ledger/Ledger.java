package hongdun.ledger;

import java.util.List;

/** 公开账本 — reads the entries; nobody calls the ledger to write. */
public interface Ledger {
  /** The entries of a matter, oldest first. */
  List<LedgerEntry> entriesOf(long matter);
}
