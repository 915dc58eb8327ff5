package hongdun.registration.web;

import hongdun.casework.Matter;
import hongdun.portal.Page;
import hongdun.registration.domain.Application;

/**
 * 已提交 — the application is handed in: number, query code, and what happens next.
 *
 * @param onPaper how many signatures on paper are still to be checked
 */
public record DonePage(Application application, Matter matter, boolean counter, int onPaper)
    implements Page {
  @Override
  public String template() {
    return "registration/done";
  }
}
