package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.casework.Matter;
import hongdun.casework.MatterReaders;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.persistence.Applications;
import org.springframework.stereotype.Component;

/**
 * 查阅范围 — whose eyes an application is for: its applicant's, and those officers' of the bureau that
 * handles it whose appointments reach its matter.
 */
@Component
public class Visibility {
  private final Applications applications;
  private final Desk desk;
  private final Agency agency;
  private final MatterReaders readers;

  Visibility(Applications applications, Desk desk, Agency agency, MatterReaders readers) {
    this.applications = applications;
    this.desk = desk;
    this.agency = agency;
    this.readers = readers;
  }

  /** The application, if the visitor may fill it in or read it as its applicant does. */
  public Application asApplicant(ApplicationId id, SignedIn visitor) {
    return applications
        .find(id)
        .filter(application -> isApplicant(application, visitor))
        .orElseThrow(() -> unknown(id));
  }

  /** The same, locked until the transaction ends. */
  public Application lockAsApplicant(ApplicationId id, SignedIn visitor) {
    return applications
        .lock(id)
        .filter(application -> isApplicant(application, visitor))
        .orElseThrow(() -> unknown(id));
  }

  /** The application, for its applicant and for the officers of the bureau that handles it. */
  public Application asReader(ApplicationId id, SignedIn visitor) {
    return applications
        .find(id)
        .filter(application ->
            isApplicant(application, visitor)
                || (visitor.isOfficer() && isHandledBy(application, visitor)))
        .orElseThrow(() -> unknown(id));
  }

  private boolean isHandledBy(Application application, SignedIn officer) {
    return application
        .matter()
        .flatMap(desk::find)
        .filter(matter -> readers.mayRead(matter, officer.asOfficer()))
        .isPresent();
  }

  /** The matter of an application, if the officer is of the bureau that handles it. */
  public Matter asOfficer(Application application, SignedIn officer) {
    return application
        .matter()
        .flatMap(desk::find)
        .filter(matter -> officer.isOfficer() && readers.mayRead(matter, officer.asOfficer()))
        .orElseThrow(() -> unknown(application.id()));
  }

  public UnitId bureauOf(SignedIn officer) {
    return agency.unit(new UnitId(officer.asOfficer().unit())).bureau();
  }

  private boolean isApplicant(Application application, SignedIn visitor) {
    return application.state() != Application.State.PURGED
        && switch (application.applicant()) {
          case Applicant.Online(var account) ->
              !visitor.isOfficer() && account == visitor.account();
          case Applicant.WalkIn walkIn ->
              visitor.isOfficer() && walkIn.bureau().equals(bureauOf(visitor));
        };
  }

  private static NotFound unknown(ApplicationId id) {
    return new NotFound("No application " + id.value() + " for this visitor");
  }
}
