package hongdun.registration.usecase;

import hongdun.agency.PartyKey;
import hongdun.casework.BarredAtTheCounter;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Opening;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.Taking;
import hongdun.casework.Matter;
import hongdun.casework.Party;
import hongdun.casework.Reception;
import hongdun.portal.Accounts;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.AgentDeed.Act;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.domain.Establishing;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.RuleSets;
import hongdun.registration.domain.Step;
import hongdun.registration.persistence.Applications;
import hongdun.shared.Language;
import hongdun.shared.Sensitive;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 转入办件 — brings an application that is handed in to the desk, for the first time or mended. */
@Component
class HandedInMatters {
  private final Applications applications;
  private final Judgement judgement;
  private final Desk desk;
  private final Reception reception;
  private final Accounts accounts;
  private final ActingFor acting;
  private final InstantSource clock;

  HandedInMatters(
      Applications applications,
      Judgement judgement,
      Desk desk,
      Reception reception,
      Accounts accounts,
      ActingFor acting,
      InstantSource clock) {
    this.applications = applications;
    this.judgement = judgement;
    this.desk = desk;
    this.reception = reception;
    this.accounts = accounts;
    this.acting = acting;
    this.clock = clock;
  }

  Matter open(Application application, SignedIn visitor, Language language) {
    var draft = application.draft();
    var bureau = judgement.competent(draft).orElseThrow();
    var item = judgement.item(application);
    var matter =
        desk.open(
            new Opening(
                EstablishmentItem.of(application.item()).procedure(),
                item.code(),
                EstablishmentItem.of(application.item()).typeOf(draft),
                draft.title(),
                bureau.id(),
                Judgement.region(draft).orElseThrow(),
                RuleSets.on(judgement.today()).code().code(),
                party(application, visitor, language),
                parties(application),
                ActingFor.actor(application, visitor)));
    acting.does(Act.HANDED_IN, application, visitor);
    applications.handedIn(application.id(), matter.id(), clock.instant());
    return matter;
  }

  Matter resubmit(Application application, SignedIn visitor) {
    var before = application.matter().flatMap(desk::find).orElseThrow();
    var taking =
        new Taking(
            before.id(),
            before.version(),
            Step.RESUBMIT,
            ActingFor.actor(application, visitor),
            "",
            parties(application));
    acting.does(Act.HANDED_IN, application, visitor);
    return switch (desk.take(taking)) {
      case StepResult.Taken(var matter) -> matter;
      // The applicant is the party; of an officer the reception was asked before.
      case StepResult.Forbidden why -> throw new BarredAtTheCounter(why);
    };
  }

  /** What bars an officer from taking it in at his counter. */
  Optional<StepResult.Forbidden> bars(Application application, SignedIn officer) {
    return reception.bars(
        officer.asOfficer(), application.matter().flatMap(desk::find), parties(application));
  }

  private Set<PartyKey> parties(Application application) {
    return new Establishing(application.draft(), judgement.today()).parties();
  }

  private Party party(Application application, SignedIn visitor, Language language) {
    return switch (application.applicant()) {
      case Applicant.Online(var account) -> {
        var known = accounts.find(account).orElseThrow();
        yield new Party(
            Optional.of(account),
            acting.partyName(application, known.displayName(), visitor),
            Sensitive.of(known.address()),
            language);
      }
      case Applicant.WalkIn(_, _, var name, var contact) ->
          new Party(Optional.empty(), name, contact, application.language());
    };
  }
}
