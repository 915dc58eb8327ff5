package hongdun.agency.usecase;

import static java.util.stream.Collectors.toCollection;

import hongdun.agency.AppointmentEnded;
import hongdun.agency.OfficerAppointed;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Scope;
import hongdun.agency.UnitId;
import hongdun.agency.domain.AdministratorSeparation;
import hongdun.agency.domain.Appointment;
import hongdun.agency.domain.Employment;
import hongdun.agency.domain.JournalLine;
import hongdun.agency.domain.JournalLine.Act;
import hongdun.agency.domain.Post;
import hongdun.agency.persistence.Appointments.Period;
import hongdun.agency.persistence.Appointments.Right;
import hongdun.agency.persistence.Posts;
import hongdun.agency.persistence.StaffJournal;
import hongdun.portal.Dates;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** 任免 — the security administrator gives an officer a role in a post, and ends it again. */
@Component
public class AppointOfficer {
  private final Rights rights;
  private final Staff staff;
  private final Posts posts;
  private final StaffJournal journal;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  AppointOfficer(
      Rights rights,
      Staff staff,
      Records records,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rights = rights;
    this.staff = staff;
    this.posts = records.posts();
    this.journal = records.journal();
    this.events = events;
    this.clock = clock;
  }

  /**
   * What the administrator entered; a field left empty or unreadable is empty here.
   *
   * @param bureau the bureau of the administrator: he gives rights in no other
   */
  public record Asked(
      UnitId bureau,
      OfficerId officer,
      Optional<Long> post,
      Optional<Role> role,
      Optional<Scope> scope,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      boolean untilEntered) {
    /** With the scope of the role. */
    public Asked(
        UnitId bureau,
        OfficerId officer,
        Optional<Long> post,
        Optional<Role> role,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        boolean untilEntered) {
      this(bureau, officer, post, role, Optional.empty(), from, until, untilEntered);
    }

    /** How far it reaches: as far as the role, unless it was said otherwise. */
    Right right() {
      var given = role.orElseThrow();
      return new Right(given, scope.orElseGet(() -> Scope.of(given)));
    }
  }

  /** Gives the role, or says everything that stands against it; then nothing is given. */
  @Transactional
  public List<Shortcoming> appoint(Asked asked, OfficerId by) {
    rights.demand(by, asked.bureau(), Role.SECURITY_ADMINISTRATOR);
    var now = clock.instant();
    var employment = serving(asked.officer(), asked.bureau());
    staff.officers().lock(asked.officer());
    var post = asked.post().flatMap(posts::lock).filter(found -> isOf(found, asked.bureau()));
    var faults = new ArrayList<Shortcoming>();
    if (post.isEmpty()) {
      faults.add(Shortcoming.of("post", "agency.fault.post"));
    }
    if (asked.role().isEmpty()) {
      faults.add(Shortcoming.of("role", "agency.fault.role"));
    }
    faults.addAll(periodFaults(asked, employment, Dates.dayOf(now)));
    if (faults.isEmpty()) {
      faults.addAll(
          conflicts(
              asked.officer(),
              post.orElseThrow(),
              asked.role().orElseThrow(),
              new Period(asked.from().orElseThrow(), asked.until())));
    }
    if (faults.isEmpty()) {
      give(
          asked.officer(),
          post.orElseThrow(),
          asked.right(),
          new Period(asked.from().orElseThrow(), asked.until()),
          by,
          now);
    }
    return List.copyOf(faults);
  }

  private Employment serving(OfficerId officer, UnitId bureau) {
    return staff
        .officers()
        .employment(officer)
        .filter(employment -> employment.bureau().equals(bureau))
        .orElseThrow(() -> NoSuch.officer(officer));
  }

  private boolean isOf(Post post, UnitId bureau) {
    return staff.units().find(post.unit()).filter(unit -> unit.bureau().equals(bureau)).isPresent();
  }

