package hongdun;

/** 无法启动 — why the server cannot start: one sentence in each language, and nothing was damaged. */
final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Saying saying;

  StartFailure(String key, Object... details) {
    this(new Saying(key, details));
  }

  private StartFailure(Saying saying) {
    super(saying.english());
    this.saying = saying;
  }

  static StartFailure because(Throwable cause, String key, Object... details) {
    var failure = new StartFailure(key, details);
    failure.initCause(cause);
    return failure;
  }

  Saying saying() {
    return saying;
  }
}
