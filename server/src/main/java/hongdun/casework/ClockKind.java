package hongdun.casework;

/**
 * 期限种类 — the name of a clock among those of a matter, for example ACCEPTANCE; its words are the
 * message casework.clock.kind.CODE.
 */
public record ClockKind(String code) {
  /** 办结: the whole matter; every matter has this one. */
  public static final ClockKind WHOLE = new ClockKind("WHOLE");

  /** 受理: to accept it or to say what is missing. */
  public static final ClockKind ACCEPTANCE = new ClockKind("ACCEPTANCE");

  /** 审查: to examine what was accepted. */
  public static final ClockKind EXAMINATION = new ClockKind("EXAMINATION");

  public ClockKind {
    if (!code.matches("[A-Z][A-Z_]*")) {
      throw new IllegalArgumentException("A kind of clock is a word in capitals: " + code);
    }
  }
}
