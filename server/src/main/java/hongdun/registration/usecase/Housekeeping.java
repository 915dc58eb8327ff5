package hongdun.registration.usecase;

import hongdun.agency.WorkingCalendar;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Notice;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.Taking;
import hongdun.casework.Matter;
import hongdun.naming.Names;
import hongdun.portal.Dates;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.CorrectionTime;
import hongdun.registration.domain.Stage;
import hongdun.registration.domain.Step;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Corrections;
import hongdun.registration.persistence.Corrections.Waiting;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 到期失效 — an application that was not mended by the last day its notice named lapses on the day
 * after; some days before the party is reminded.
 */
@Component
public class Housekeeping {
  private final Returned returned;
  private final Names names;
  private final Desk desk;
  private final WorkingCalendar calendar;
  private final InstantSource clock;

  Housekeeping(
      Returned returned, Names names, Desk desk, WorkingCalendar calendar, InstantSource clock) {
    this.returned = returned;
    this.names = names;
    this.desk = desk;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The applications and what was returned of them. */
  @Component
  record Returned(Applications applications, Corrections corrections) {}

  /** The notices whose last day is over, to be lapsed one by one. */
  public List<Waiting> overdueCorrections() {
    return returned.corrections().endingUntil(today().minusDays(1)).stream()
        .filter(notice -> isOver(notice.resubmitBy()))
        .toList();
  }

  /** The notices whose last day is near and of which the party has not been reminded. */
  public List<Waiting> nearlyOver() {
    return returned.corrections().endingUntil(CorrectionTime.remindedUntil(today())).stream()
        .filter(notice -> !notice.reminded())
        .toList();
  }

  /** Lets one application lapse, unless it was mended or taken back meanwhile. */
  @Transactional
  public boolean lapse(Waiting notice) {
    var id = notice.application();
    var matter = locked(id);
    if (!matter.stage().equals(Stage.CORRECTION.name())) {
      settleConcluded(id, matter);
      return false;
    }
    if (!isNewest(notice)) {
      return false;
    }
    var taking =
        new Taking(matter.id(), matter.version(), Step.LAPSE, new Actor.TheSystem(), "", Set.of());
    if (desk.take(taking) instanceof StepResult.Taken(var lapsed)) {
      names.release(id.value());
      returned.corrections().settle(id);
      tell(lapsed, "registration.notice.lapsed", notice.resubmitBy());
      return true;
    }
    return false;
  }

  /** Tells one party that his last day is near, once; false when there is nothing to mend. */
  @Transactional
  public boolean remind(Waiting notice) {
    var matter = locked(notice.application());
    if (!matter.stage().equals(Stage.CORRECTION.name())) {
      settleConcluded(notice.application(), matter);
      return false;
    }
    if (isOver(notice.resubmitBy())
        || !isNewest(notice)
        || !returned.corrections().reminded(notice.notice(), clock.instant())) {
      return false;
    }
    tell(
        matter,
        "registration.notice.lapse-near",
        CorrectionTime.rolled(notice.resubmitBy(), calendar));
    return true;
  }

  /** It may have been handed in again and returned again since it was listed. */
  private boolean isNewest(Waiting notice) {
    return returned.corrections().newest(notice.application()) == notice.notice();
  }

  private Matter locked(ApplicationId id) {
    var application = returned.applications().lock(id).orElseThrow();
    return application.matter().flatMap(desk::find).orElseThrow();
  }

  private void settleConcluded(ApplicationId id, Matter matter) {
    if (matter.concludedAt().isPresent()) {
      returned.corrections().settle(id);
    }
  }

  private boolean isOver(LocalDate last) {
    return today().isAfter(CorrectionTime.rolled(last, calendar));
  }

  private void tell(Matter matter, String key, LocalDate last) {
    desk.tell(
        matter.id(),
        new Notice(
            key + ".subject",
            key + ".body",
            List.of(matter.subject(), matter.number(), last.toString())));
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }
}
