package hongdun.registration.usecase;

import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.portal.Dates;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.Stage;
import hongdun.registration.persistence.Applications;
import hongdun.shared.Language;
import hongdun.shared.Sensitive;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 填报 — begins an application and changes what is filled in; saved at every step. */
@Component
public class FillIn {
  private final Applications applications;
  private final Visibility visibility;
  private final Desk desk;
  private final InstantSource clock;

  FillIn(Applications applications, Visibility visibility, Desk desk, InstantSource clock) {
    this.applications = applications;
    this.visibility = visibility;
    this.desk = desk;
    this.clock = clock;
  }

  @Transactional
  public ApplicationId begin(EstablishmentItem item, SignedIn citizen, Language language) {
    return applications.add(
        item.code(),
        new Applicant.Online(citizen.account()),
        language,
        item.blank(),
        clock.instant());
  }

  /** 窗口代填: an officer begins an application for somebody who came to the counter. */
  @Transactional
  public ApplicationId beginAtCounter(
      EstablishmentItem item, SignedIn officer, String name, String contact, Language language) {
    UnitId bureau = visibility.bureauOf(officer);
    return applications.add(
        item.code(),
        new Applicant.WalkIn(officer.officer(), bureau, Sensitive.of(name), Sensitive.of(contact)),
        language,
        item.blank(),
        clock.instant());
  }

  /** 到窗口的人 — changes who came to the counter, as long as the application is open. */
  @Transactional
  public void cameToCounter(ApplicationId id, SignedIn officer, String name, String contact) {
    var application = visibility.lockAsApplicant(id, officer);
    requireOpen(application);
    applications.cameToCounter(id, Sensitive.of(name), Sensitive.of(contact));
  }

  /** Changes the draft; an application in the bureau's hands is closed to changes. */
  @Transactional
  public Application change(ApplicationId id, SignedIn visitor, UnaryOperator<Draft> change) {
    var application = visibility.lockAsApplicant(id, visitor);
    requireOpen(application);
    var draft = change.apply(application.draft());
    var now = clock.instant();
    applications.fillIn(id, draft, now);
    return application.filledIn(draft, now);
  }

  /** Whether the applicant may change it now: as a draft, and when it came back for correction. */
  public boolean isOpen(Application application) {
    return switch (application.state()) {
      case DRAFT -> true;
      case PURGED -> false;
      case HANDED_IN ->
          application
              .matter()
              .flatMap(desk::find)
              .filter(matter -> matter.stage().equals(Stage.CORRECTION.name()))
              .isPresent();
    };
  }

  /** Somebody works on it, so it is not left to be purged. */
  void touch(ApplicationId id) {
    applications.touch(id, clock.instant());
  }

  void requireOpen(Application application) {
    if (!isOpen(application)) {
      throw new ClosedToChanges(application.id());
    }
  }

  public List<Application> ofAccount(SignedIn citizen) {
    return applications.ofAccount(citizen.account());
  }

  /** 补正中: what this counter took in and was given back, whichever bureau decides it. */
  public List<Application> returnedToCounter(SignedIn officer) {
    // A last day rolls forward over a holiday, never as far as a month.
    var notOver = Dates.dayOf(clock.instant()).minusMonths(1);
    return applications.returnedToCounter(visibility.bureauOf(officer), notOver).stream()
        .filter(this::isOpen)
        .toList();
  }

  public List<Application> draftsAtCounter(SignedIn officer) {
    return applications.draftsAtCounter(visibility.bureauOf(officer));
  }
}
