package hongdun.registration.web;

import hongdun.registration.domain.Application;
import hongdun.registration.domain.CompanyAnswers;
import hongdun.registration.domain.FormStep;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 法人股东 — one legal person that becomes a shareholder. */
public record CompanyPage(Application application, CompanyAnswers company, List<Shortcoming> faults)
    implements StepPage {
  @Override
  public FormStep step() {
    return FormStep.CAPITAL;
  }

  @Override
  public String part() {
    return part(company.key());
  }

  static String part(String key) {
    return "companies\\." + key + "\\..*";
  }

  @Override
  public String template() {
    return "registration/company";
  }
}
