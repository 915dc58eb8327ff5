package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Unit;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Notice;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Matter;
import hongdun.naming.Names;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Step;
import hongdun.registration.domain.Typed;
import hongdun.registration.usecase.Examine.Outcome;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 不予受理 — does not take an application: because it is another authority's, which is named at once,
 * or under the rules of 2005 for other reasons.
 */
@Component
public class RefuseAcceptance {
  private final ExaminedMatters matters;
  private final IntakePapers papers;
  private final CounterCompetence competence;
  private final Following following;

  RefuseAcceptance(
      ExaminedMatters matters,
      IntakePapers papers,
      CounterCompetence competence,
      Following following) {
    this.matters = matters;
    this.papers = papers;
    this.competence = competence;
    this.following = following;
  }

  /** What follows it: the name is free again and the party is told. */
  @Component
  record Following(Names names, Desk desk, Agency agency) {}

  /** The bureau that registers the place of an application, when it is not the officer's own. */
  @Transactional(readOnly = true)
  public Optional<Unit> competent(Application application, SignedIn officer) {
    return competence.other(application.draft(), officer);
  }

  /** 告知不属于本机关职权: at once, with the authority that is competent. */
  @Transactional
  public Outcome notCompetent(
      ApplicationId id, int version, SignedIn officer, String authority, String reasons) {
    var application = matters.lock(id, officer);
    var own = following.agency().unit(matters.of(application, officer).bureau()).name();
    var faults = new ArrayList<Shortcoming>();
    if (authority.isBlank()) {
      faults.add(Shortcoming.of("authority", "registration.elsewhere.authority-missing"));
    } else if (authority.strip().equals(own.zh()) || authority.strip().equals(own.en())) {
      faults.add(Shortcoming.of("authority", "registration.elsewhere.authority-own"));
    }
    faults.addAll(Typed.AUTHORITY.faults("authority", authority));
    faults.addAll(Reasons.required("whyElsewhere", reasons));
    if (!faults.isEmpty()) {
      return new Outcome.Incomplete(List.copyOf(faults));
    }
    var note = "%s；%s".formatted(authority.strip(), reasons.strip());
    return ended(
        application,
        matters.take(application, version, Step.NOT_COMPETENT, officer, note),
        matter -> {
          tell(matter, "registration.notice.not-competent", authority.strip(), reasons);
          papers.redirected(application, matter, authority.strip(), reasons.strip(), officer);
        });
  }

  /** 不予受理: with its reasons and what can be done against it. */
  @Transactional
  public Outcome refuse(ApplicationId id, int version, SignedIn officer, String reasons) {
    var application = matters.lock(id, officer);
    var faults = Reasons.required("whyNotAccepted", reasons);
    if (!faults.isEmpty()) {
      return new Outcome.Incomplete(faults);
    }
    return ended(
        application,
        matters.take(application, version, Step.REFUSE_ACCEPTANCE, officer, reasons),
        matter -> {
          tell(matter, "registration.notice.not-accepted", reasons);
          papers.refused(application, matter, reasons, officer);
        });
  }

  private Outcome ended(Application application, StepResult result, Consumer<Matter> told) {
    return switch (result) {
      case Forbidden forbidden -> new Outcome.NotAllowed(forbidden);
      case StepResult.Taken(var matter) -> {
        following.names().release(application.id().value());
        told.accept(matter);
        yield new Outcome.Done(matter);
      }
    };
  }

  private void tell(Matter matter, String key, String... why) {
    var arguments = new ArrayList<>(List.of(matter.subject(), matter.number()));
    arguments.addAll(List.of(why));
    following
        .desk()
        .tell(matter.id(), new Notice(key + ".subject", key + ".body", List.copyOf(arguments)));
  }
}