  private static List<Shortcoming> periodFaults(
      Asked asked, Employment employment, LocalDate today) {
    var faults = new ArrayList<Shortcoming>();
    var from = asked.from();
    if (from.isEmpty()) {
      faults.add(Shortcoming.of("from", "agency.fault.from"));
    } else if (from.get().isBefore(today)) {
      faults.add(Shortcoming.of("from", "agency.fault.backdated"));
    } else if (!employment.covers(from.get())) {
      faults.add(Shortcoming.of("from", "agency.fault.outside-service"));
    }
    if (asked.until().isEmpty() && asked.untilEntered()) {
      faults.add(Shortcoming.of("until", "agency.fault.until"));
    }
    if (asked.until().isPresent() && from.isPresent() && asked.until().get().isBefore(from.get())) {
      faults.add(Shortcoming.of("until", "agency.fault.ends-before-it-begins"));
    }
    if (asked.until().filter(last -> !employment.covers(last)).isPresent()
        && employment.until().isPresent()) {
      faults.add(Shortcoming.of("until", "agency.fault.outside-service"));
    }
    return faults;
  }

  private List<Shortcoming> conflicts(OfficerId officer, Post post, Role role, Period period) {
    var faults = new ArrayList<Shortcoming>();
    var standing =
        staff.appointments().of(officer).stream().filter(held -> overlaps(held, period)).toList();
    if (standing.stream()
        .anyMatch(held -> held.role() == role && held.unit().equals(post.unit()))) {
      faults.add(Shortcoming.of("role", "agency.fault.held-already"));
    }
    var roles =
        standing.stream()
            .map(Appointment::role)
            .collect(toCollection(() -> EnumSet.noneOf(Role.class)));
    AdministratorSeparation.conflict(role, roles)
        .ifPresent(held ->
            faults.add(
                Shortcoming.of(
                    "role",
                    AdministratorSeparation.isAdministrator(held)
                            && AdministratorSeparation.isAdministrator(role)
                        ? "agency.fault.two-administrators"
                        : "agency.fault.administrator-in-business")));
    if (post.fullTime()
        && standing.stream()
            .filter(held -> held.post() != post.id())
            .anyMatch(held -> posts.find(held.post()).filter(Post::fullTime).isPresent())) {
      faults.add(Shortcoming.of("post", "agency.fault.two-full-time-posts"));
    }
    if (post.firstResponsible()
        && staff.appointments().inPost(post.id()).stream()
            .anyMatch(held -> !held.officer().equals(officer) && overlaps(held, period))) {
      faults.add(Shortcoming.of("post", "agency.fault.post-filled"));
    }
    return faults;
  }

  private static boolean overlaps(Appointment held, Period period) {
    return held.lasts(period.from())
        && period.until().map(last -> !held.from().isAfter(last)).orElse(true);
  }

  private void give(
      OfficerId officer, Post post, Right right, Period period, OfficerId by, Instant now) {
    var role = right.role();
    staff.appointments().add(officer, post, right, period, Optional.of(by), now);
    var line =
        JournalLine.of(Act.APPOINTED, now)
            .by(by)
            .officer(officer)
            .unit(post.unit())
            .role(role)
            .from(period.from());
    journal.write(period.until().map(line::until).orElse(line));
    events.publishEvent(new OfficerAppointed(officer, post.unit(), role, period.from()));
  }

  public List<Shortcoming> end(
      long appointment, UnitId bureau, Optional<LocalDate> lastDay, OfficerId by) {
    return end(appointment, bureau, lastDay, Optional.empty(), by);
  }

