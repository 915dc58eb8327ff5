package hongdun.portal.domain;

/** 会话归属 — under which name the sessions of an account are found; never a person's name. */
public final class SessionName {
  /** The cookie of a session. */
  public static final String COOKIE = "session";

  private SessionName() {}

  public static String of(long account) {
    return "account:" + account;
  }
}
