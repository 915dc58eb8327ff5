package hongdun.agency.usecase;

import hongdun.agency.Absence;
import hongdun.agency.AbsenceRecorded;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Employment;
import hongdun.agency.domain.JournalLine;
import hongdun.agency.domain.JournalLine.Act;
import hongdun.agency.persistence.Absences;
import hongdun.agency.persistence.Officers;
import hongdun.agency.persistence.StaffJournal;
import hongdun.agency.persistence.Substitutions;
import hongdun.portal.Dates;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 登记离岗 — the head of a unit for his people, a leader for everyone, or the security administrator
 * records that an officer is away, and that he is back.
 */
@Component
public class RecordAbsence {
  private static final int LONGEST_YEARS = 1;

  private final Officers officers;
  private final Book book;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  RecordAbsence(
      Officers officers, Book book, ApplicationEventPublisher events, InstantSource clock) {
    this.officers = officers;
    this.book = book;
    this.events = events;
    this.clock = clock;
  }

  /** Where absences are kept, and the log that says who recorded them. */
  @Component
  record Book(
      Absences absences,
      Substitutions substitutions,
      StaffJournal journal,
      AbsenceRight rule,
      OwnAbsence own) {}

  /** What the administrator entered; a field left empty or unreadable is empty here. */
  public record Asked(
      UnitId bureau,
      OfficerId officer,
      Optional<Absence.Kind> kind,
      Optional<LocalDate> from,
      Optional<LocalDate> until) {}

  /** Records it, or says everything that stands against it; then nothing is recorded. */
  @Transactional
  public List<Shortcoming> record(Asked asked, OfficerId by) {
    insistOnService(asked.officer(), asked.bureau());
    insistOnRight(by, asked.officer(), asked.bureau());
    officers.lock(asked.officer());
    var now = clock.instant();
    var faults = faults(asked, Dates.dayOf(now));
    if (faults.isEmpty()) {
      var absence =
          new Absence(
              asked.officer(),
              asked.kind().orElseThrow(),
              asked.from().orElseThrow(),
              asked.until().orElseThrow());
      book.absences().add(absence, asked.bureau(), by, now);
      if (by.equals(asked.officer())) {
        book.own()
            .tell(
                officers.employment(by).orElseThrow().officer(),
                absence,
                asked.bureau(),
                Dates.dayOf(now));
      }
      book.journal()
          .write(
              JournalLine.of(Act.ABSENCE_RECORDED, now)
                  .by(by)
                  .officer(absence.officer())
                  .unit(asked.bureau())
                  .from(absence.from())
                  .until(absence.until()));
      events.publishEvent(
          new AbsenceRecorded(
              absence.officer(), asked.bureau(), absence.kind(), absence.from(), absence.until()));
    }
    return faults;
  }

  /**
   * The officer is back today: his absence of today ended yesterday, and with it what was ordered
   * for it: nobody stands in for who is there (C14).
   */
  @Transactional
  public List<Shortcoming> back(OfficerId officer, UnitId bureau, OfficerId by) {
    insistOnService(officer, bureau);
    insistOnRight(by, officer, bureau);
    officers.lock(officer);
    var now = clock.instant();
    var today = Dates.dayOf(now);
    var wasAway = book.absences().cutShort(officer, today);
    var stoodIn = book.substitutions().cutShort(officer, bureau, today);
    if (!wasAway && stoodIn.isEmpty()) {
      return List.of(Shortcoming.of("back", "agency.fault.not-away"));
    }
    book.journal()
        .write(
            JournalLine.of(Act.ABSENCE_ENDED, now)
                .by(by)
                .officer(officer)
                .unit(bureau)
                .until(today.minusDays(1)));
    for (var substitute : stoodIn) {
      book.journal()
          .write(
              JournalLine.of(Act.SUBSTITUTION_ENDED, now)
                  .by(by)
                  .officer(substitute)
                  .unit(bureau)
                  .until(today.minusDays(1)));
    }
    return List.of();
  }

