package hongdun.registration.web;

import hongdun.registration.domain.Application;
import hongdun.registration.domain.FormStep;
import hongdun.registration.domain.ScopeItem;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;

/** 经营范围 — standard items, found by words. */
public record ScopePage(
    Application application,
    List<ScopeItem> chosen,
    String query,
    List<ScopeItem> found,
    Optional<BilingualText> industry,
    List<Shortcoming> faults)
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
