package hongdun.registration.web;

import hongdun.registration.domain.FormStep;
import hongdun.shared.BilingualText;
import java.util.Optional;

/** 住所 — where the company is. */
public record PremisesPage(Filling filling, Optional<BilingualText> place) implements FillingPage {
  @Override
  public FormStep step() {
    return FormStep.PREMISES;
  }

  @Override
  public String template() {
    return "registration/premises";
  }
}
