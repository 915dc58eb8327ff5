package hongdun.registration.web;

import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.usecase.FillIn;
import hongdun.registration.usecase.Judgement;
import hongdun.registration.usecase.OpenDossier;
import hongdun.registration.usecase.Sign;
import hongdun.registration.usecase.Visibility;
import hongdun.shared.Shortcoming;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the page of the signatories shows. */
@Component
class SignPages {
  private final Sign sign;
  private final FillIn fillIn;
  private final Visibility visibility;
  private final OpenDossier dossiers;
  private final Judgement judgement;

  SignPages(
      Sign sign, FillIn fillIn, Visibility visibility, OpenDossier dossiers, Judgement judgement) {
    this.sign = sign;
    this.fillIn = fillIn;
    this.visibility = visibility;
    this.dossiers = dossiers;
    this.judgement = judgement;
  }

  SignPage of(long id, SignedIn visitor, List<Shortcoming> faults) {
    var application = visibility.asApplicant(new ApplicationId(id), visitor);
    var dossier = dossiers.of(application);
    return new SignPage(
        application,
        sign.standing(dossier),
        dossier.hash(),
        visitor.isOfficer(),
        fillIn.isOpen(application),
        judgement.shortcomings(dossier).isEmpty(),
        faults);
  }
}
