package hongdun.agency.usecase;

import hongdun.agency.CalendarDependent;
import hongdun.agency.CalendarDependent.Effect;
import hongdun.agency.CalendarDependent.Reckoning;
import hongdun.agency.CalendarPublished;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.domain.CalendarDay;
import hongdun.agency.domain.CalendarDraft;
import hongdun.agency.domain.CalendarDraft.Reading;
import hongdun.agency.domain.CalendarDraft.Row;
import hongdun.agency.domain.CalendarEdition;
import hongdun.agency.domain.CalendarYear;
import hongdun.agency.domain.Festival;
import hongdun.agency.domain.JournalLine;
import hongdun.agency.domain.JournalLine.Act;
import hongdun.agency.persistence.Appointments;
import hongdun.agency.persistence.StaffJournal;
import hongdun.agency.persistence.WorkingDays;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 发布工作日历 — the head of the bureau enters a year from the notice of the General Office of the State
 * Council, sees what it moves, and publishes it as a new edition.
 */
@Component
public class PublishCalendar {
  private final Table table;
  private final Appointments appointments;
  private final ObjectProvider<CalendarDependent> dependents;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  PublishCalendar(
      Table table,
      Appointments appointments,
      ObjectProvider<CalendarDependent> dependents,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.table = table;
    this.appointments = appointments;
    this.dependents = dependents;
    this.events = events;
    this.clock = clock;
  }

  /** Where the calendar is kept. */
  @Component
  record Table(
      WorkingDays days,
      LoadedCalendar loaded,
      StaffJournal journal,
      Installation installation,
      Titles titles) {}

  /** A festival as it was typed; only a holiday of one year has names of its own. */
  public record Typed(
      Festival festival,
      String name,
      String nameEnglish,
      String first,
      String last,
      String worked) {}

  /** The outcome of entering a year. */
  public sealed interface Outcome {
    record Refused(List<Shortcoming> faults) implements Outcome {}

    /**
     * What publishing would change.
     *
     * @param newOff days that become days of rest, and newWorked those that become working days
     */
    record Previewed(
        CalendarYear year, List<LocalDate> newOff, List<LocalDate> newWorked, Effect effect)
        implements Outcome {}

    record Published(long edition) implements Outcome {}
  }

  /** Whether the officer may publish: the head or a leader of the bureau that runs the platform. */
  public boolean mayPublish(OfficerId officer) {
    return table
        .installation()
        .bureau()
        .map(bureau -> appointments.rolesIn(officer, bureau.id(), Dates.dayOf(clock.instant())))
        .filter(roles -> roles.contains(Role.HEAD) || roles.contains(Role.LEADER))
        .isPresent();
  }

  private void demand(OfficerId officer) {
    if (!mayPublish(officer)) {
      throw new NotFound("Officer " + officer.value() + " does not publish the calendar");
    }
  }

  /** What was typed, under the names the festivals have. */
  public CalendarDraft typed(int year, String notice, List<Typed> rows) {
    return new CalendarDraft(
        year,
        notice,
        rows.stream()
            .map(row ->
                new Row(
                    row.festival(),
                    row.festival() == Festival.OTHER
                        ? new BilingualText(row.name(), row.nameEnglish())
                        : name(row.festival()),
                    row.first(),
                    row.last(),
                    row.worked()))
            .toList());
  }

  /** The year as it stands, ready to be changed; empty rows when nothing is known of it. */
  @Transactional(readOnly = true)
  public CalendarDraft draft(int year) {
    var known = table.days().of(year).stream().findFirst().map(CalendarEdition::year);
    var days = known.map(CalendarYear::days).orElse(List.of());
    return new CalendarDraft(
        year,
        known.map(CalendarYear::notice).orElse(""),
        Arrays.stream(Festival.values()).map(festival -> row(festival, days)).toList());
  }

