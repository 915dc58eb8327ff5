package hongdun.agency.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.SubstituteOrdered;
import hongdun.agency.UnitId;
import hongdun.agency.domain.AdministratorSeparation;
import hongdun.agency.domain.JournalLine;
import hongdun.agency.domain.JournalLine.Act;
import hongdun.agency.domain.Substitution;
import hongdun.agency.persistence.Appointments;
import hongdun.agency.persistence.Officers;
import hongdun.agency.persistence.StaffJournal;
import hongdun.agency.persistence.Substitutions;
import hongdun.portal.Dates;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 代理 — the security administrator orders that one officer acts for an absent one, from a day until
 * a day (C14).
 */
@Component
public class OrderSubstitution {
  private final Rights rights;
  private final Officers officers;
  private final Substitutions substitutions;
  private final Appointments appointments;
  private final StaffJournal journal;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  OrderSubstitution(
      Rights rights,
      Officers officers,
      Orders orders,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rights = rights;
    this.officers = officers;
    this.substitutions = orders.substitutions();
    this.appointments = orders.appointments();
    this.journal = orders.journal();
    this.events = events;
    this.clock = clock;
  }

  /** The orders, and the log that says who gave them. */
  @Component
  record Orders(Substitutions substitutions, Appointments appointments, StaffJournal journal) {}

  /** What the administrator entered; a field left empty or unreadable is empty here. */
  public record Asked(
      UnitId bureau,
      OfficerId absent,
      Optional<OfficerId> substitute,
      Optional<LocalDate> from,
      Optional<LocalDate> until) {}

  /** Orders it, or says everything that stands against it; then nothing is ordered. */
  @Transactional
  public List<Shortcoming> order(Asked asked, OfficerId by) {
    rights.demand(by, asked.bureau(), Role.SECURITY_ADMINISTRATOR);
    var now = clock.instant();
    if (!serves(asked.absent(), asked.bureau())) {
      throw NoSuch.officer(asked.absent());
    }
    // In the order of their numbers, so that two orders never wait for each other.
    Stream.concat(Stream.of(asked.absent()), asked.substitute().stream())
        .distinct()
        .filter(officer -> serves(officer, asked.bureau()))
        .sorted(Comparator.comparingLong(OfficerId::value))
        .forEach(officers::lock);
    var faults = faults(asked, Dates.dayOf(now));
    if (faults.isEmpty()) {
      var substitute = asked.substitute().orElseThrow();
      var from = asked.from().orElseThrow();
      var until = asked.until().orElseThrow();
      substitutions.add(substitute, asked.absent(), asked.bureau(), from, until, by, now);
      journal.write(
          JournalLine.of(Act.SUBSTITUTION_ORDERED, now)
              .by(by)
              .officer(substitute)
              .unit(asked.bureau())
              .from(from)
              .until(until));
      events.publishEvent(
          new SubstituteOrdered(substitute, asked.absent(), asked.bureau(), from, until));
    }
    return faults;
  }

  private boolean serves(OfficerId officer, UnitId bureau) {
    return officers
        .employment(officer)
        .filter(employment -> employment.bureau().equals(bureau))
        .isPresent();
  }

  private List<Shortcoming> faults(Asked asked, LocalDate today) {
    var faults = new ArrayList<Shortcoming>();
    if (asked.substitute().filter(officer -> serves(officer, asked.bureau())).isEmpty()) {
      faults.add(Shortcoming.of("substitute", "agency.fault.substitute"));
    } else if (asked.substitute().get().equals(asked.absent())) {
      faults.add(Shortcoming.of("substitute", "agency.fault.own-substitute"));
    }
    for (var one : Stream.concat(asked.substitute().stream(), Stream.of(asked.absent())).toList()) {
      if (administers(one, today)) {
        faults.add(Shortcoming.of("substitute", "agency.fault.administrator-substitute"));
        break;
      }
    }
    if (asked.from().isEmpty()) {
      faults.add(Shortcoming.of("substituteFrom", "agency.fault.from"));
    } else if (asked.from().get().isBefore(today)) {
      faults.add(Shortcoming.of("substituteFrom", "agency.fault.backdated"));
    }
    if (asked.until().isEmpty()) {
      faults.add(Shortcoming.of("substituteUntil", "agency.fault.until"));
    } else if (asked.from().filter(from -> asked.until().get().isBefore(from)).isPresent()) {
      faults.add(Shortcoming.of("substituteUntil", "agency.fault.ends-before-it-begins"));
    }
    if (faults.isEmpty() && isTaken(asked)) {
      faults.add(Shortcoming.of("substitute", "agency.fault.substitution-overlaps"));
    }
    return List.copyOf(faults);
  }

  /** Administration is kept apart: nobody stands in for it, nor it for anybody. */
  private boolean administers(OfficerId officer, LocalDate today) {
    return appointments.of(officer).stream()
        .anyMatch(
            held -> held.lasts(today) && AdministratorSeparation.isAdministrator(held.role()));
  }

  private boolean isTaken(Asked asked) {
    var from = asked.from().orElseThrow();
    var until = asked.until().orElseThrow();
    var substitute = asked.substitute().orElseThrow();
    return Stream.of(asked.absent(), substitute)
        .flatMap(officer -> substitutions.concerning(officer, from).stream())
        .filter(order -> !order.from().isAfter(until))
        .anyMatch(order -> isSame(order, asked.absent(), substitute));
  }

  private static boolean isSame(Substitution order, OfficerId absent, OfficerId substitute) {
    return order.absent().equals(absent) || order.officer().equals(substitute);
  }
}
