package hongdun.registration.web;

import hongdun.casework.Matter;
import hongdun.portal.Page;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.FormStep;
import java.util.List;
import java.util.Optional;

/** 申请进度 — the steps of filling in with what each lacks, and after that the state of the matter. */
public record OverviewPage(
    Application application,
    boolean open,
    List<Task> tasks,
    Optional<Matter> matter,
    String stageKey,
    boolean counter)
    implements Page {
  /** One step with how many faults it has; untouched drafts are not called faulty. */
  public record Task(FormStep step, int faults, boolean begun) {}

  @Override
  public String template() {
    return "registration/overview";
  }
}
