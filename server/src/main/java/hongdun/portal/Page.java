package hongdun.portal;

/**
 * 页面 — what a controller returns to show a page: a record with everything its template needs. The
 * template is found by name: {@code registration/step} is {@code
 * hongdun/registration/web/step.jte}, which takes this record as {@code page} and the {@link Frame}
 * as {@code frame}.
 */
public interface Page {
  String template();

  /** The HTTP status; an error page or a form with faults says something else than 200. */
  default int status() {
    return 200;
  }
}
