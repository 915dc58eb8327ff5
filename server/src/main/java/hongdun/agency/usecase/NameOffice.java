package hongdun.agency.usecase;

import static java.util.stream.Collectors.groupingBy;

import hongdun.agency.MatterKinds;
import hongdun.agency.NamedOffices;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.agency.domain.JournalLine;
import hongdun.agency.domain.JournalLine.Act;
import hongdun.agency.domain.NamedOffice;
import hongdun.agency.domain.Responsibility;
import hongdun.agency.domain.Responsibility.KindLine;
import hongdun.agency.domain.Responsibility.UnitLine;
import hongdun.agency.persistence.OfficesInCharge;
import hongdun.agency.persistence.StaffJournal;
import hongdun.portal.Dates;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 责任科室 — the head of the bureau names the unit that answers for a kind of matter, from a day on;
 * the validator says where nobody or two would answer.
 */
@Component
public class NameOffice implements NamedOffices {
  private static final int LONGEST = 120;

  private final Rights rights;
  private final Staff staff;
  private final Book book;
  private final ObjectProvider<MatterKinds> kinds;
  private final InstantSource clock;

  NameOffice(
      Rights rights,
      Staff staff,
      Book book,
      ObjectProvider<MatterKinds> kinds,
      InstantSource clock) {
    this.rights = rights;
    this.staff = staff;
    this.book = book;
    this.kinds = kinds;
    this.clock = clock;
  }

  /** Where named offices are kept, and the log that says who named them. */
  @Component
  record Book(OfficesInCharge offices, StaffJournal journal, KnownStaff known) {}

  @Override
  public Optional<UnitId> officeFor(UnitId bureau, String kind, LocalDate on) {
    return book.known().officeFor(bureau, kind, on);
  }

  @Override
  public Set<String> kindsOf(Set<UnitId> units, LocalDate on) {
    return units.isEmpty() ? Set.of() : book.offices().kindsOf(units, on);
  }

  /** Who answers for what in a bureau on a day. */
  @Transactional(readOnly = true)
  public Responsibility responsibility(UnitId bureau, LocalDate on) {
    var units = staff.units().ofBureau(bureau, on);
    var persons =
        units.stream()
            .collect(
                Collectors.toMap(
                    Unit::id, unit -> staff.appointments().responsibleFor(unit.id(), on)));
    var lines =
        units.stream()
            .map(unit -> new UnitLine(unit, persons.getOrDefault(unit.id(), List.of())))
            .collect(Collectors.toMap(line -> line.unit().id(), line -> line));
    var named =
        book.offices().ofBureau(bureau).stream()
            .filter(office -> office.holds(on))
            .collect(groupingBy(NamedOffice::kind));
    return new Responsibility(
        units.stream().map(unit -> lines.get(unit.id())).toList(),
        kinds.stream()
            .flatMap(source -> source.kinds(on).stream())
            .map(kind ->
                new KindLine(
                    kind,
                    named.getOrDefault(kind.code(), List.of()).stream()
                        .flatMap(office -> Optional.ofNullable(lines.get(office.unit())).stream())
                        .toList()))
            .toList());
  }

  /** What has been and will be named. */
  @Transactional(readOnly = true)
  public List<NamedOffice> named(UnitId bureau) {
    return book.offices().ofBureau(bureau);
  }

  public LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  /** What the head entered; a field left empty or unreadable is empty here. */
  public record Asked(
      UnitId bureau,
      String kind,
      Optional<UnitId> unit,
      String document,
      Optional<LocalDate> from) {}

  /** Names it, or says everything against it: it must be one office, and somebody must answer. */
  @Transactional
  public List<Shortcoming> name(Asked asked, OfficerId by) {
    rights.demand(by, asked.bureau(), Role.HEAD);
    staff.units().lockInstallation();
    var now = clock.instant();
    var today = Dates.dayOf(now);
    var faults = new ArrayList<Shortcoming>();
    if (kinds.stream()
        .flatMap(source -> source.kinds(today).stream())
        .noneMatch(kind -> kind.code().equals(asked.kind()))) {
      faults.add(Shortcoming.of("kind", "agency.fault.matter-kind"));
    }
    var unit =
        asked
            .unit()
            .flatMap(staff.units()::find)
            .filter(found -> found.bureau().equals(asked.bureau()));
    if (unit.isEmpty()) {
      faults.add(Shortcoming.of("unit", "agency.fault.named-office"));
    }
    if (asked.document().isEmpty() || asked.document().length() > LONGEST) {
      faults.add(Shortcoming.of("document", "agency.fault.document"));
    }
    if (asked.from().isEmpty()) {
      faults.add(Shortcoming.of("from", "agency.fault.from"));
    } else if (asked.from().get().isBefore(today)) {
      faults.add(Shortcoming.of("from", "agency.fault.backdated"));
    }
    if (unit.isPresent() && asked.from().isPresent()) {
      var persons = staff.appointments().responsibleFor(unit.get().id(), asked.from().get());
      if (persons.size() != 1) {
        faults.add(
            Shortcoming.of(
                "unit",
                persons.isEmpty()
                    ? "agency.fault.office-without-head"
                    : "agency.fault.office-with-two-heads"));
      }
    }
    if (faults.isEmpty()) {
      book.offices()
          .name(
              asked.bureau(),
              new NamedOffice(
                  asked.kind(),
                  unit.orElseThrow().id(),
                  asked.document(),
                  asked.from().orElseThrow(),
                  Optional.empty()),
              Optional.of(by),
              now);
      book.journal()
          .write(
              JournalLine.of(Act.OFFICE_NAMED, now)
                  .by(by)
                  .unit(unit.orElseThrow().id())
                  .from(asked.from().orElseThrow()));
    }
    return List.copyOf(faults);
  }
}
