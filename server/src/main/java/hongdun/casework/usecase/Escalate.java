package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.CalendarNotLoaded;
import hongdun.agency.Staffing;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.DueSoon;
import hongdun.casework.MatterId;
import hongdun.casework.Overdue;
import hongdun.casework.StatutoryTimeExceeded;
import hongdun.casework.domain.AnswerLine.Answering;
import hongdun.casework.domain.DeskBasis;
import hongdun.casework.domain.DeskNote;
import hongdun.casework.domain.Escalation;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.Rung;
import hongdun.casework.domain.StruckClock.Kind;
import hongdun.casework.persistence.Clocks;
import hongdun.casework.persistence.Escalations;
import hongdun.casework.persistence.Escalations.Telling;
import hongdun.casework.persistence.Escalations.Told;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.usecase.Standing.Now;
import hongdun.portal.Dates;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 逐级上报 — tells who answers for a matter that its time is nearly over or over, then the next above
 * him, each rung once; whoever is told in vain, because he has left meanwhile, is followed by
 * another.
 */
@Component
public class Escalate {
  private static final int BATCH = 200;

  private final Standing standing;
  private final Staffing staffing;
  private final WorkingCalendar calendar;
  private final Records records;
  private final InstantSource clock;

  Escalate(
      Standing standing,
      Staffing staffing,
      WorkingCalendar calendar,
      Records records,
      InstantSource clock) {
    this.standing = standing;
    this.staffing = staffing;
    this.calendar = calendar;
    this.records = records;
    this.clock = clock;
  }

  /** What is read and written. */
  @Component
  record Records(
      Matters matters, Clocks clocks, Escalations escalations, Journal journal, Agency agency) {}

  /** A warning a clock struck. */
  private record Struck(MatterId matter, long clock, Kind cause, LocalDate due) {}

  /** In the transaction that strikes the warning: both are kept or neither. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(DueSoon soon) {
    tell(new Struck(soon.matter(), soon.clock(), Kind.DUE_SOON, soon.due()), Rung.PERSON);
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(Overdue over) {
    tell(new Struck(over.matter(), over.clock(), Kind.OVERDUE, over.due()), Rung.HEAD_OF_UNIT);
  }

  /** Beyond the time of the law the leaders are told at once. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(StatutoryTimeExceeded over) {
    tell(
        new Struck(over.matter(), over.clock(), Kind.STATUTORY_OVERDUE, over.due()),
        Rung.DUTY_LEADER);
  }

  /** Those whose next rung's day has come. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public List<Escalation> climbing(Optional<Escalation> after) {
    return records.escalations().climbing(today(), id(after), BATCH);
  }

  /** Tells the next rung of matters that are still late. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean climb(List<Escalation> these) {
    var today = today();
    records
        .escalations()
        .lock(these, Optional.of(today))
        .forEach(escalation -> climb(escalation, today));
    return true;
  }

  /**
   * Closes those whose matter is concluded or whose clock has ended; true when there may be more.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean closeEnded() {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return records.escalations().closeEnded(at, BATCH) == BATCH;
  }

  /** The number people know the matter by. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public String number(Escalation escalation) {
    return records.matters().find(escalation.matter()).orElseThrow().number();
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  private static long id(Optional<Escalation> after) {
    return after.map(Escalation::id).orElse(0L);
  }

  private void climb(Escalation escalation, LocalDate today) {
    switch (progress(escalation)) {
      case OVER -> records.escalations().climbAgain(escalation.id(), Optional.empty());
      case STANDS_STILL ->
          records.escalations().climbAgain(escalation.id(), Optional.of(today.plusDays(1)));
      case STILL_LATE -> {
        records.escalations().climbAgain(escalation.id(), Optional.empty());
        escalation
            .rung()
            .next(escalation.rank())
            .ifPresent(rung ->
                tell(
                    new Struck(
                        escalation.matter(),
                        escalation.clock(),
                        escalation.cause(),
                        escalation.due()),
                    rung));
      }
    }
  }

  /** How what was reported goes on. */
  private enum Progress {
    /** It is done, or the clock has another last day, which has warnings of its own. */
    OVER,
    /** The clock stands still; nobody above is told meanwhile, and it is looked at again. */
    STANDS_STILL,
    STILL_LATE
  }

  private Progress progress(Escalation escalation) {
    var struck =
        records.clocks().ofRound(escalation.matter()).stream()
            .filter(clock -> clock.id() == escalation.clock())
            .filter(clock -> !clock.ended())
            .findFirst();
    if (struck.isEmpty()) {
      return Progress.OVER;
    }
    var last =
        escalation.cause() == Kind.STATUTORY_OVERDUE
            ? struck.get().statutoryDue()
            : struck.get().due();
    return last.map(day -> day.equals(escalation.due()) ? Progress.STILL_LATE : Progress.OVER)
        .orElse(Progress.STANDS_STILL);
  }

  /** Whom open ones were told, and whether some were told to nobody. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public List<Told> told() {
    return records.escalations().told();
  }

  /** What was told to one who is not there any more, or to nobody. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public List<Escalation> toldInVain(Told told, Optional<Escalation> after) {
    return told.officer().filter(staffing.staff(told.bureau(), today())::isPresent).isPresent()
        ? List.of()
        : records.escalations().openTo(told, id(after), BATCH);
  }

  /** Tells another in his place. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean retell(List<Escalation> these) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    records
        .escalations()
        .lock(these, Optional.empty())
        .forEach(escalation -> retell(escalation, at));
    return true;
  }

  private void retell(Escalation escalation, Instant at) {
    var matter = records.matters().find(escalation.matter()).orElseThrow();
    if (matter.concludedAt().isPresent()) {
      return;
    }
    var now = standing.of(matter, Dates.dayOf(at));
    var answering = answering(now, escalation.rung());
    if (!answering.officer().equals(escalation.officer())) {
      records.escalations().retell(escalation.id(), answering, at);
      records.journal().write(line(now, escalation.cause(), answering, at));
    }
  }

  private void tell(Struck struck, Rung rung) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var today = Dates.dayOf(at);
    var matter = records.matters().find(struck.matter()).orElseThrow();
    var now = standing.of(matter, today);
    var answering = answering(now, rung);
    var nextOn = rung.next(answering.rank()).map(_ -> afterWorkingDays(today, rung.workingDays()));
    if (records
        .escalations()
        .tell(
            new Telling(
                matter.id(),
                matter.acceptedBy(),
                struck.clock(),
                struck.cause(),
                struck.due(),
                rung,
                answering,
                nextOn),
            at)) {
      records.journal().write(line(now, struck.cause(), answering, at));
    }
  }

  private Answering answering(Now now, Rung rung) {
    return now.line()
        .first(now.place(), rung.rank(), officer -> standing.interest(now, officer).isPresent());
  }

  /** A calendar that lacks a year delays no report: plain days are counted then. */
  private LocalDate afterWorkingDays(LocalDate from, int days) {
    try {
      return calendar.workingDaysAfter(from, days).day();
    } catch (CalendarNotLoaded unknown) {
      return from.plusDays(days);
    }
  }

  private JournalLine line(Now now, Kind cause, Answering answering, Instant at) {
    var note =
        new DeskNote(
            answering.rank().name(),
            answering.officer().map(officer -> records.agency().officer(officer).name()).orElse(""),
            cause.name());
    return new JournalLine(
        now.matter().id(),
        at,
        JournalLine.ESCALATED,
        now.matter().stage(),
        now.matter().stage(),
        Author.system(),
        note.note(),
        DeskBasis.of(JournalLine.ESCALATED));
  }
}
