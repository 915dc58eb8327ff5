package hongdun.portal;

/** 状态含义 — what a status means to the reader; the tag's colour follows it. */
public enum Meaning {
  NEUTRAL("grey"),
  /** Just come in, nobody has touched it. */
  NEW("purple"),
  /** Somebody is at it. */
  RUNNING("teal"),
  /** The reader has to do something. */
  ATTENTION("yellow"),
  DONE("green"),
  /** Refused, lapsed, overdue. */
  BAD("red");

  private final String colour;

  Meaning(String colour) {
    this.colour = colour;
  }

  public String colour() {
    return colour;
  }
}
