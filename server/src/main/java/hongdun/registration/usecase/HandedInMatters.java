package hongdun.registration.usecase;

import hongdun.casework.Desk;
import hongdun.casework.Desk.Opening;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.Taking;
import hongdun.casework.Matter;
import hongdun.casework.MatterMoved;
import hongdun.casework.Party;
import hongdun.portal.Accounts;
import hongdun.portal.SignedIn;
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
import org.springframework.stereotype.Component;

/** 转入办件 — brings an application that is handed in to the desk, for the first time or mended. */
@Component
class HandedInMatters {
  private final Applications applications;
  private final Judgement judgement;
  private final Desk desk;
  private final Accounts accounts;
  private final InstantSource clock;

  HandedInMatters(
      Applications applications,
      Judgement judgement,
      Desk desk,
      Accounts accounts,
      InstantSource clock) {
    this.applications = applications;
    this.judgement = judgement;
    this.desk = desk;
    this.accounts = accounts;
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
                party(application, language),
                new Establishing(draft, judgement.today()).parties(),
                visitor.actor()));
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
            visitor.actor(),
            "",
            new Establishing(application.draft(), judgement.today()).parties());
    return switch (desk.take(taking)) {
      case StepResult.Taken(var matter) -> matter;
      // The visitor is the applicant and the stage is open to him, so only a race is left.
      case StepResult.Forbidden _ ->
          throw new MatterMoved(before.id(), before.version(), before.version());
    };
  }

  private Party party(Application application, Language language) {
    return switch (application.applicant()) {
      case Applicant.Online(var account) -> {
        var known = accounts.find(account).orElseThrow();
        yield new Party(
            Optional.of(account),
            Sensitive.of(known.displayName()),
            Sensitive.of(known.address()),
            language);
      }
      case Applicant.WalkIn(_, _, var name, var contact) ->
          new Party(Optional.empty(), name, contact, application.language());
    };
  }
}
