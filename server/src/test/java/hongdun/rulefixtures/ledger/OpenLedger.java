package hongdun.rulefixtures.ledger;

/** A ledger that anyone may write in. */
public interface OpenLedger {
  long append(long act);
}
