package hongdun.casework.usecase;

import hongdun.agency.Authority.Held;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Matter;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.usecase.CheckConflicts.Person;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 期限权限 — who may stop, resume and extend the clocks of a matter. */
@Component
class ClockPowers {
  private static final Role[] LEADING = {Role.DIVISION_HEAD, Role.LEADER, Role.HEAD};

  private final MatterAuthority authority;
  private final Courses courses;
  private final CheckActor actors;
  private final CheckConflicts conflicts;
  private final InstantSource clock;

  ClockPowers(
      MatterAuthority authority,
      Courses courses,
      CheckActor actors,
      CheckConflicts conflicts,
      InstantSource clock) {
    this.authority = authority;
    this.courses = courses;
    this.actors = actors;
    this.conflicts = conflicts;
    this.clock = clock;
  }

  void insistOnAccess(Matter matter, Actor.Officer by) {
    actors.insistOnAccess(matter, by, false);
  }

  /**
   * Whoever has the matter in hand steers its clocks, or who leads its department or the bureau
   * whose turn it is.
   */
  boolean maySteer(Matter matter, Actor.Officer by, LocalDate on) {
    return inHand(matter, by) || leads(matter, by, on).isPresent();
  }

  /** What keeps him from it though he may: an interest in a party (C7). */
  Optional<Shortcoming> bar(Matter matter, Actor.Officer by, LocalDate on, String field) {
    var absent =
        inHand(matter, by)
            ? Optional.<OfficerId>empty()
            : leads(matter, by, on).flatMap(Held::inPlaceOf);
    return conflicts
        .bars(
            matter, Stream.concat(Stream.of(new OfficerId(by.officer())), absent.stream()).toList())
        .map(why -> new Shortcoming(field, why.messageKey(), why.arguments(), why.basis()));
  }

  /** As whom he signs it; only of one who may. */
  Author steerer(Matter matter, Actor.Officer by) {
    var on = Dates.dayOf(clock.instant());
    return leads(matter, by, on)
        .or(() -> authority.over(matter, by, courses.answering(matter, on), on, Role.values()))
        .map(held -> actors.author(by, held.role(), held.inPlaceOf(), false))
        .orElseGet(() -> actors.author(by, Role.EXAMINER, Optional.empty(), false));
  }

  /**
   * As whom he signs an extension that takes this role; himself or for one he stands in for. It is
   * the deciding bureau's, also where another's counter took the papers.
   */
  Optional<Author> extender(Matter matter, Actor.Officer by, Role role, LocalDate on) {
    return authority
        .over(matter, by, matter.bureau(), on, role)
        .map(held -> actors.author(by, held.role(), held.inPlaceOf(), false));
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

  private Optional<Held> leads(Matter matter, Actor.Officer by, LocalDate on) {
    return authority.over(matter, by, courses.answering(matter, on), on, LEADING);
  }
}
