package hongdun.registration.web;

import hongdun.registration.domain.Application;
import hongdun.registration.domain.FormStep;
import hongdun.registration.usecase.Sign.Standing;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 签署 — who must sign, and who has. */
public record SignPage(
    Application application,
    List<Standing> standings,
    String textHash,
    boolean counter,
    boolean ready,
    List<Shortcoming> faults)
    implements StepPage {
  @Override
  public FormStep step() {
    return FormStep.SIGN;
  }

  @Override
  public String template() {
    return "registration/sign";
  }
}
