package hongdun.registration.usecase;

import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Matter;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Step;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 审查 — accepts an application, or proposes what to decide. */
@Component
public class Examine {
  private final ExaminedMatters matters;
  private final CheckSignatures signatures;
  private final Judgement judgement;
  private final IntakePapers papers;

  Examine(
      ExaminedMatters matters,
      CheckSignatures signatures,
      Judgement judgement,
      IntakePapers papers) {
    this.matters = matters;
    this.signatures = signatures;
    this.judgement = judgement;
    this.papers = papers;
  }

  /** The outcome of an examiner's step. */
  public sealed interface Outcome {
    record Done(Matter matter) implements Outcome {}

    record NotAllowed(Forbidden why) implements Outcome {}

    /** The officer's own entry is incomplete: nothing named, no reason given. */
    record Incomplete(List<Shortcoming> shortcomings) implements Outcome {}

    /** 一次性告知: these fields were not named the first time and have not changed since. */
    record NotNew(List<String> fields) implements Outcome {}

    /** The application itself still falls short, so it can't go on. */
    record Unmet(List<Shortcoming> shortcomings) implements Outcome {}

    static Outcome of(StepResult result) {
      return switch (result) {
        case StepResult.Taken(var matter) -> new Done(matter);
        case Forbidden forbidden -> new NotAllowed(forbidden);
      };
    }
  }

  /** 受理, which needs every signature given on paper checked. */
  @Transactional
  public Outcome accept(ApplicationId id, int version, SignedIn officer) {
    var dossier = matters.open(id, officer);
    var unchecked = signatures.unchecked(dossier);
    if (!unchecked.isEmpty()) {
      return new Outcome.Unmet(unchecked);
    }
    var application = dossier.application();
    var result = matters.take(application, version, Step.ACCEPT, officer, "");
    if (result instanceof StepResult.Taken(var matter)) {
      papers.accepted(application, matter, officer);
    }
    return Outcome.of(result);
  }

  /** Proposes approval, which needs an application without shortcomings, and every signature. */
  @Transactional
  public Outcome proposeApproval(ApplicationId id, int version, SignedIn officer, String reasons) {
    var dossier = matters.open(id, officer);
    var application = dossier.application();
    var shortcomings = new ArrayList<>(judgement.shortcomings(dossier));
    shortcomings.addAll(signatures.unchecked(dossier));
    if (!shortcomings.isEmpty()) {
      return new Outcome.Unmet(shortcomings);
    }
    var faults = Reasons.optional(reasons);
    if (!faults.isEmpty()) {
      return new Outcome.Incomplete(faults);
    }
    return Outcome.of(
        matters.takeWithReasons(application, version, Step.PROPOSE_APPROVAL, officer, reasons));
  }

  /** Proposes refusal, which needs reasons the party can read (Regulation Art. 20). */
  @Transactional
  public Outcome proposeRefusal(ApplicationId id, int version, SignedIn officer, String reasons) {
    var application = matters.lock(id, version, officer);
    var faults = Reasons.required(reasons);
    if (!faults.isEmpty()) {
      return new Outcome.Incomplete(faults);
    }
    return Outcome.of(
        matters.takeWithReasons(application, version, Step.PROPOSE_REFUSAL, officer, reasons));
  }

  /** 复审: the head of the section agrees with what the examiner proposed. */
  @Transactional
  public Outcome reexamine(ApplicationId id, int version, SignedIn officer, String reasons) {
    var application = matters.lock(id, version, officer);
    var faults = Reasons.optional(reasons);
    if (!faults.isEmpty()) {
      return new Outcome.Incomplete(faults);
    }
    return Outcome.of(
        matters.takeWithReasons(application, version, Step.REEXAMINE, officer, reasons));
  }
}
