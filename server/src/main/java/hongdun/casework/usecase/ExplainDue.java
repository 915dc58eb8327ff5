package hongdun.casework.usecase;

import hongdun.agency.WorkingCalendar;
import hongdun.agency.WorkingCalendar.DueDay;
import hongdun.agency.WorkingCalendar.SpecialDay;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Counting;
import hongdun.casework.domain.DueExplanation;
import hongdun.casework.domain.Period;
import hongdun.casework.domain.RunningClock;
import hongdun.casework.persistence.Clocks;
import hongdun.casework.persistence.Extensions;
import hongdun.portal.Dates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 说明期限 — tells from what a matter's due days were reckoned. */
@Component
public class ExplainDue {
  private final Clocks clocks;
  private final Extensions extensions;
  private final WorkingCalendar calendar;
  private final InstantSource clock;

  ExplainDue(Clocks clocks, Extensions extensions, WorkingCalendar calendar, InstantSource clock) {
    this.clocks = clocks;
    this.extensions = extensions;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The clock of the whole matter. */
  @Transactional(readOnly = true)
  public DueExplanation explain(MatterId matter) {
    return explainAll(matter).getFirst();
  }

  /** All clocks of the matter's present round, that of the whole matter first. */
  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public List<DueExplanation> explainAll(MatterId matter) {
    return clocks.ofRound(matter).stream().map(this::explain).toList();
  }

  DueExplanation explain(RunningClock clock) {
    var promised = clock.promisedPeriod();
    var runs = !clock.ended() && !clock.stopped();
    var due = runs ? Optional.of(promised.due(calendar)) : Optional.<DueDay>empty();
    var statutoryDue =
        runs ? Optional.of(clock.statutoryPeriod().due(calendar)) : Optional.<DueDay>empty();
    var countedOut = due.map(day -> countedOut(promised, day));
    return new DueExplanation(
        clock.kind(),
        clock.law(),
        clock.startedOn(),
        clock.promised(),
        clock.statutory(),
        clock.basis(),
        due,
        statutoryDue,
        runs ? Counting.of(promised, calendar) : new Counting(List.of()),
        countedOut,
        countedOut.flatMap(this::special),
        clock.stops(),
        clock.extended() == 0 ? List.of() : extensions.of(clock.id()),
        statutoryDue.or(() -> due).map(last -> provisionalYears(clock, last)).orElse(List.of()),
        Dates.dayOf(this.clock.instant()),
        clock.ended());
  }

  private static LocalDate countedOut(Period period, DueDay due) {
    return period.term().countsWorkingDays() ? due.day() : due.day().minusDays(due.restDays());
  }

  private Optional<SpecialDay> special(LocalDate day) {
    return calendar.special(day).filter(special -> !special.working());
  }

  private List<Integer> provisionalYears(RunningClock clock, DueDay last) {
    return last.provisional()
        ? IntStream.rangeClosed(clock.startedOn().getYear(), last.day().getYear())
            .filter(calendar::isProvisional)
            .boxed()
            .toList()
        : List.of();
  }
}
