package hongdun.registration.web;

import hongdun.registration.domain.Application;
import hongdun.registration.domain.FormStep;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.List;

/** 注册资本与出资 — the capital and what each shareholder subscribes. */
public record CapitalPage(Application application, LocalDate today, List<Shortcoming> faults)
    implements StepPage {
  static final String PART = "capital|contributions\\..*";

  @Override
  public FormStep step() {
    return FormStep.CAPITAL;
  }

  @Override
  public String part() {
    return PART;
  }

  @Override
  public String template() {
    return "registration/capital";
  }
}
