package hongdun.agency.domain;

/** 法定节日 — the statutory festivals; their names are the messages agency.festival.*. */
public enum Festival {
  NEW_YEAR,
  SPRING,
  QINGMING,
  LABOUR,
  DRAGON_BOAT,
  MID_AUTUMN,
  NATIONAL,
  /** 临时放假: a holiday of one year only, with a name of its own. */
  OTHER;

  /** The key of its name. */
  public String key() {
    return "agency.festival." + name();
  }
}
