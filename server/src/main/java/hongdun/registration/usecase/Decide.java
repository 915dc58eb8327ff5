package hongdun.registration.usecase;

import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Matter;
import hongdun.naming.Names;
import hongdun.portal.SignedIn;
import hongdun.register.MarketEntity;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Stage;
import hongdun.registration.domain.Step;
import hongdun.shared.Shortcoming;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 核准 — approves, refuses or sends back what an examiner proposed. */
@Component
public class Decide {
  private final ExaminedMatters matters;
  private final Judgement judgement;
  private final Names names;
  private final EnterCompany book;
  private final AnnounceDecision announcement;

  Decide(
      ExaminedMatters matters,
      Judgement judgement,
      Names names,
      EnterCompany book,
      AnnounceDecision announcement) {
    this.matters = matters;
    this.judgement = judgement;
    this.names = names;
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
    var application = matters.lock(id, officer);
    var shortcomings = found(application, officer);
    if (!shortcomings.isEmpty()) {
      return new Outcome.Incomplete(shortcomings);
    }
    return switch (matters.takeWithReasons(application, version, Step.APPROVE, officer, reasons)) {
      case Forbidden forbidden -> new Outcome.NotAllowed(forbidden);
      case StepResult.Taken(var matter) -> {
        if (application.draft().bearsName()) {
          names.use(id.value(), matter.id());
        }
        var entity = book.enter(application, matter);
        announcement.approved(application, matter, entity);
        yield new Outcome.Approved(matter, entity);
      }
    };
  }

  /** 不予登记: with the examiner's or the approver's reasons, and the remedies (Regulation Art. 20). */
  @Transactional
  public Outcome refuse(ApplicationId id, int version, SignedIn officer, String reasons) {
    var application = matters.lock(id, officer);
    if (reasons.isBlank()) {
      return withoutReasons();
    }
    return switch (matters.takeWithReasons(application, version, Step.REFUSE, officer, reasons)) {
      case Forbidden forbidden -> new Outcome.NotAllowed(forbidden);
      case StepResult.Taken(var matter) -> {
        names.release(id.value());
        announcement.refused(application, matter, reasons, officer);
        yield new Outcome.Done(matter);
      }
    };
  }

  /** 退回审查: back to the examiner, with what he is to look at. */
  @Transactional
  public Outcome sendBack(ApplicationId id, int version, SignedIn officer, String reasons) {
    var application = matters.lock(id, officer);
    if (reasons.isBlank()) {
      return withoutReasons();
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
  private List<Shortcoming> found(Application application, SignedIn officer) {
    var barred = judgement.barredAtDecision(application);
    return matters.of(application, officer).stage().equals(Stage.ACCEPTED.name())
        ? judgement.shortcomings(application)
        : barred;
  }

  private static Outcome withoutReasons() {
    return new Outcome.Incomplete(
        List.of(Shortcoming.of("reasons", "registration.examine.reasons-missing")));
  }
}
