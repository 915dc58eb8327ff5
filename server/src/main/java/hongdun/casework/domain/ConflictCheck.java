package hongdun.casework.domain;

import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.ConflictFacts;
import hongdun.casework.ConflictRule;
import hongdun.casework.Conflicts;
import hongdun.casework.domain.Entitlement.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 冲突审查 — what a procedure's rules of conflict say of an act, all of it at once. */
public record ConflictCheck(Conflicts conflicts) {

  /**
   * 拟为之行为 — a step somebody would take.
   *
   * @param actors each who acts; a substitute and the one he acts for are two persons of one actor
   * @param before the steps taken since the last submission
   * @param interests what the persons declared that matches a party and no decision has cleared
   */
  public record Act(
      String step, List<ActingPerson> actors, List<Taken> before, List<Interest> interests) {
    public Act {
      actors = List.copyOf(actors);
      before = List.copyOf(before);
      interests = List.copyOf(interests);
    }
  }

  /**
   * 行为人 — who acts, in which unit, for whom.
   *
   * @param certified his enforcement certificate is valid on that day
   */
  public record ActingPerson(
      OfficerId officer, UnitId unit, Optional<OfficerId> inPlaceOf, boolean certified) {
    /** Both count: a substitution is no way round (C14). */
    List<OfficerId> persons() {
      return inPlaceOf.map(other -> List.of(officer, other)).orElse(List.of(officer));
    }
  }

  /**
   * 冲突 — that a rule forbids the act.
   *
   * @param who whom it bars; the other when a substitute is barred for him
   * @param because the earlier step, or the kind of interest; empty when there is neither
   */
  public record Conflict(ConflictRule rule, OfficerId who, String because) {}

  public List<Conflict> judge(Act act, ConflictFacts facts) {
    var found = new ArrayList<Conflict>();
    var rules = conflicts.rules(act.step());
    for (var rule : ConflictRule.values()) {
      if (rules.contains(rule)) {
        found.addAll(
            switch (rule.kind()) {
              case APART -> apart(rule, act);
              case TWO_CERTIFIED -> twoCertified(rule, act);
              case INTEREST -> interested(rule, act);
              case OWN_UNIT -> ownUnit(rule, act, facts);
              case SUBJECT -> subject(rule, act, facts);
              // It binds through persons(): every other rule looks at both.
              case SUBSTITUTE -> selfSubstituted(rule, act);
            });
      }
    }
    return List.copyOf(found);
  }

  private List<Conflict> apart(ConflictRule rule, Act act) {
    var found = new ArrayList<Conflict>();
    for (var pair : conflicts.apart()) {
      var barring = pair.rule() == rule ? pair.barring(act.step()) : Set.<String>of();
      for (var taken : act.before()) {
        for (var person : persons(act)) {
          if (barring.contains(taken.step()) && taken.by(person)) {
            found.add(new Conflict(rule, person, taken.step()));
          }
        }
      }
    }
    return found;
  }

  private static List<Conflict> twoCertified(ConflictRule rule, Act act) {
    var found = new ArrayList<Conflict>();
    var different = act.actors().stream().map(ActingPerson::officer).distinct().count();
    if (different < 2) {
      found.add(new Conflict(rule, act.actors().getFirst().officer(), "ALONE"));
    }
    act.actors().stream()
        .filter(actor -> !actor.certified())
        .forEach(actor -> found.add(new Conflict(rule, actor.officer(), "CERTIFICATE")));
    return found;
  }

  private static List<Conflict> interested(ConflictRule rule, Act act) {
    return act.interests().stream()
        .filter(interest -> persons(act).contains(interest.officer()))
        .map(interest -> new Conflict(rule, interest.officer(), interest.kind().name()))
        .toList();
  }

  private static List<Conflict> ownUnit(ConflictRule rule, Act act, ConflictFacts facts) {
    return act.actors().stream()
        .filter(actor -> facts.concerned().contains(actor.unit()))
        .map(actor -> new Conflict(rule, actor.officer(), ""))
        .toList();
  }

  private static List<Conflict> subject(ConflictRule rule, Act act, ConflictFacts facts) {
    return persons(act).stream()
        .filter(facts.subjects()::contains)
        .map(person -> new Conflict(rule, person, ""))
        .toList();
  }

  private static List<Conflict> selfSubstituted(ConflictRule rule, Act act) {
    return act.actors().stream()
        .filter(actor -> actor.inPlaceOf().filter(actor.officer()::equals).isPresent())
        .map(actor -> new Conflict(rule, actor.officer(), ""))
        .toList();
  }

  private static List<OfficerId> persons(Act act) {
    return act.actors().stream().flatMap(actor -> actor.persons().stream()).toList();
  }
}
