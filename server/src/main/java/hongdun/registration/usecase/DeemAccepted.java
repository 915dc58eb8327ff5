package hongdun.registration.usecase;

import hongdun.agency.WorkingCalendar;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Notice;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.Taking;
import hongdun.casework.Matter;
import hongdun.portal.Dates;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.RuleSets;
import hongdun.registration.domain.Stage;
import hongdun.registration.domain.Step;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Submissions;
import hongdun.shared.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 视为受理 — an application the bureau was silent about beyond the days its rules allow is accepted
 * from the day of its receipt (Company Registration Regulation 2005 Art. 51).
 */
@Component
public class DeemAccepted {
  private final Applications applications;
  private final Submissions submissions;
  private final Desk desk;
  private final WorkingCalendar calendar;
  private final InstantSource clock;

  DeemAccepted(
      Applications applications,
      Submissions submissions,
      Desk desk,
      WorkingCalendar calendar,
      InstantSource clock) {
    this.applications = applications;
    this.submissions = submissions;
    this.desk = desk;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The applications received while rules with a time for acceptance were in force. */
  @Transactional(readOnly = true)
  public List<ApplicationId> candidates() {
    return RuleSets.all().stream()
        .filter(rules -> rules.acceptance().isPresent())
        .flatMap(
            rules -> submissions.receivedBetween(start(rules.from()), end(rules.to())).stream())
        .toList();
  }

  /** Accepts one application if the bureau was silent too long; false when it need not be. */
  @Transactional
  public boolean accept(ApplicationId id) {
    var application = applications.lock(id).orElseThrow();
    var matter = application.matter().flatMap(desk::find).orElseThrow();
    var received = Dates.dayOf(submissions.lastReceived(id));
    if (!matter.stage().equals(Stage.SUBMITTED.name()) || !silentTooLong(matter, received)) {
      return false;
    }
    var taking =
        new Taking(
            matter.id(),
            matter.version(),
            Step.DEEM_ACCEPTED,
            new Actor.TheSystem(),
            received.toString(),
            Set.of());
    if (desk.take(taking) instanceof StepResult.Taken(var accepted)) {
      desk.tell(
          accepted.id(),
          new Notice(
              "registration.notice.deemed-accepted.subject",
              "registration.notice.deemed-accepted.body",
              List.of(accepted.subject(), accepted.number(), received.toString())));
      return true;
    }
    return false;
  }

  private boolean silentTooLong(Matter matter, LocalDate received) {
    return RuleSets.of(matter.ruleSet())
        .flatMap(RuleSets::acceptance)
        .map(limit -> calendar.workingDaysAfter(received, limit.workingDays()).day())
        .filter(last -> Dates.dayOf(clock.instant()).isAfter(last))
        .isPresent();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Dates.ZONE).toInstant();
  }

  private Instant end(Optional<LocalDate> last) {
    return last.map(day -> start(day.plusDays(1))).orElseGet(clock::instant);
  }
}
