package hongdun.casework;

/** 期限种类 — the name of a clock among those of a matter, for example ACCEPTANCE. */
public record ClockKind(String code) {
  /** 办结: the whole matter; every matter has this one. */
  public static final ClockKind WHOLE = new ClockKind("WHOLE");

  /** 受理: to accept it or to say what is missing. */
  public static final ClockKind ACCEPTANCE = new ClockKind("ACCEPTANCE");

  /** 审查: to examine what was accepted. */
  public static final ClockKind EXAMINATION = new ClockKind("EXAMINATION");

  private static final String OF_A_STAGE = "STAGE_";

  public ClockKind {
    if (!code.matches("[A-Z][A-Z_]*")) {
      throw new IllegalArgumentException("A kind of clock is a word in capitals: " + code);
    }
  }

  /** 环节: the time a variant gives the officers for one stage. */
  public static ClockKind ofStage(String stage) {
    return new ClockKind(OF_A_STAGE + stage);
  }

  public boolean isOfStage() {
    return code.startsWith(OF_A_STAGE);
  }

  /** The key of its words. */
  public String wordsKey() {
    return "casework.clock.kind." + (isOfStage() ? "STAGE" : code);
  }
}
