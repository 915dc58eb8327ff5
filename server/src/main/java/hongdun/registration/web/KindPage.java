package hongdun.registration.web;

import hongdun.registration.domain.FormStep;

/** 组织机构与期限 — how the company is governed and for how long. */
public record KindPage(Filling filling) implements FillingPage {
  @Override
  public FormStep step() {
    return FormStep.KIND;
  }

  @Override
  public String template() {
    return "registration/kind";
  }
}
