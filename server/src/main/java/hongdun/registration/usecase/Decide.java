package hongdun.registration.usecase;

import hongdun.casework.Desk;
import hongdun.casework.Desk.Notice;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Desk.Taking;
import hongdun.casework.Matter;
import hongdun.casework.RuleSet;
import hongdun.naming.Names;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.register.MarketEntity;
import hongdun.register.Register;
import hongdun.registration.ApplicationId;
import hongdun.registration.RegistrationApproved;
import hongdun.registration.RegistrationRefused;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Establishing;
import hongdun.registration.domain.Opinion;
import hongdun.registration.domain.Stage;
import hongdun.registration.domain.Step;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Opinions;
import hongdun.registration.persistence.Outcomes;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 核准 — approves, refuses or sends back what an examiner proposed. */
@Component
public class Decide {
  private final Applications applications;
  private final Opinions opinions;
  private final Outcomes outcomes;
  private final Visibility visibility;
  private final Judgement judgement;
  private final ScopeCatalogue scopes;
  private final Names names;
  private final Register register;
  private final Desk desk;
  private final IssuedPapers papers;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Decide(
      Applications applications,
      Opinions opinions,
      Outcomes outcomes,
      Visibility visibility,
      Judgement judgement,
      ScopeCatalogue scopes,
      Names names,
      Register register,
      Desk desk,
      IssuedPapers papers,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.applications = applications;
    this.opinions = opinions;
    this.outcomes = outcomes;
    this.visibility = visibility;
    this.judgement = judgement;
    this.scopes = scopes;
    this.names = names;
    this.register = register;
    this.desk = desk;
    this.papers = papers;
    this.events = events;
    this.clock = clock;
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
    var application = lock(id, officer);
    var shortcomings = judgement.shortcomings(application);
    if (!shortcomings.isEmpty() && !wasProposed(application)) {
      return new Outcome.Incomplete(shortcomings);
    }
    var result = take(application, version, Step.APPROVE, officer, reasons);
    if (!(result instanceof StepResult.Taken(var matter))) {
      return refused(result);
    }
    opinions.add(id, new Opinion(Step.APPROVE, officer.officer(), reasons, clock.instant()));
    names.use(id.value(), matter.id());
    var draft = application.draft();
    var entity =
        register.enter(
            new Establishing(draft, judgement.today())
                .establishment(
                    matter.id(),
                    matter.bureau(),
                    judgement.parts(draft).orElseThrow(),
                    judgement.domicile(draft),
                    scopes.items()));
    outcomes.established(id, entity.id(), entity.code(), clock.instant());
    desk.tell(
        matter.id(),
        new Notice(
            "registration.notice.approved.subject",
            "registration.notice.approved.body",
            List.of(entity.name(), entity.code().value(), matter.number())));
    papers.approval(application, matter, entity);
    events.publishEvent(
        new RegistrationApproved(
            id,
            matter.id(),
            matter.bureau().value(),
            entity.id(),
            new RuleSet(matter.ruleSet()),
            clock.instant()));
    return new Outcome.Approved(matter, entity);
  }

  /** 不予登记: with the examiner's or the approver's reasons, and the remedies (Regulation Art. 20). */
  @Transactional
  public Outcome refuse(ApplicationId id, int version, SignedIn officer, String reasons) {
    var application = lock(id, officer);
    if (reasons.isBlank()) {
      return new Outcome.Incomplete(
          List.of(Shortcoming.of("reasons", "registration.examine.reasons-missing")));
    }
    var result = take(application, version, Step.REFUSE, officer, reasons);
    if (!(result instanceof StepResult.Taken(var matter))) {
      return refused(result);
    }
    opinions.add(id, new Opinion(Step.REFUSE, officer.officer(), reasons, clock.instant()));
    names.release(id.value());
    desk.tell(
        matter.id(),
        new Notice(
            "registration.notice.refused.subject",
            "registration.notice.refused.body",
            List.of(matter.subject(), matter.number(), reasons)));
    papers.refusal(application, matter, reasons, officer);
    events.publishEvent(
        new RegistrationRefused(
            id,
            matter.id(),
            matter.bureau().value(),
            new RuleSet(matter.ruleSet()),
            clock.instant()));
    return new Outcome.Done(matter);
  }

  /** 退回审查: back to the examiner, with what he is to look at. */
  @Transactional
  public Outcome sendBack(ApplicationId id, int version, SignedIn officer, String reasons) {
    var application = lock(id, officer);
    if (reasons.isBlank()) {
      return new Outcome.Incomplete(
          List.of(Shortcoming.of("reasons", "registration.examine.reasons-missing")));
    }
    var result = take(application, version, Step.SEND_BACK, officer, reasons);
    if (!(result instanceof StepResult.Taken(var matter))) {
      return refused(result);
    }
    opinions.add(id, new Opinion(Step.SEND_BACK, officer.officer(), reasons, clock.instant()));
    return new Outcome.Done(matter);
  }

  /** Whether somebody examined it before: then the shortcomings were judged with the proposal. */
  private boolean wasProposed(Application application) {
    return application
        .matter()
        .flatMap(desk::find)
        .filter(matter -> !matter.stage().equals(Stage.ACCEPTED.name()))
        .isPresent();
  }

  private static Outcome refused(StepResult result) {
    return switch (result) {
      case StepResult.Taken(var matter) -> new Outcome.Done(matter);
      case Forbidden forbidden -> new Outcome.NotAllowed(forbidden);
    };
  }

  private Application lock(ApplicationId id, SignedIn officer) {
    var application =
        applications.lock(id).orElseThrow(() -> new NotFound("No application " + id.value()));
    visibility.asOfficer(application, officer);
    return application;
  }

  private StepResult take(
      Application application, int version, Step step, SignedIn officer, String note) {
    return desk.take(
        new Taking(
            application.matter().orElseThrow(),
            version,
            step,
            officer.actor(),
            note,
            new Establishing(application.draft(), judgement.today()).parties()));
  }
}
