package hongdun.registration.usecase;

import hongdun.agency.WorkingCalendar;
import hongdun.casework.ClockKind;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Notice;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.Taking;
import hongdun.casework.Matter;
import hongdun.casework.TimeLimits;
import hongdun.portal.Dates;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.RuleSets;
import hongdun.registration.domain.Stage;
import hongdun.registration.domain.Step;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Submissions;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 视为受理 — an application the bureau was silent about beyond the days its rules allow is accepted
 * from the day of its receipt (Company Registration Regulation 2005 Art. 51).
 */
@Component
public class DeemAccepted {
  private final Rows rows;
  private final Desk desk;
  private final TimeLimits limits;
  private final WorkingCalendar calendar;
  private final InstantSource clock;

  DeemAccepted(
      Rows rows, Desk desk, TimeLimits limits, WorkingCalendar calendar, InstantSource clock) {
    this.rows = rows;
    this.desk = desk;
    this.limits = limits;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** What registration keeps of applications. */
  @Component
  record Rows(Applications applications, Submissions submissions) {}

  /** The applications whose time for acceptance is over under rules that have one. */
  @Transactional(readOnly = true)
  public List<ApplicationId> candidates() {
    return RuleSets.all().stream()
        .filter(rules -> rules.acceptance().isPresent())
        .flatMap(rules -> limits.over(ClockKind.ACCEPTANCE, rules.code()).stream())
        .flatMap(matter -> rows.applications().ofMatter(matter).stream())
        .map(Application::id)
        .toList();
  }

  /** Accepts one application if the bureau was silent too long; false when it need not be. */
  @Transactional
  public boolean accept(ApplicationId id) {
    var application = rows.applications().lock(id).orElseThrow();
    var matter = application.matter().flatMap(desk::find).orElseThrow();
    var received = Dates.dayOf(rows.submissions().lastReceived(id));
    if (!matter.stage().equals(Stage.SUBMITTED.name())
        || !silentTooLong(matter, silentSince(matter, received))) {
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

  /** From its receipt, or from when supervision gave it back to be accepted anew. */
  private LocalDate silentSince(Matter matter, LocalDate received) {
    return desk.journal(matter.id()).stream()
        .filter(line -> line.to().equals(matter.stage()) && !line.from().equals(matter.stage()))
        .map(line -> Dates.dayOf(line.at()))
        .filter(day -> day.isAfter(received))
        .max(Comparator.naturalOrder())
        .orElse(received);
  }

  private boolean silentTooLong(Matter matter, LocalDate since) {
    return RuleSets.of(matter.ruleSet())
        .flatMap(RuleSets::acceptance)
        .map(limit -> calendar.workingDaysAfter(since, limit.workingDays()).day())
        .filter(last -> Dates.dayOf(clock.instant()).isAfter(last))
        .isPresent();
  }
}
