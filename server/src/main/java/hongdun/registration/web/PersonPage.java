package hongdun.registration.web;

import hongdun.registration.domain.Application;
import hongdun.registration.domain.Draft.PersonAnswers;
import hongdun.registration.domain.FormStep;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 人员 — one person. */
public record PersonPage(Application application, PersonAnswers person, List<Shortcoming> faults)
    implements StepPage {
  @Override
  public FormStep step() {
    return FormStep.PEOPLE;
  }

  @Override
  public String template() {
    return "registration/person";
  }
}
