package hongdun.portal;

/**
 * 三员 — the roles of the three administrators and of the head, by the names other rooms give them.
 */
public final class Administrators {
  public static final String SYSTEM = "SYSTEM_ADMINISTRATOR";
  public static final String SECURITY = "SECURITY_ADMINISTRATOR";
  public static final String AUDIT = "AUDIT_ADMINISTRATOR";
  public static final String HEAD = "HEAD";

  private Administrators() {}
}
