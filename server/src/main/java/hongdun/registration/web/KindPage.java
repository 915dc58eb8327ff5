package hongdun.registration.web;

import hongdun.registration.domain.Application;
import hongdun.registration.domain.FormStep;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 组织机构与期限 — how the company is governed and for how long. */
public record KindPage(Application application, List<Shortcoming> faults) implements StepPage {
  @Override
  public FormStep step() {
    return FormStep.KIND;
  }

  @Override
  public String template() {
    return "registration/kind";
  }
}
