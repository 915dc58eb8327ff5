package hongdun.registration.web;

import hongdun.portal.Page;
import hongdun.registration.domain.Application;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 窗口受理 — begins an application for somebody who came, and lists those begun and given back. */
public record CounterPage(
    List<Application> drafts,
    List<Application> returned,
    String name,
    String contact,
    List<Shortcoming> faults)
    implements Page {
  /** Where it is filled in: on the one page. */
  public String pathOf(Application application) {
    return path(application);
  }

  static String path(Application application) {
    var sheet = application.draft().ofHousehold() ? HouseholdSheet.PATH : CompanySheet.PATH;
    return sheet + "/" + application.id().value();
  }

  @Override
  public String template() {
    return "registration/counter";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
