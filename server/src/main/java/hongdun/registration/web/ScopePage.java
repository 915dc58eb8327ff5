package hongdun.registration.web;

import hongdun.registration.domain.FormStep;

/** 经营范围 — standard items, found by words. */
public record ScopePage(Filling filling, ScopeFields shown) implements FillingPage {
  @Override
  public FormStep step() {
    return FormStep.SCOPE;
  }

  @Override
  public String template() {
    return "registration/scope";
  }
}