  /** 取消: an absence that has not begun, and what was ordered for it, does not take place. */
  @Transactional
  public List<Shortcoming> cancel(OfficerId officer, UnitId bureau, LocalDate from, OfficerId by) {
    insistOnService(officer, bureau);
    insistOnRight(by, officer, bureau);
    officers.lock(officer);
    var now = clock.instant();
    var cancelled =
        book.absences().of(officer, Dates.dayOf(now)).stream()
            .filter(absence -> absence.from().equals(from) && from.isAfter(Dates.dayOf(now)))
            .findFirst();
    if (cancelled.isEmpty()) {
      return List.of(Shortcoming.of("cancel", "agency.fault.absence-begun"));
    }
    book.absences().cancel(officer, from);
    book.journal()
        .write(
            JournalLine.of(Act.ABSENCE_ENDED, now)
                .by(by)
                .officer(officer)
                .unit(bureau)
                .from(from)
                .until(from.minusDays(1)));
    for (var substitute :
        book.substitutions().cancel(officer, bureau, from, cancelled.get().until())) {
      book.journal()
          .write(
              JournalLine.of(Act.SUBSTITUTION_ENDED, now)
                  .by(by)
                  .officer(substitute)
                  .unit(bureau)
                  .from(from)
                  .until(from.minusDays(1)));
    }
    return List.of();
  }

  /** The people whose absence an officer may record: his unit's as its head, all as a leader. */
  @Transactional(readOnly = true)
  public List<Person> people(UnitId bureau, OfficerId by) {
    var today = Dates.dayOf(clock.instant());
    return officers.ofBureau(bureau, today).stream()
        .map(Employment::officer)
        .filter(officer -> book.rule().mayRecord(by, officer.id(), bureau, today))
        .map(officer -> new Person(officer, book.absences().of(officer.id(), today)))
        .toList();
  }

  /** 人员 — an officer with the times he is away. */
  public record Person(Officer officer, List<Absence> absences) {}

  private void insistOnRight(OfficerId by, OfficerId officer, UnitId bureau) {
    if (!book.rule().mayRecord(by, officer, bureau, Dates.dayOf(clock.instant()))) {
      throw NoSuch.officer(officer);
    }
  }

  private void insistOnService(OfficerId officer, UnitId bureau) {
    if (officers
        .employment(officer)
        .filter(employment -> employment.bureau().equals(bureau))
        .isEmpty()) {
      throw NoSuch.officer(officer);
    }
  }

  private List<Shortcoming> faults(Asked asked, LocalDate today) {
    var faults = new ArrayList<Shortcoming>();
    if (asked.kind().isEmpty()) {
      faults.add(Shortcoming.of("absenceKind", "agency.fault.absence-kind"));
    }
    if (asked.from().isEmpty()) {
      faults.add(Shortcoming.of("absentFrom", "agency.fault.from"));
    } else if (asked.from().get().isBefore(today)) {
      faults.add(Shortcoming.of("absentFrom", "agency.fault.absence-backdated"));
    } else if (asked.from().get().isAfter(today.plusYears(LONGEST_YEARS))) {
      faults.add(Shortcoming.of("absentFrom", "agency.fault.absence-far"));
    }
    if (asked.until().isEmpty()) {
      faults.add(Shortcoming.of("absentUntil", "agency.fault.until"));
    } else if (asked.from().filter(from -> asked.until().get().isBefore(from)).isPresent()) {
      faults.add(Shortcoming.of("absentUntil", "agency.fault.ends-before-it-begins"));
    } else if (asked
        .from()
        .filter(from -> !asked.until().get().isBefore(from.plusYears(LONGEST_YEARS)))
        .isPresent()) {
      faults.add(Shortcoming.of("absentUntil", "agency.fault.absence-long"));
    }
    if (faults.isEmpty()
        && book.absences()
            .overlaps(asked.officer(), asked.from().orElseThrow(), asked.until().orElseThrow())) {
      faults.add(Shortcoming.of("absentFrom", "agency.fault.absence-overlaps"));
    }
    return List.copyOf(faults);
  }
}
