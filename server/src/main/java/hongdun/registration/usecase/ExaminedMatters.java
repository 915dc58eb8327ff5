package hongdun.registration.usecase;

import hongdun.casework.Desk;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.Taking;
import hongdun.casework.Matter;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Establishing;
import hongdun.registration.domain.Opinion;
import hongdun.registration.domain.Step;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Opinions;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * 在办申请 — an application in the bureau's hands: locks it for an officer, takes his step at the desk
 * and keeps what he said.
 */
@Component
class ExaminedMatters {
  private final Applications applications;
  private final Visibility visibility;
  private final Opinions opinions;
  private final Desk desk;
  private final InstantSource clock;

  ExaminedMatters(
      Applications applications,
      Visibility visibility,
      Opinions opinions,
      Desk desk,
      InstantSource clock) {
    this.applications = applications;
    this.visibility = visibility;
    this.opinions = opinions;
    this.desk = desk;
    this.clock = clock;
  }

  /** The application, locked until the transaction ends; another bureau's does not exist. */
  Application lock(ApplicationId id, SignedIn officer) {
    var application =
        applications.lock(id).orElseThrow(() -> new NotFound("No application " + id.value()));
    visibility.asOfficer(application, officer);
    return application;
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
            new Establishing(application.draft(), Dates.dayOf(clock.instant())).parties()));
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