  /**
   * Ends an appointment with a last day, or says why not. A unit somebody answers for is never left
   * with nobody who does: of its first responsible person a successor is named, who follows him in
   * post and role on the next day.
   */
  @Transactional
  public List<Shortcoming> end(
      long appointment,
      UnitId bureau,
      Optional<LocalDate> lastDay,
      Optional<OfficerId> successor,
      OfficerId by) {
    rights.demand(by, bureau, Role.SECURITY_ADMINISTRATOR);
    var now = clock.instant();
    var today = Dates.dayOf(now);
    var held =
        staff.appointments().find(appointment).orElseThrow(() -> NoSuch.appointment(appointment));
    serving(held.officer(), bureau);
    if (lastDay.isEmpty()) {
      return List.of(Shortcoming.of("last", "agency.fault.last-day"));
    }
    if (lastDay.get().isBefore(today.minusDays(1))) {
      return List.of(Shortcoming.of("last", "agency.fault.ended-backwards"));
    }
    if (held.until().filter(until -> lastDay.get().isAfter(until)).isPresent()) {
      return List.of(Shortcoming.of("last", "agency.fault.not-longer"));
    }
    staff.units().lockInstallation();
    if (held.role() == Role.SECURITY_ADMINISTRATOR && isLastHolder(held, bureau, lastDay.get())) {
      return List.of(Shortcoming.of("last", "agency.fault.last-security-administrator"));
    }
    var last = lastDay.get().isBefore(held.from()) ? held.from().minusDays(1) : lastDay.get();
    if (successor.isEmpty() && leavesNobody(held, last)) {
      return List.of(Shortcoming.of("successor", "agency.fault.nobody-answers"));
    }
    finish(held, last, by, now);
    var faults = successor.map(next -> follow(held, next, last, bureau, by)).orElse(List.of());
    if (!faults.isEmpty()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return faults;
  }

  private void finish(Appointment held, LocalDate last, OfficerId by, Instant now) {
    if (!staff.appointments().end(held.id(), last, by, now)) {
      throw new ChangedMeanwhile("Appointment " + held.id() + " has been ended already");
    }
    journal.write(
        JournalLine.of(Act.APPOINTMENT_ENDED, now)
            .by(by)
            .officer(held.officer())
            .unit(held.unit())
            .role(held.role())
            .until(last));
    events.publishEvent(new AppointmentEnded(held.officer(), held.unit(), held.role(), last));
  }

  /**
   * Ends all that somebody holds with one last day. Where he answers for a unit the successor
   * follows him in every role of that post; without one nothing is ended.
   */
  @Transactional
  public List<Shortcoming> endAll(
      List<Appointment> all,
      UnitId bureau,
      LocalDate lastDay,
      Optional<OfficerId> successor,
      OfficerId by) {
    rights.demand(by, bureau, Role.SECURITY_ADMINISTRATOR);
    var now = clock.instant();
    staff.units().lockInstallation();
    var faults = new ArrayList<Shortcoming>();
    for (var held : all) {
      serving(held.officer(), bureau);
      if (held.role() == Role.SECURITY_ADMINISTRATOR && isLastHolder(held, bureau, lastDay)) {
        faults.add(Shortcoming.of("last", "agency.fault.last-security-administrator"));
      }
    }
    var followed =
        all.stream()
            .filter(held -> posts.find(held.post()).filter(Post::firstResponsible).isPresent())
            .toList();
    if (!followed.isEmpty() && successor.isEmpty()) {
      faults.add(Shortcoming.of("successor", "agency.fault.nobody-answers"));
    }
    if (!faults.isEmpty()) {
      return List.copyOf(faults);
    }
    for (var held : all) {
      finish(held, lastDay.isBefore(held.from()) ? held.from().minusDays(1) : lastDay, by, now);
    }
    followed.stream()
        .flatMap(held -> follow(held, successor.orElseThrow(), lastDay, bureau, by).stream())
        .distinct()
        .forEach(faults::add);
    if (!faults.isEmpty()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return List.copyOf(faults);
  }

  /** Whether somebody answers for the unit on the last day and nobody on the day after. */
  private boolean leavesNobody(Appointment held, LocalDate last) {
    var inPost = staff.appointments().inPost(held.post());
    return posts.find(held.post()).filter(Post::firstResponsible).isPresent()
        && inPost.stream().anyMatch(one -> one.isActive(last))
        && inPost.stream()
            .filter(other -> other.id() != held.id())
            .noneMatch(other -> other.isActive(last.plusDays(1)));
  }

  /** The successor in the post, from the day after. */
  private List<Shortcoming> follow(
      Appointment held, OfficerId successor, LocalDate last, UnitId bureau, OfficerId by) {
    var asked =
        new Asked(
            bureau,
            successor,
            Optional.of(held.post()),
            Optional.of(held.role()),
            Optional.of(held.scope()),
            Optional.of(last.plusDays(1)),
            Optional.empty(),
            false);
    if (staff
        .officers()
        .employment(successor)
        .filter(employment -> employment.bureau().equals(bureau))
        .isEmpty()) {
      return List.of(Shortcoming.of("successor", "agency.fault.successor"));
    }
    return appoint(asked, by).stream()
        .map(fault ->
            new Shortcoming("successor", fault.messageKey(), fault.arguments(), fault.basis()))
        .toList();
  }

  /** Without a security administrator nobody could give a right again. */
  private boolean isLastHolder(Appointment held, UnitId bureau, LocalDate lastDay) {
    return staff
        .appointments()
        .holders(bureau, Role.SECURITY_ADMINISTRATOR, lastDay.plusDays(1))
        .stream()
        .allMatch(holder -> holder.id().equals(held.officer()));
  }

  /** The posts people are put in, and the log that says so. */
  @Component
  record Records(Posts posts, StaffJournal journal) {}
}
