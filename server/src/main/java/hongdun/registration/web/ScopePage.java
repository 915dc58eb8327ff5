package hongdun.registration.web;

import hongdun.registration.domain.Application;
import hongdun.registration.domain.FormStep;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 经营范围 — standard items, found by words. */
public record ScopePage(Application application, ScopeFields shown, List<Shortcoming> faults)
    implements StepPage {
  @Override
  public FormStep step() {
    return FormStep.SCOPE;
  }

  @Override
  public String template() {
    return "registration/scope";
  }
}
