package hongdun.casework.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.domain.AnswerLine;
import hongdun.casework.domain.AnswerLine.Answering;
import hongdun.casework.domain.AnswerLine.Rank;
import hongdun.casework.domain.Candidate;
import hongdun.casework.domain.Candidate.StandIn;
import hongdun.casework.domain.NextHands;
import hongdun.casework.persistence.Journal;
import hongdun.casework.usecase.Standing.Now;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 承办接续 — whether whoever has a matter in hand can go on with it: he or his substitute may take a
 * step in the bureau that acts, or he answers for it there. That he serves somewhere is not enough.
 */
@Component
class Coverage {
  private static final Set<Role> LEADING = Set.of(Role.LEADER, Role.HEAD);

  private final Courses courses;
  private final Standing standing;
  private final Journal journal;

  Coverage(Courses courses, Standing standing, Journal journal) {
    this.courses = courses;
    this.standing = standing;
    this.journal = journal;
  }

  boolean isCovered(Now now, OfficerId officer) {
    if (!now.staff().serves(officer)) {
      return false;
    }
    var acting = courses.answering(now.matter(), now.on());
    return mayGoOn(now, officer, acting)
        || now.staff()
            .substituteOf(officer)
            .filter(substitute -> mayGoOn(now, substitute, acting))
            .isPresent()
        || answersForIt(now, officer, acting);
  }

  /** Who is to have it instead: the head of the unit, then the others who answer. */
  Answering answering(Now now) {
    return now.line()
        .first(
            byRule(now), Rank.HEAD_OF_UNIT, officer -> standing.interest(now, officer).isPresent());
  }

  private boolean mayGoOn(Now now, OfficerId officer, UnitId acting) {
    var matter = now.matter();
    var roles = now.staff().rolesIn(officer, acting);
    if (!now.staff().isPresent(officer) || roles.isEmpty()) {
      return false;
    }
    var hands =
        new NextHands(
            courses.place(matter, now.on()),
            courses.table(matter),
            matter.stage(),
            courses.variant(matter));
    return !hands.isForOfficers()
        || hands.mayGoOn(
            new Candidate(officer, roles, standIn(now, officer, acting)),
            journal.taken(matter.id()));
  }

  private static Optional<StandIn> standIn(Now now, OfficerId officer, UnitId acting) {
    return now.staff().substitutes().entrySet().stream()
        .filter(order -> order.getValue().equals(officer))
        .map(Map.Entry::getKey)
        .map(absent -> new StandIn(absent, now.staff().rolesIn(absent, acting)))
        .findFirst();
  }

  /** He heads a unit whose matter it is, or leads the bureau that acts, or nobody there is left. */
  private boolean answersForIt(Now now, OfficerId officer, UnitId acting) {
    var his =
        now.line().line(byRule(now)).stream()
            .filter(one -> one.officer().filter(officer::equals).isPresent())
            .findFirst();
    return his.filter(one ->
            one.rank() == Rank.HEAD_OF_UNIT
                || (one.rank() == Rank.DUTY_LEADER
                    && !Collections.disjoint(now.staff().rolesIn(officer, acting), LEADING)))
            .isPresent()
        || answering(now).officer().filter(officer::equals).isPresent();
  }

  private static AnswerLine.Place byRule(Now now) {
    return new AnswerLine.Place(Optional.empty(), now.place().units());
  }
}
