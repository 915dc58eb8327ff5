package hongdun.registration.web;

import hongdun.registration.domain.Application;
import hongdun.registration.domain.FormStep;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;

/** 住所 — where the company is. */
public record PremisesPage(
    Application application, Optional<BilingualText> place, List<Shortcoming> faults)
    implements StepPage {
  @Override
  public FormStep step() {
    return FormStep.PREMISES;
  }

  @Override
  public String template() {
    return "registration/premises";
  }
}
