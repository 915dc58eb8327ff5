package hongdun.registration.web;

import hongdun.registration.domain.CompanyAnswers;
import hongdun.registration.domain.FormStep;
import hongdun.registration.domain.Remark;
import java.util.List;

/** 法人股东 — one legal person that becomes a shareholder. */
public record CompanyPage(Filling filling, CompanyAnswers company) implements FillingPage {
  @Override
  public FormStep step() {
    return FormStep.CAPITAL;
  }

  @Override
  public String part() {
    return part(company.key());
  }

  @Override
  public List<Remark> named() {
    return filling.named().stream().filter(remark -> remark.field().matches(part())).toList();
  }

  static String part(String key) {
    return "companies\\." + key + "\\..*";
  }

  @Override
  public String template() {
    return "registration/company";
  }
}
