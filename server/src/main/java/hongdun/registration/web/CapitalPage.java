package hongdun.registration.web;

import hongdun.registration.domain.FormStep;
import java.time.LocalDate;

/** 注册资本与出资 — the capital and what each shareholder subscribes. */
public record CapitalPage(Filling filling, LocalDate today) implements FillingPage {
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
