package hongdun.registration.domain;

/** 受理范围提示 — why a counter is not the one that usually handles an application; it never blocks. */
public enum Elsewhere {
  /** Another bureau registers the place. */
  BUREAU,
  /** The section of this counter does not usually handle the item. */
  SECTION
}