  private Row row(Festival festival, List<CalendarDay> days) {
    var own =
        days.stream()
            .filter(day -> festivalOf(day).equals(festival))
            .sorted(Comparator.comparing(CalendarDay::day))
            .toList();
    var off = own.stream().filter(day -> day.kind() == CalendarDay.Kind.HOLIDAY).toList();
    return new Row(
        festival,
        festival == Festival.OTHER
            ? own.stream().findFirst().map(CalendarDay::name).orElse(new BilingualText("", ""))
            : name(festival),
        off.isEmpty() ? "" : off.getFirst().day().toString(),
        off.isEmpty() ? "" : off.getLast().day().toString(),
        own.stream()
            .filter(day -> day.kind() == CalendarDay.Kind.MAKE_UP_WORKDAY)
            .map(day -> day.day().toString())
            .collect(Collectors.joining(" ")));
  }

  private Festival festivalOf(CalendarDay day) {
    return Arrays.stream(Festival.values())
        .filter(festival -> festival != Festival.OTHER)
        .filter(festival -> name(festival).zh().equals(day.name().zh()))
        .findFirst()
        .orElse(Festival.OTHER);
  }

  private BilingualText name(Festival festival) {
    return table.titles().text(festival.key());
  }

  @Transactional(readOnly = true)
  public List<CalendarEdition> editions(int year) {
    return table.days().of(year);
  }

  /** How far the reckoning after the newest edition has come. */
  public Optional<Reckoning> reckoning() {
    return dependents.stream().flatMap(room -> room.latest().stream()).findFirst();
  }

  @Transactional(readOnly = true)
  public Outcome preview(CalendarDraft draft, OfficerId by) {
    demand(by);
    return switch (draft.read()) {
      case Reading.Faulty(var faults) -> new Outcome.Refused(faults);
      case Reading.Complete(var year) -> {
        var faults = standing(year);
        yield faults.isEmpty() ? previewed(year) : new Outcome.Refused(faults);
      }
    };
  }

  private Outcome previewed(CalendarYear year) {
    var before = table.loaded().now();
    var after = before.with(year);
    var newOff = new ArrayList<LocalDate>();
    var newWorked = new ArrayList<LocalDate>();
    if (before.years().stream().anyMatch(known -> known.year() == year.year())) {
      var lastOfBefore = LocalDate.of(year.year(), 1, 1).minusDays(1);
      var first =
          before.years().stream().anyMatch(known -> known.year() == lastOfBefore.getYear())
              ? lastOfBefore.withDayOfMonth(1)
              : lastOfBefore.plusDays(1);
      first
          .datesUntil(LocalDate.of(year.year() + 1, 1, 1))
          .filter(day -> before.isWorkingDay(day) != after.isWorkingDay(day))
          .forEach(day -> (after.isWorkingDay(day) ? newWorked : newOff).add(day));
    }
    var effects = dependents.stream().map(room -> room.preview(after, year.year())).toList();
    return new Outcome.Previewed(
        year,
        List.copyOf(newOff),
        List.copyOf(newWorked),
        new Effect(
            effects.stream().mapToLong(Effect::open).sum(),
            effects.stream().mapToLong(Effect::moved).sum()));
  }

  /** Publishes it: whoever reckons by the calendar waits for the commit and then sees it. */
  @Transactional
  public Outcome publish(CalendarDraft draft, OfficerId by) {
    demand(by);
    if (!(draft.read() instanceof Reading.Complete(var year))) {
      return preview(draft, by);
    }
    table.days().seize();
    var faults = standing(year);
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    var at = clock.instant();
    var edition = table.days().add(year, Optional.of(by), at);
    table
        .journal()
        .write(
            JournalLine.of(Act.CALENDAR_PUBLISHED, at)
                .by(by)
                .from(LocalDate.of(year.year(), 1, 1))
                .until(LocalDate.of(year.year(), 12, 31)));
    table.loaded().reloadAfterCommit();
    events.publishEvent(new CalendarPublished(year.year(), edition));
    return new Outcome.Published(edition);
  }

  /** What stands against it beside what the draft itself says. */
  private List<Shortcoming> standing(CalendarYear year) {
    var newest = table.days().of(year.year()).stream().map(CalendarEdition::year).findFirst();
    if (newest.filter(year::equals).isPresent()) {
      return List.of(Shortcoming.of("notice", "agency.fault.calendar-unchanged"));
    }
    if (year.provisional() && newest.filter(known -> !known.provisional()).isPresent()) {
      return List.of(Shortcoming.of("notice", "agency.fault.calendar-notice-needed"));
    }
    return List.of();
  }
}
