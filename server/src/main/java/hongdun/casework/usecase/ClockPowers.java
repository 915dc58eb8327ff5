package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Matter;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.usecase.CheckConflicts.Person;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 期限权限 — who may stop, resume and extend the clocks of a matter. */
@Component
class ClockPowers {
  private final Agency agency;
  private final CheckActor actors;
  private final CheckConflicts conflicts;
  private final Courses courses;
  private final InstantSource clock;

  ClockPowers(
      Agency agency,
      CheckActor actors,
      CheckConflicts conflicts,
      Courses courses,
      InstantSource clock) {
    this.agency = agency;
    this.actors = actors;
    this.conflicts = conflicts;
    this.courses = courses;
    this.clock = clock;
  }

  void insistOnAccess(Matter matter, Actor.Officer by) {
    actors.insistOnAccess(matter, by);
  }

  /**
   * Whoever has the matter in hand steers its clocks, or who leads in the bureau whose turn it is.
   */
  boolean maySteer(Matter matter, Actor.Officer by, LocalDate on) {
    return inHand(matter, by) || leads(matter, by, on).isPresent();
  }

  /** As whom he signs it; only of one who may. */
  Author steerer(Matter matter, Actor.Officer by) {
    var on = Dates.dayOf(clock.instant());
    var role =
        leads(matter, by, on)
            .or(() -> roles(by.officer(), courses.answering(matter, on), on).sorted().findFirst())
            .orElse(Role.EXAMINER);
    return actors.author(by, role, Optional.empty(), false);
  }

  /**
   * As whom he signs an extension that takes this role; himself or for one he stands in for. It is
   * the deciding bureau's, also where another's counter took the papers.
   */
  Optional<Author> extender(Matter matter, Actor.Officer by, Role role, LocalDate on) {
    if (roles(by.officer(), matter.bureau(), on).anyMatch(role::equals)) {
      return Optional.of(actors.author(by, role, Optional.empty(), false));
    }
    return agency
        .substitutesFor(new OfficerId(by.officer()), matter.bureau(), on)
        .filter(absent -> agency.rolesIn(absent, matter.bureau(), on).contains(role))
        .map(absent -> actors.author(by, role, Optional.of(absent), false));
  }

  /** Why one who holds the role may not grant this extension all the same. */
  Optional<Forbidden> bar(Matter matter, Actor.Officer by, Author granter, LocalDate on) {
    return conflicts.barExtension(
        matter,
        new Person(new OfficerId(by.officer()), new UnitId(by.unit()), granter.inPlaceOf()),
        on);
  }

  /** Whether the matter lies in his hands, or in those of the one he stands in for. */
  boolean proposes(Matter matter, Author granter) {
    return matter
        .handler()
        .filter(handler ->
            granter.officer().filter(handler::equals).isPresent()
                || granter.inPlaceOf().filter(handler::equals).isPresent())
        .isPresent();
  }

  private static boolean inHand(Matter matter, Actor.Officer by) {
    return matter.handler().filter(handler -> handler.value() == by.officer()).isPresent();
  }

  private Optional<Role> leads(Matter matter, Actor.Officer by, LocalDate on) {
    var bureau = courses.answering(matter, on);
    return Stream.of(Role.DIVISION_HEAD, Role.LEADER, Role.HEAD)
        .filter(role -> roles(by.officer(), bureau, on).anyMatch(role::equals))
        .findFirst();
  }

  private Stream<Role> roles(long officer, UnitId bureau, LocalDate on) {
    return agency.rolesIn(new OfficerId(officer), bureau, on).stream();
  }
}
