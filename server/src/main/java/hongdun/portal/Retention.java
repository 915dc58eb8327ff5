package hongdun.portal;

/**
 * 保存期限 — a kind of data that is kept for some days only: a room declares each as a bean, the list
 * portal.retention says how many days today, and every night what is older goes (Personal
 * Information Protection Law Art. 19).
 */
public interface Retention {
  /** Its code in the list; its words are there. */
  String code();

  /** The fewest days the list may say. */
  default int fewestDays() {
    return 1;
  }

  /** Removes what is older than so many days, in transactions of its own; says how much. */
  int removeOlderThan(int days);
}
