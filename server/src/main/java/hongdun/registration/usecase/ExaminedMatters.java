package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Role;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Deed;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.Taking;
import hongdun.casework.Impartiality;
import hongdun.casework.Matter;
import hongdun.casework.MatterMoved;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.Establishing;
import hongdun.registration.domain.Opinion;
import hongdun.registration.domain.Stage;
import hongdun.registration.domain.Step;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Opinions;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 在办申请 — an application in the bureau's hands: locks it for an officer, takes his step at the desk
 * and keeps what he said.
 */
@Component
class ExaminedMatters {
  private static final LegalBasis EXAMINATION = Law.REGISTRATION_REGULATION.article(19);

  private final Applications applications;
  private final Visibility visibility;
  private final Opinions opinions;
  private final OpenDossier dossiers;
  private final Desk desk;
  private final Rights rights;
  private final InstantSource clock;

  ExaminedMatters(
      Applications applications,
      Visibility visibility,
      Opinions opinions,
      OpenDossier dossiers,
      Desk desk,
      Rights rights,
      InstantSource clock) {
    this.applications = applications;
    this.visibility = visibility;
    this.opinions = opinions;
    this.dossiers = dossiers;
    this.desk = desk;
    this.rights = rights;
    this.clock = clock;
  }

  /** Who does what at the counter, and what keeps him from it. */
  @Component
  record Rights(Agency agency, Impartiality impartiality) {}

  /** The application, locked until the transaction ends; another bureau's does not exist. */
  Application lock(ApplicationId id, SignedIn officer) {
    var application =
        applications.lock(id).orElseThrow(() -> new NotFound("No application " + id.value()));
    visibility.asOfficer(application, officer);
    return application;
  }

  /** The same, as the officer saw it: what was moved meanwhile is not asked for reasons first. */
  Application lock(ApplicationId id, int version, SignedIn officer) {
    var application = lock(id, officer);
    var matter = of(application, officer);
    if (matter.version() != version) {
      throw new MatterMoved(matter.id(), version, matter.version());
    }
    return application;
  }

  /** The same with everything it is judged by, read once for all that is asked of it. */
  Dossier open(ApplicationId id, SignedIn officer) {
    var application =
        applications.lock(id).orElseThrow(() -> new NotFound("No application " + id.value()));
    return dossiers.of(application, visibility.asOfficer(application, officer));
  }

  Matter of(Application application, SignedIn officer) {
    return visibility.asOfficer(application, officer);
  }

  StepResult take(Application application, int version, Step step, SignedIn officer, String note) {
    return desk.take(
        new Taking(
            application.matter().orElseThrow(),
            version,
            step,
            officer.actor(),
            note,
            parties(application)));
  }

  Stage stage(Application application, SignedIn officer) {
    return Stage.valueOf(of(application, officer).stage());
  }

  /**
   * Writes down what the counter did after the matter was accepted by silence, where its procedure
   * has no step for it any more: by those who take that step, and by nobody with an interest (C7).
   */
  StepResult recordAccepted(
      Application application, int version, String deed, SignedIn officer, String note) {
    var matter = of(application, officer);
    if (matter.version() != version || !matter.stage().equals(Stage.ACCEPTED.name())) {
      throw new MatterMoved(matter.id(), version, matter.version());
    }
    var today = Dates.dayOf(clock.instant());
    var person = new OfficerId(officer.officer());
    var roles = rights.agency().rolesIn(person, visibility.bureauOf(officer), today);
    if (!roles.contains(Role.ACCEPTOR) && !roles.contains(Role.APPROVER)) {
      return forbidden("casework.forbidden.role", Role.ACCEPTOR.name());
    }
    var barred = rights.impartiality().bars(matter, List.of(person));
    if (barred.isPresent()) {
      return barred.get();
    }
    var role = roles.contains(Role.ACCEPTOR) ? Role.ACCEPTOR : Role.APPROVER;
    desk.record(
        matter.id(),
        new Deed(deed, officer.asOfficer(), role, Optional.empty(), EXAMINATION, note));
    return new StepResult.Taken(matter);
  }

  private static StepResult forbidden(String key, String... arguments) {
    return new StepResult.Forbidden(key, List.of(arguments), Optional.empty());
  }

  private Set<PartyKey> parties(Application application) {
    return new Establishing(application.draft(), Dates.dayOf(clock.instant())).parties();
  }

  /** Takes a step and keeps the reasons given for it. */
  StepResult takeWithReasons(
      Application application, int version, Step step, SignedIn officer, String reasons) {
    var result = take(application, version, step, officer, reasons);
    if (result instanceof StepResult.Taken) {
      opinions.add(
          application.id(), new Opinion(step, officer.officer(), reasons, clock.instant()));
    }
    return result;
  }
}
