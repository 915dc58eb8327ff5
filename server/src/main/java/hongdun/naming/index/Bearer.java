package hongdun.naming.index;

/** 名称持有者 — who bears names: an entity of the book, or a reservation. */
public record Bearer(Kind kind, long id) {
  /** What it is. */
  public enum Kind {
    ENTITY,
    RESERVATION
  }
}
