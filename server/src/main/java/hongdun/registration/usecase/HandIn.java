package hongdun.registration.usecase;

import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Matter;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.Signatories.Signatory;
import hongdun.shared.Language;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 提交申请 — hands an application in, for the first time or mended. */
@Component
public class HandIn {
  private final FillIn fillIn;
  private final OpenDossier dossiers;
  private final Readiness readiness;
  private final ClaimForApplication name;
  private final Intake intake;

  HandIn(
      FillIn fillIn,
      OpenDossier dossiers,
      Readiness readiness,
      ClaimForApplication name,
      Intake intake) {
    this.fillIn = fillIn;
    this.dossiers = dossiers;
    this.readiness = readiness;
    this.name = name;
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
    var application = fillIn.lock(id, visitor);
    var barred = intake.bars(application, visitor);
    if (barred.isPresent()) {
      return new Outcome.NotAllowed(barred.get());
    }
    var dossier = dossiers.of(application);
    var lacking = readiness.lacking(dossier);
    if (lacking.isPresent()) {
      return lacking.get();
    }
    // Somebody else may have been first since the name was judged.
    var taken = name.claim(application);
    return taken.isEmpty()
        ? new Outcome.HandedIn(intake.take(dossier, visitor, language))
        : new Outcome.NotReady(taken, List.of());
  }

  /** 齐全 — whether an application can be handed in. */
  @Component
  record Readiness(Judgement judgement, Sign sign, OpenApplications open) {
    /** Everything that falls short and whose signature is missing; else what is handled already. */
    Optional<Outcome.NotReady> lacking(Dossier dossier) {
      var shortcomings = judgement.shortcomings(dossier);
      var unsigned = sign.missing(dossier);
      if (!shortcomings.isEmpty() || !unsigned.isEmpty()) {
        return Optional.of(new Outcome.NotReady(shortcomings, unsigned));
      }
      var handledAlready = open.against(dossier.application());
      return handledAlready.isEmpty()
          ? Optional.empty()
          : Optional.of(new Outcome.NotReady(handledAlready, List.of()));
    }
  }
}
