package hongdun.registration.web;

import hongdun.portal.Page;
import hongdun.registration.domain.Application;
import java.util.List;

/** 我的申请 — a citizen's applications, and the way to begin one. */
public record MyApplicationsPage(List<Row> rows) implements Page {
  /** One application with the key of its state's words. */
  public record Row(Application application, String stageKey) {}

  @Override
  public String template() {
    return "registration/mine";
  }
}
