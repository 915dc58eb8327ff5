package hongdun.registration.usecase;

import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Matter;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Dossier;
import hongdun.registration.persistence.Submissions;
import hongdun.shared.Language;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 收件 — takes an application in that has nothing against it: kept, at the desk, with its receipt.
 */
@Component
class Intake {
  private final Submissions submissions;
  private final HandedInMatters matters;
  private final CounterDeeds deeds;
  private final CounterCompetence competence;
  private final IssuedPapers papers;
  private final InstantSource clock;

  Intake(
      Submissions submissions,
      HandedInMatters matters,
      CounterDeeds deeds,
      CounterCompetence competence,
      IssuedPapers papers,
      InstantSource clock) {
    this.submissions = submissions;
    this.matters = matters;
    this.deeds = deeds;
    this.competence = competence;
    this.papers = papers;
    this.clock = clock;
  }

  /** What bars the officer who would take it in; nothing bars the applicant himself. */
  Optional<Forbidden> bars(Application application, SignedIn visitor) {
    return visitor.isOfficer() ? matters.bars(application, visitor) : Optional.empty();
  }

  Matter take(Dossier dossier, SignedIn visitor, Language language) {
    var application = dossier.application();
    submissions.add(application.id(), application.draft(), dossier.hash(), clock.instant());
    var matter =
        application.matter().isEmpty()
            ? matters.open(application, visitor, language)
            : matters.resubmit(application, visitor);
    deeds.record(dossier, matter.id(), visitor);
    competence.count(application, matter.bureau(), visitor);
    papers.receipt(application, matter, dossier.attached());
    return matter;
  }
}
