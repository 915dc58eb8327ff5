package hongdun.registration.usecase;

import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Matter;
import hongdun.naming.Names;
import hongdun.naming.Names.Claim;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Requirements;
import hongdun.registration.domain.Signatories.Signatory;
import hongdun.shared.Language;
import hongdun.shared.Shortcoming;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 提交申请 — hands an application in, for the first time or mended. */
@Component
public class HandIn {
  private final Visibility visibility;
  private final FillIn fillIn;
  private final OpenDossier dossiers;
  private final Judgement judgement;
  private final Sign sign;
  private final OpenApplications open;
  private final Names names;
  private final Intake intake;

  HandIn(
      Visibility visibility,
      FillIn fillIn,
      OpenDossier dossiers,
      Judgement judgement,
      Sign sign,
      OpenApplications open,
      Names names,
      Intake intake) {
    this.visibility = visibility;
    this.fillIn = fillIn;
    this.dossiers = dossiers;
    this.judgement = judgement;
    this.sign = sign;
    this.open = open;
    this.names = names;
    this.intake = intake;
  }

  /** The outcome of handing in. */
  public sealed interface Outcome {
    record HandedIn(Matter matter) implements Outcome {}

    /** Everything that still stands in the way, at once. */
    record NotReady(List<Shortcoming> shortcomings, List<Signatory> unsigned) implements Outcome {}

    /** Another officer must take it in: this one is not of the counter, or has an interest. */
    record NotAllowed(Forbidden why) implements Outcome {}
  }

  @Transactional
  public Outcome handIn(ApplicationId id, SignedIn visitor, Language language) {
    var application = visibility.lockAsApplicant(id, visitor);
    fillIn.requireOpen(application);
    var barred = intake.bars(application, visitor);
    if (barred.isPresent()) {
      return new Outcome.NotAllowed(barred.get());
    }
    var dossier = dossiers.of(application);
    var shortcomings = judgement.shortcomings(dossier);
    var unsigned = sign.missing(dossier);
    if (!shortcomings.isEmpty() || !unsigned.isEmpty()) {
      return new Outcome.NotReady(shortcomings, unsigned);
    }
    var handledAlready = open.against(application);
    if (!handledAlready.isEmpty()) {
      return new Outcome.NotReady(handledAlready, List.of());
    }
    var draft = application.draft();
    if (draft.bearsName()) {
      var name = judgement.parts(draft).orElseThrow();
      if (names.claim(id.value(), name, judgement.industry(draft), judgement.today())
          instanceof Claim.Refused(var verdict)) {
        return new Outcome.NotReady(taken(application, verdict), List.of());
      }
    } else {
      names.release(id.value());
    }
    return new Outcome.HandedIn(intake.take(dossier, visitor, language));
  }

  /** What the name's rules say now that the name is claimed: somebody else was first. */
  private List<Shortcoming> taken(Application application, Names.Verdict verdict) {
    return Requirements.unmetBy(
        application.draft(), judgement.situation(application).with(verdict));
  }
}
