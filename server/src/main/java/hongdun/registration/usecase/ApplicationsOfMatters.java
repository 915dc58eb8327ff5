package hongdun.registration.usecase;

import hongdun.agency.WorkingCalendar;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.portal.NotFound;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.CorrectionTime;
import hongdun.registration.domain.Stage;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Corrections;
import hongdun.registration.persistence.Outcomes;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the application of a matter, and what became of it. */
@Component
public class ApplicationsOfMatters {
  private final Applications applications;
  private final Outcomes outcomes;
  private final Corrections corrections;
  private final WorkingCalendar calendar;

  ApplicationsOfMatters(
      Applications applications,
      Outcomes outcomes,
      Corrections corrections,
      WorkingCalendar calendar) {
    this.applications = applications;
    this.outcomes = outcomes;
    this.corrections = corrections;
    this.calendar = calendar;
  }

  /** The application a matter handles; who may see it is asked separately. */
  public Application of(MatterId matter) {
    return applications
        .ofMatter(matter)
        .orElseThrow(() -> new NotFound("No application of matter " + matter.value()));
  }

  /** The number of the application a matter handles. */
  public ApplicationId idOf(MatterId matter) {
    return applications
        .idOf(matter)
        .orElseThrow(() -> new NotFound("No application of matter " + matter.value()));
  }

  /** The code of the entity an approved application became. */
  public Optional<UnifiedSocialCreditCode> codeOf(ApplicationId application) {
    return outcomes.codeOf(application);
  }

  /**
   * The last day on which a returned application may be handed in again, as the calendar is now.
   */
  public Optional<LocalDate> mendUntil(Matter matter) {
    return matter.stage().equals(Stage.CORRECTION.name())
        ? corrections
            .resubmitBy(idOf(matter.id()))
            .map(last -> CorrectionTime.rolled(last, calendar))
        : Optional.empty();
  }
}
