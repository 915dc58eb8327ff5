package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.casework.Matter;
import hongdun.casework.Readers;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.AgentDeed.Act;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.persistence.Applications;
import org.springframework.stereotype.Component;

/** 查阅范围 — whose eyes an application is for: its applicant's, and the bureau's that handles it. */
@Component
public class Visibility {
  private final Applications applications;
  private final Desk desk;
  private final Agency agency;
  private final Readers readers;
  private final ActingFor acting;

  Visibility(
      Applications applications, Desk desk, Agency agency, Readers readers, ActingFor acting) {
    this.applications = applications;
    this.desk = desk;
    this.agency = agency;
    this.readers = readers;
    this.acting = acting;
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
    var locked =
        applications
            .lock(id)
            .filter(application -> isApplicant(application, visitor))
            .orElseThrow(() -> unknown(id));
    acting.does(Act.CHANGED, locked, visitor);
    return locked;
  }

  /** The application, for its applicant and for the officers who may read its matter. */
  public Application asReader(ApplicationId id, SignedIn visitor) {
    return applications
        .find(id)
        .filter(application ->
            isApplicant(application, visitor)
                || (visitor.isOfficer()
                    && application.matter().flatMap(desk::find).stream()
                        .anyMatch(matter -> readers.mayRead(matter, visitor.asOfficer()))))
        .orElseThrow(() -> unknown(id));
  }

  /**
   * An application as its papers are printed for a visitor: whole for the applicant, who signs
   * them, and for the counter that fills it in for him; with numbers masked for other officers.
   */
  public Application asRead(Application application, SignedIn visitor) {
    return isApplicant(application, visitor)
        ? application
        : application.filledIn(application.draft().withNumbersMasked(), application.updatedAt());
  }

  /** The matter of an application, if the officer may read it. */
  public Matter asReadingOfficer(Application application, SignedIn officer) {
    return application
        .matter()
        .flatMap(desk::find)
        .filter(matter -> readers.mayRead(matter, officer.asOfficer()))
        .orElseThrow(() -> unknown(application.id()));
  }

  /** The matter of an application, if the officer is of the bureau that handles it. */
  public Matter asOfficer(Application application, SignedIn officer) {
    return application
        .matter()
        .flatMap(desk::find)
        .filter(matter -> officer.isOfficer() && matter.isHandledBy(bureauOf(officer)))
        .orElseThrow(() -> unknown(application.id()));
  }

  public UnitId bureauOf(SignedIn officer) {
    return agency.unit(new UnitId(officer.asOfficer().unit())).bureau();
  }

  private boolean isApplicant(Application application, SignedIn visitor) {
    return application.state() != Application.State.PURGED
        && switch (application.applicant()) {
          case Applicant.Online(var account) ->
              !visitor.isOfficer() && acting.may(application, account, visitor);
          case Applicant.WalkIn walkIn ->
              visitor.isOfficer()
                  && walkIn.bureau().equals(bureauOf(visitor))
                  && isAtTheCounter(visitor, walkIn.bureau());
        };
  }

  /** 窗口受理员: who fills in for people who came to the counter. */
  private boolean isAtTheCounter(SignedIn officer, UnitId bureau) {
    return agency
        .rolesIn(new OfficerId(officer.officer()), bureau, acting.today())
        .contains(Role.ACCEPTOR);
  }

  private static NotFound unknown(ApplicationId id) {
    return new NotFound("No application " + id.value() + " for this visitor");
  }
}
