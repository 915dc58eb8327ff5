package hongdun.registration.usecase;

import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Matter;
import hongdun.portal.SignedIn;
import hongdun.register.MarketEntity;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.Stage;
import hongdun.registration.domain.Step;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 核准 — approves, refuses or sends back what an examiner proposed. */
@Component
public class Decide {
  private final ExaminedMatters matters;
  private final Judgement judgement;
  private final CheckSignatures signatures;
  private final ClaimForApplication name;
  private final EnterCompany book;
  private final AnnounceDecision announcement;

  Decide(
      ExaminedMatters matters,
      Judgement judgement,
      CheckSignatures signatures,
      ClaimForApplication name,
      EnterCompany book,
      AnnounceDecision announcement) {
    this.matters = matters;
    this.judgement = judgement;
    this.signatures = signatures;
    this.name = name;
    this.book = book;
    this.announcement = announcement;
  }

  /** The outcome of a decision. */
  public sealed interface Outcome {
    record Approved(Matter matter, MarketEntity entity) implements Outcome {}

    record Done(Matter matter) implements Outcome {}

    record NotAllowed(Forbidden why) implements Outcome {}

    record Incomplete(List<Shortcoming> shortcomings) implements Outcome {}
  }

  /**
   * 准予登记: matter concluded, name used, entity entered with its code, licence and notice recorded,
   * act and ledger entry: one transaction (Regulation Art. 19, 21).
   */
  @Transactional
  public Outcome approve(ApplicationId id, int version, SignedIn officer, String reasons) {
    var dossier = matters.open(id, officer);
    var application = dossier.application();
    var shortcomings = new ArrayList<>(found(dossier));
    shortcomings.addAll(signatures.unchecked(dossier));
    shortcomings.addAll(Reasons.optional(reasons));
    if (!shortcomings.isEmpty()) {
      return new Outcome.Incomplete(shortcomings);
    }
    var nameLost = name.claimAnew(application);
    if (!nameLost.isEmpty()) {
      return new Outcome.Incomplete(nameLost);
    }
    return switch (matters.takeWithReasons(application, version, Step.APPROVE, officer, reasons)) {
      case Forbidden forbidden -> new Outcome.NotAllowed(forbidden);
      case StepResult.Taken(var matter) -> {
        name.use(application, matter.id());
        var entity = book.enter(dossier, matter);
        announcement.approved(dossier, matter, entity);
        yield new Outcome.Approved(matter, entity);
      }
    };
  }

  /** 不予登记: with the examiner's or the approver's reasons, and the remedies (Regulation Art. 20). */
  @Transactional
  public Outcome refuse(ApplicationId id, int version, SignedIn officer, String reasons) {
    var application = matters.lock(id, version, officer);
    var faults = Reasons.required(reasons);
    if (!faults.isEmpty()) {
      return new Outcome.Incomplete(faults);
    }
    return switch (matters.takeWithReasons(application, version, Step.REFUSE, officer, reasons)) {
      case Forbidden forbidden -> new Outcome.NotAllowed(forbidden);
      case StepResult.Taken(var matter) -> {
        name.release(application);
        announcement.refused(application, matter, reasons, officer);
        yield new Outcome.Done(matter);
      }
    };
  }

  /** 退回审查: back to the examiner, with what he is to look at. */
  @Transactional
  public Outcome sendBack(ApplicationId id, int version, SignedIn officer, String reasons) {
    var application = matters.lock(id, version, officer);
    var faults = Reasons.required(reasons);
    if (!faults.isEmpty()) {
      return new Outcome.Incomplete(faults);
    }
    return switch (matters.takeWithReasons(
        application, version, Step.SEND_BACK, officer, reasons)) {
      case Forbidden forbidden -> new Outcome.NotAllowed(forbidden);
      case StepResult.Taken(var matter) -> new Outcome.Done(matter);
    };
  }

  /**
   * Where nobody examined and proposed before, whoever approves examines himself; else only those
   * are looked at who may have been barred after the examination.
   */
  private List<Shortcoming> found(Dossier dossier) {
    var barred = judgement.barredAtDecision(dossier);
    return dossier.matter().orElseThrow().stage().equals(Stage.ACCEPTED.name())
        ? judgement.shortcomings(dossier)
        : barred;
  }
}
