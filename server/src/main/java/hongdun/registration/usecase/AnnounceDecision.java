package hongdun.registration.usecase;

import hongdun.casework.Desk;
import hongdun.casework.Desk.Notice;
import hongdun.casework.Matter;
import hongdun.casework.RuleSet;
import hongdun.portal.SignedIn;
import hongdun.register.MarketEntity;
import hongdun.registration.RegistrationApproved;
import hongdun.registration.RegistrationRefused;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Dossier;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 告知决定 — tells the party what was decided, issues the papers and announces the act. */
@Component
class AnnounceDecision {
  private final Desk desk;
  private final IssuedPapers papers;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  AnnounceDecision(
      Desk desk, IssuedPapers papers, ApplicationEventPublisher events, InstantSource clock) {
    this.desk = desk;
    this.papers = papers;
    this.events = events;
    this.clock = clock;
  }

  void approved(Dossier dossier, Matter matter, MarketEntity entity) {
    desk.tell(
        matter.id(),
        new Notice(
            "registration.notice.approved.subject",
            "registration.notice.approved.body",
            List.of(entity.name(), entity.code().value(), matter.number())));
    events.publishEvent(
        new RegistrationApproved(
            dossier.application().id(),
            matter.id(),
            matter.bureau().value(),
            entity.id(),
            new RuleSet(matter.ruleSet()),
            clock.instant()));
    // Last, for whoever issues a paper of the series after this waits until it is committed.
    papers.approval(dossier, matter, entity);
  }

  void refused(Application application, Matter matter, String reasons, SignedIn by) {
    desk.tell(
        matter.id(),
        new Notice(
            "registration.notice.refused.subject",
            "registration.notice.refused.body",
            List.of(matter.subject(), matter.number(), reasons)));
    papers.refusal(application, matter, reasons, by);
    events.publishEvent(
        new RegistrationRefused(
            application.id(),
            matter.id(),
            matter.bureau().value(),
            new RuleSet(matter.ruleSet()),
            clock.instant()));
  }
}
