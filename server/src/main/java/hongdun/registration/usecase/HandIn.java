package hongdun.registration.usecase;

import hongdun.casework.Desk;
import hongdun.casework.Desk.Opening;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.Taking;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.MatterMoved;
import hongdun.casework.Party;
import hongdun.naming.Names;
import hongdun.naming.Names.Claim;
import hongdun.portal.Accounts;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.domain.EstablishLlc;
import hongdun.registration.domain.Establishing;
import hongdun.registration.domain.Requirements;
import hongdun.registration.domain.Signatories.Signatory;
import hongdun.registration.domain.Situation;
import hongdun.registration.domain.Step;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Submissions;
import hongdun.shared.Language;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 提交申请 — hands an application in, for the first time or mended. */
@Component
public class HandIn {
  private final Applications applications;
  private final Submissions submissions;
  private final Visibility visibility;
  private final FillIn fillIn;
  private final Judgement judgement;
  private final Sign sign;
  private final Names names;
  private final Desk desk;
  private final Accounts accounts;
  private final IssuedPapers papers;
  private final InstantSource clock;

  HandIn(
      Applications applications,
      Submissions submissions,
      Visibility visibility,
      FillIn fillIn,
      Judgement judgement,
      Sign sign,
      Names names,
      Desk desk,
      Accounts accounts,
      IssuedPapers papers,
      InstantSource clock) {
    this.applications = applications;
    this.submissions = submissions;
    this.visibility = visibility;
    this.fillIn = fillIn;
    this.judgement = judgement;
    this.sign = sign;
    this.names = names;
    this.desk = desk;
    this.accounts = accounts;
    this.papers = papers;
    this.clock = clock;
  }

  /** The outcome of handing in. */
  public sealed interface Outcome {
    record HandedIn(Matter matter) implements Outcome {}

    /** Everything that still stands in the way, at once. */
    record NotReady(List<Shortcoming> shortcomings, List<Signatory> unsigned) implements Outcome {}
  }

  @Transactional
  public Outcome handIn(ApplicationId id, SignedIn visitor, Language language) {
    var application = visibility.lockAsApplicant(id, visitor);
    fillIn.requireOpen(application);
    var shortcomings = judgement.shortcomings(application);
    var unsigned = sign.missing(application);
    if (!shortcomings.isEmpty() || !unsigned.isEmpty()) {
      return new Outcome.NotReady(shortcomings, unsigned);
    }
    var draft = application.draft();
    var name = judgement.parts(draft).orElseThrow();
    if (names.claim(id.value(), name, judgement.industry(draft), judgement.today())
        instanceof Claim.Refused(var verdict)) {
      return new Outcome.NotReady(taken(application, verdict), List.of());
    }
    submissions.add(id, draft, Answers.hash(draft), clock.instant());
    var matter =
        application.matter().isEmpty()
            ? open(application, visitor, language)
            : resubmit(application.matter().get(), visitor);
    papers.receipt(application, matter, language);
    return new Outcome.HandedIn(matter);
  }

  /** What the name's rules say now that the name is claimed: somebody else was first. */
  private List<Shortcoming> taken(Application application, Names.Verdict verdict) {
    var situation = judgement.situation(application);
    var now =
        new Situation(
            situation.today(),
            Optional.of(verdict),
            situation.scopeItems(),
            situation.competent(),
            situation.attached(),
            situation.needed());
    return Requirements.unmetBy(application.draft(), now);
  }

  private Matter open(Application application, SignedIn visitor, Language language) {
    var draft = application.draft();
    var bureau = judgement.competent(draft).orElseThrow();
    var item = judgement.item(application);
    var matter =
        desk.open(
            new Opening(
                EstablishLlc.PROCEDURE,
                item.code(),
                draft.name().full(),
                bureau.id(),
                Judgement.region(draft).orElseThrow(),
                item.ruleSet(),
                party(application, language),
                new Establishing(draft, judgement.today()).parties(),
                visitor.actor()));
    applications.handedIn(application.id(), matter.id(), clock.instant());
    return matter;
  }

  private Matter resubmit(MatterId id, SignedIn visitor) {
    var before = desk.find(id).orElseThrow();
    var application = applications.ofMatter(id).orElseThrow();
    var taking =
        new Taking(
            id,
            before.version(),
            Step.RESUBMIT,
            visitor.actor(),
            "",
            new Establishing(application.draft(), judgement.today()).parties());
    return switch (desk.take(taking)) {
      case StepResult.Taken(var matter) -> matter;
      // The visitor is the applicant and the stage is open to him, so only a race is left.
      case StepResult.Forbidden _ -> throw new MatterMoved(id, before.version(), before.version());
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
