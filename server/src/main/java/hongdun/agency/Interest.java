package hongdun.agency;

/** 利害关系申报 — an interest an officer declared: a relative, a shareholding, a former firm. */
public record Interest(long id, OfficerId officer, Kind kind) {
  /** The kinds of interest. */
  public enum Kind {
    RELATIVE,
    SHAREHOLDING,
    FORMER_FIRM,
    OTHER
  }
}
