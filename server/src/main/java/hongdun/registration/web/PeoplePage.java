package hongdun.registration.web;

import hongdun.registration.domain.Application;
import hongdun.registration.domain.FormStep;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 人员与任职 — everyone who takes part, with the posts he holds. */
public record PeoplePage(Application application, List<Shortcoming> faults) implements StepPage {
  @Override
  public FormStep step() {
    return FormStep.PEOPLE;
  }

  @Override
  public String template() {
    return "registration/people";
  }
}
