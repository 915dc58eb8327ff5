package hongdun.registration.web;

import hongdun.registration.domain.FormStep;

/** 人员与任职 — everyone who takes part, with the posts he holds. */
public record PeoplePage(Filling filling) implements FillingPage {
  @Override
  public FormStep step() {
    return FormStep.PEOPLE;
  }

  @Override
  public String template() {
    return "registration/people";
  }
}
