package hongdun.portal;

/**
 * 版本 — the numbers of what rooms keep in memory. Whoever changes such data says so in the
 * transaction of the change; every request on every node sees the number as it was when the request
 * came, so that a change counts from the very next request.
 */
public interface Editions {
  /** The edition this request goes by; outside a request, the present one. */
  long of(String kind);

  /** The edition as it is committed at this moment. */
  long present(String kind);

  /** All editions this request goes by, as one text that changes when any of them does. */
  String stamp();

  /** What is kept in memory of this kind is out of date as soon as this transaction commits. */
  void changed(String kind);

  /** Whether the current transaction changes this kind, so that only its own reading is right. */
  boolean isChanging(String kind);
}
