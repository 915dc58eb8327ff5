package hongdun.portal;

/** 数据库用途不符 — a demonstration was asked for on a bureau's own database, or the other way round. */
public final class OtherMode extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String kept;

  public OtherMode(String kept) {
    super("The database was made for the mode " + kept);
    this.kept = kept;
  }

  /** The mode the database was made for. */
  public String kept() {
    return kept;
  }
}
