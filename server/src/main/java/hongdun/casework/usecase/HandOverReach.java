package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.casework.domain.HandOverRight;
import hongdun.casework.domain.HandOverRight.As;
import hongdun.casework.usecase.InboxScope.Viewer;
import hongdun.casework.usecase.Standing.Now;
import hongdun.shared.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 移交范围 — whose matters an officer sees to be handed over: those his bureau decides or accepts for
 * another, those of the bureaus under it when he leads it, and what he answers for by rule.
 */
@Component
class HandOverReach {
  /** How many who could take a matter are named. */
  private static final int NAMED = 5;

  private final InboxScope scope;
  private final Standing standing;
  private final Agency agency;

  HandOverReach(InboxScope scope, Standing standing, Agency agency) {
    this.scope = scope;
    this.standing = standing;
    this.agency = agency;
  }

  Viewer viewer(Actor.Officer actor) {
    return scope.viewer(actor);
  }

  boolean reaches(Now now, Actor.Officer actor) {
    var matter = now.matter();
    var viewer = viewer(actor);
    return matter.isHandledBy(viewer.bureau())
        || viewer.sees(matter.bureau())
        || viewer.sees(matter.acceptedBy())
        || standing.answersFor(now, viewer.officer());
  }

  boolean mayHandOver(Now now, Actor.Officer actor) {
    return as(now, actor).isPresent();
  }

  /** As whom he hands it over: by his own right or in place of an absent colleague (C14). */
  Optional<As> as(Now now, Actor.Officer actor) {
    var officer = new OfficerId(actor.officer());
    return new HandOverRight(now.staff(), standing.answering(now))
        .as(officer, now.responsible(), standing.answersFor(now, officer));
  }

  /** The names of some who could lawfully take it. */
  List<String> couldTake(Now now) {
    return standing.couldTake(now).stream()
        .limit(NAMED)
        .map(agency::officer)
        .map(Officer::name)
        .toList();
  }
}
