package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Staffing;
import hongdun.agency.UnitId;
import hongdun.casework.ConflictFacts;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Impartiality;
import hongdun.casework.Matter;
import hongdun.casework.domain.ConflictCheck;
import hongdun.casework.domain.ConflictCheck.Act;
import hongdun.casework.domain.ConflictCheck.ActingPerson;
import hongdun.casework.domain.ConflictCheck.Conflict;
import hongdun.casework.domain.Entitlement.Taken;
import hongdun.casework.domain.ExtensionCheck;
import hongdun.casework.domain.Recusal.Origin;
import hongdun.casework.persistence.Recusals;
import hongdun.portal.Dates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 冲突审查 — whether the rules of conflict a room declared bar a person from a step. */
@Component
class CheckConflicts implements Impartiality {
  private final Agency agency;
  private final Staffing staffing;
  private final Declarations declarations;
  private final Recusals recusals;
  private final InstantSource clock;

  CheckConflicts(
      Agency agency,
      Staffing staffing,
      Declarations declarations,
      Recusals recusals,
      InstantSource clock) {
    this.agency = agency;
    this.staffing = staffing;
    this.declarations = declarations;
    this.recusals = recusals;
    this.clock = clock;
  }

  /**
   * Who would act.
   *
   * @param inPlaceOf the colleague whose role he uses as substitute
   */
  record Person(OfficerId officer, UnitId unit, Optional<OfficerId> inPlaceOf) {
    List<OfficerId> all() {
      return Stream.concat(Stream.of(officer), inPlaceOf.stream()).toList();
    }
  }

  /**
   * What bars him, in words; empty when nothing does. A declared interest that nobody has decided
   * on is brought before the one who decides.
   *
   * @param parties those the acting room knows now, beside those it declared
   */
  Optional<Forbidden> bar(
      Matter matter,
      String step,
      Person person,
      List<Taken> before,
      Set<PartyKey> parties,
      LocalDate on) {
    var recused = recused(matter, person.all());
    if (recused.isPresent()) {
      return recused;
    }
    var declared = declarations.facts(matter);
    var facts =
        new ConflictFacts(
            union(parties, declared.parties()), declared.subjects(), declared.concerned());
    var interests = interests(matter, person.all(), facts.parties(), on);
    var act =
        new Act(
            step,
            List.of(new ActingPerson(person.officer(), person.unit(), person.inPlaceOf(), true)),
            before,
            interests);
    var conflicts = new ConflictCheck(declarations.conflicts(matter)).judge(act, facts);
    interests.forEach(interest -> ask(matter, interest, person.officer()));
    return conflicts.stream().findFirst().map(this::words);
  }

  /**
   * What bars him from granting an extension: that he proposes it, an interest, a withdrawal. An
   * interest nobody has decided on is brought before the one who decides.
   */
  Optional<Forbidden> barExtension(Matter matter, Person granter, LocalDate on) {
    var recused = recused(matter, granter.all());
    if (recused.isPresent()) {
      return recused;
    }
    var interests = interests(matter, granter.all(), declarations.facts(matter).parties(), on);
    interests.forEach(interest -> ask(matter, interest, granter.officer()));
    return new ExtensionCheck(matter.handler(), interests)
        .judge(granter.officer(), granter.inPlaceOf()).stream()
            .findFirst()
            .map(conflict ->
                conflict.because().equals(ExtensionCheck.PROPOSES)
                    ? forbidden(
                        "casework.forbidden.proposes", agency.officer(conflict.who()).name())
                    : words(conflict));
  }

  /**
   * Whoever withdrew by a decision, and whoever has declared an interest nobody has decided on yet;
   * that he took the declaration back meanwhile changes nothing.
   */
  private Optional<Forbidden> recused(Matter matter, List<OfficerId> officers) {
    for (var officer : officers) {
      var bar = recusals.bar(matter.id(), officer);
      if (bar.isPresent()) {
        return bar.map(known ->
            known.withdrawn()
                ? forbidden("casework.forbidden.withdrawn", agency.officer(officer).name())
                : interested(officer, known.reason()));
      }
    }
    return Optional.empty();
  }

  /** Interests that stood on any day since the matter was opened and that no decision cleared. */
  private List<Interest> interests(
      Matter matter, List<OfficerId> officers, Set<PartyKey> parties, LocalDate on) {
    var since = Dates.dayOf(matter.openedAt());
    return officers.stream()
        .flatMap(one -> staffing.interestsOf(one, parties, since, on).stream())
        .filter(interest -> !recusals.isCleared(matter.id(), interest))
        .toList();
  }

  /** 利害关系 C7 of an officer who does the party's step for him at the counter. */
  Optional<Forbidden> barAtTheCounter(
      Matter matter, OfficerId officer, Set<PartyKey> parties, LocalDate on) {
    return barByInterest(
        matter, List.of(officer), union(parties, declarations.facts(matter).parties()), on);
  }

  @Override
  @Transactional
  public Optional<Forbidden> bars(Matter matter, List<OfficerId> officers) {
    return barByInterest(
        matter, officers, declarations.facts(matter).parties(), Dates.dayOf(clock.instant()));
  }

  private Optional<Forbidden> barByInterest(
      Matter matter, List<OfficerId> officers, Set<PartyKey> parties, LocalDate on) {
    var recused = recused(matter, officers);
    if (recused.isPresent()) {
      return recused;
    }
    var interests = interests(matter, officers, parties, on);
    interests.forEach(interest -> ask(matter, interest, officers.getFirst()));
    return interests.stream().findFirst().map(this::words);
  }

  /** The same before there is a matter: nobody has decided on a recusal in it yet. */
  Optional<Forbidden> barFromOpening(OfficerId officer, Set<PartyKey> parties, LocalDate on) {
    return staffing.interestsOf(officer, parties, on, on).stream().findFirst().map(this::words);
  }

  private Forbidden words(Interest interest) {
    return interested(interest.officer(), interest.kind().name());
  }

  private Forbidden interested(OfficerId officer, String kind) {
    return forbidden("casework.forbidden.interest", agency.officer(officer).name(), kind);
  }

  private void ask(Matter matter, Interest interest, OfficerId by) {
    recusals.ask(
        new Recusals.Asked(
            matter.id(),
            staffing
                .bureauOf(interest.officer(), Dates.dayOf(clock.instant()))
                .orElseGet(matter::bureau),
            interest.officer(),
            Optional.of(interest.id()),
            Origin.DECLARED,
            interest.kind().name(),
            by),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private Forbidden words(Conflict conflict) {
    return switch (conflict.rule().kind()) {
      case INTEREST -> interested(conflict.who(), conflict.because());
      case APART, TWO_CERTIFIED, OWN_UNIT, SUBJECT, SUBSTITUTE ->
          forbidden(
              "casework.forbidden.conflict",
              agency.officer(conflict.who()).name(),
              conflict.rule().name());
    };
  }

  private static Forbidden forbidden(String key, String... arguments) {
    return new Forbidden(key, List.of(arguments), Optional.empty());
  }

  private static Set<PartyKey> union(Set<PartyKey> one, Set<PartyKey> other) {
    var all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }
}
