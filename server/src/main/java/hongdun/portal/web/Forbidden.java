package hongdun.portal.web;

/** Signed in, but this is not for this visitor: shown as 403. */
class Forbidden extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Forbidden() {
    super("Not for this visitor");
  }
}
