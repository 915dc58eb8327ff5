package hongdun.registration.web;

import hongdun.portal.Choice;
import hongdun.portal.Frame;
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
    boolean open,
    boolean ready,
    List<Shortcoming> faults)
    implements StepPage {
  /** Those who have neither confirmed nor been put down to sign on paper. */
  public List<Standing> missing() {
    return standings.stream().filter(Standing::missing).toList();
  }

  /** Those whose signed paper an officer is still to check. */
  public List<Standing> onPaper() {
    return standings.stream().filter(Standing::unchecked).toList();
  }

  /** Whom the applicant may put down to sign on paper. */
  public List<Choice> choices(Frame frame) {
    return missing().stream()
        .map(Standing::signatory)
        .map(signatory ->
            new Choice(
                signatory.key(),
                signatory.name(),
                signatory.forCompany().isEmpty()
                    ? ""
                    : frame.text("registration.sign.for", signatory.forCompany())))
        .toList();
  }

  @Override
  public FormStep step() {
    return FormStep.SIGN;
  }

  @Override
  public String template() {
    return "registration/sign";
  }
}
