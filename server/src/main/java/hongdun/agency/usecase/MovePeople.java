package hongdun.agency.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.OpenWork;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Appointment;
import hongdun.agency.domain.Employment;
import hongdun.agency.domain.JournalLine;
import hongdun.agency.domain.JournalLine.Act;
import hongdun.agency.persistence.StaffJournal;
import hongdun.portal.Dates;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** 人员变动 — an officer takes another name, goes to another post with his roles, or leaves. */
@Component
public class MovePeople {
  private static final int LONGEST_NAME = 50;
  private final Rights rights;
  private final Staff staff;
  private final AppointOfficer appoint;
  private final Told told;
  private final InstantSource clock;

  MovePeople(Rights rights, Staff staff, AppointOfficer appoint, Told told, InstantSource clock) {
    this.rights = rights;
    this.staff = staff;
    this.appoint = appoint;
    this.told = told;
    this.clock = clock;
  }

  /** Where it is written down, and who has work that stays behind. */
  @Component
  record Told(StaffJournal journal, ObjectProvider<OpenWork> work) {}

  @Transactional
  public List<Shortcoming> rename(OfficerId id, UnitId bureau, String name, OfficerId by) {
    rights.demand(by, bureau, Role.SYSTEM_ADMINISTRATOR);
    var officer = serving(id, bureau).officer();
    if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
      return List.of(Shortcoming.of("newName", "agency.fault.name"));
    }
    if (name.equals(officer.name())) {
      return List.of(Shortcoming.of("newName", "agency.fault.nothing-changed"));
    }
    staff.officers().rename(id, name);
    told.journal.write(
        JournalLine.of(Act.OFFICER_RENAMED, clock.instant())
            .by(by)
            .officer(id)
            .change(officer.name(), name));
    return List.of();
  }

  /**
   * What is asked for a change of post.
   *
   * @param from the first day in the new post
   * @param successor who follows in a post that answers for a unit
   */
  public record Change(
      OfficerId officer,
      UnitId bureau,
      Optional<Long> leaves,
      Optional<Long> takes,
      Optional<LocalDate> from,
      Optional<OfficerId> successor) {}

  /** Ends all roles in one post and gives the same in another from the next day. */
  @Transactional
  public List<Shortcoming> changePost(Change change, OfficerId by) {
    rights.demand(by, change.bureau(), Role.SECURITY_ADMINISTRATOR);
    serving(change.officer(), change.bureau());
    if (change.from().isEmpty() || change.from().get().isBefore(today())) {
      return List.of(Shortcoming.of("movesOn", "agency.fault.backdated"));
    }
    var last = change.from().get().minusDays(1);
    var held =
        lasting(change.officer(), last).stream()
            .filter(one -> change.leaves().filter(post -> post == one.post()).isPresent())
            .toList();
    if (held.isEmpty()) {
      return List.of(Shortcoming.of("leaves", "agency.fault.post"));
    }
    var faults =
        appoint.endAll(held, change.bureau(), last, change.successor(), by).stream()
            .map(fault -> renamed(fault, "last", "movesOn"))
            .map(fault -> renamed(fault, "successor", "movedSuccessor"))
            .toList();
    if (faults.isEmpty()) {
      faults =
          held.stream()
              .flatMap(one -> appoint.appoint(asked(change, one), by).stream())
              .map(fault ->
                  new Shortcoming("takes", fault.messageKey(), fault.arguments(), fault.basis()))
              .distinct()
              .toList();
    }
    return orUndone(faults);
  }

  private static AppointOfficer.Asked asked(Change change, Appointment held) {
    return new AppointOfficer.Asked(
        change.bureau(),
        change.officer(),
        change.takes(),
        Optional.of(held.role()),
        Optional.of(held.scope()),
        change.from(),
        held.until(),
        held.until().isPresent());
  }

  /** Ends the service with a last day and with it everything he holds. */
  @Transactional
  public List<Shortcoming> leave(
      OfficerId id,
      UnitId bureau,
      Optional<LocalDate> last,
      Optional<OfficerId> successor,
      OfficerId by) {
    rights.demand(by, bureau, Role.SECURITY_ADMINISTRATOR);
    var employment = serving(id, bureau);
    if (last.isEmpty() || last.get().isBefore(today())) {
      return List.of(Shortcoming.of("leavesOn", "agency.fault.closing-day"));
    }
    if (employment.until().filter(end -> last.get().isAfter(end)).isPresent()) {
      return List.of(Shortcoming.of("leavesOn", "agency.fault.not-longer"));
    }
    var faults =
        appoint.endAll(lasting(id, last.get()), bureau, last.get(), successor, by).stream()
            .map(fault -> renamed(fault, "last", "leavesOn"))
            .map(fault -> renamed(fault, "successor", "leavingSuccessor"))
            .toList();
    if (faults.isEmpty()) {
      staff.officers().leave(id, last.get());
      told.journal.write(
          JournalLine.of(Act.OFFICER_LEFT, clock.instant())
              .by(by)
              .officer(id)
              .unit(bureau)
              .until(last.get()));
    }
    return orUndone(faults);
  }

  /** How much he has in hand that must be handed over. */
  public long inHand(OfficerId id) {
    return told.work.stream().mapToLong(room -> room.ofOfficer(id)).sum();
  }

  private List<Appointment> lasting(OfficerId id, LocalDate last) {
    return staff.appointments().of(id).stream()
        .filter(held -> held.lasts(last.plusDays(1)))
        .toList();
  }

  private static List<Shortcoming> orUndone(List<Shortcoming> faults) {
    if (!faults.isEmpty()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return faults;
  }

  private static Shortcoming renamed(Shortcoming fault, String from, String to) {
    return fault.field().equals(from)
        ? new Shortcoming(to, fault.messageKey(), fault.arguments(), fault.basis())
        : fault;
  }

  private Employment serving(OfficerId officer, UnitId bureau) {
    return staff
        .officers()
        .employment(officer)
        .filter(employment -> employment.bureau().equals(bureau))
        .orElseThrow(() -> NoSuch.officer(officer));
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }
}
