package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.casework.ConflictRule;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Desk.Taking;
import hongdun.casework.JournalEntry.ByKind;
import hongdun.casework.Matter;
import hongdun.casework.Procedure.By;
import hongdun.casework.domain.Candidate;
import hongdun.casework.domain.Entitlement;
import hongdun.casework.domain.Entitlement.Entitled;
import hongdun.casework.domain.Entitlement.LacksRole;
import hongdun.casework.domain.Entitlement.NotApart;
import hongdun.casework.domain.Entitlement.Taken;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.Place;
import hongdun.casework.domain.Row;
import hongdun.casework.persistence.Journal;
import hongdun.casework.usecase.CheckConflicts.Person;
import hongdun.casework.usecase.TakeStep.Offer;
import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.StepRule;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 资格审查 — whether a person may take a step of a matter, and as whom he signs it. */
@Component
class CheckActor {
  private final Agency agency;
  private final Journal journal;
  private final MatterAuthority authority;
  private final CheckConflicts conflicts;

  CheckActor(Agency agency, Journal journal, MatterAuthority authority, CheckConflicts conflicts) {
    this.agency = agency;
    this.journal = journal;
    this.authority = authority;
    this.conflicts = conflicts;
  }

  /** The outcome. */
  sealed interface Check {
    record May(Author author) implements Check {}

    record MayNot(Forbidden why) implements Check {}
  }

  /**
   * Somebody else's matter does not exist for him: another account's, another bureau's. While it is
   * with the party, the counter that took it in goes on for him, whoever decides it.
   */
  void insistOnAccess(Matter matter, Actor actor, boolean withParty) {
    var own =
        switch (actor) {
          case Actor.Citizen(var account) ->
              matter.party().account().filter(owner -> owner == account).isPresent();
          case Actor.Officer(_, var unit) -> {
            var bureau = agency.unit(new UnitId(unit)).bureau();
            yield matter.isHandledBy(bureau) || (withParty && tookIn(matter, bureau));
          }
          case Actor.TheSystem() -> true;
        };
    if (!own) {
      throw new NotFound("Matter %d is not this person's".formatted(matter.id().value()));
    }
  }

  /** 接件窗口: whether the matter was taken in at a counter of this bureau. */
  boolean tookIn(Matter matter, UnitId bureau) {
    return journal.takenInBy(matter.id()).map(agency::unit).map(Unit::bureau).stream()
        .anyMatch(bureau::equals);
  }

  /** 拟办 — somebody is about to take a step on a day. */
  record Attempt(
      Matter matter, Row row, Variant variant, Place place, Taking taking, LocalDate on) {
    Optional<StepRule> rule() {
      return row.ruleIn(variant);
    }

    /** The bureau whose officers take the step. */
    UnitId bureau() {
      return place.of(rule());
    }

    /** The counter the party comes to. */
    UnitId counter() {
      return place.delegate().orElse(matter.bureau());
    }
  }

  Check check(Attempt attempt) {
    var actor = attempt.taking().by();
    return switch (attempt.row().by()) {
      case By.Officers _ ->
          actor instanceof Actor.Officer officer
              ? asOfficer(attempt, officer)
              : mayNot("casework.forbidden.officers-only");
      case By.TheParty() ->
          switch (actor) {
            case Actor.Citizen _ -> new Check.May(Author.party());
            case Actor.Officer officer -> atTheCounter(attempt, officer);
            case Actor.TheSystem() -> mayNot("casework.forbidden.party-only");
          };
      case By.TheSystem() ->
          actor instanceof Actor.TheSystem
              ? new Check.May(Author.system())
              : mayNot("casework.forbidden.system-only");
    };
  }

  /** Whether a step would be his by role, bureau and what he took before. */
  boolean mayTake(Offer offer, Actor actor) {
    var row = offer.row();
    return switch (row.by()) {
      case By.Officers _ ->
          actor instanceof Actor.Officer(var officer, _)
              && Entitlement.judge(
                      row,
                      offer.variant(),
                      candidate(offer, new OfficerId(officer)),
                      offer.before())
                  instanceof Entitled;
      case By.TheParty() ->
          actor instanceof Actor.Citizen(var account)
              && offer.matter().party().account().filter(owner -> owner == account).isPresent();
      case By.TheSystem() -> false;
    };
  }

  private Candidate candidate(Offer offer, OfficerId officer) {
    return offer
        .known()
        .computeIfAbsent(
            offer.bureau(),
            bureau -> authority.candidate(offer.matter(), officer, bureau, offer.on()));
  }

  /** The steps officers took of a matter. */
  List<Entitlement.Taken> takenBefore(Matter matter) {
    return journal.taken(matter.id());
  }

  /**
   * 不予提供 — a step that is not this officer's, and why.
   *
   * @param rule the rule of conflict behind it, if it is one
   */
  record Withheld(Row row, Forbidden why, Optional<ConflictRule> rule) {}

  /**
   * Why an officers' step is not his by bureau, role or what he took before; nothing is written.
   */
  Optional<Withheld> withheld(Offer offer, Actor.Officer actor) {
    var row = offer.row();
    var variant = offer.variant();
    var takenIn = offer.bureau();
    if (!(row.by() instanceof By.Officers)) {
      return Optional.empty();
    }
    if (!agency.unit(new UnitId(actor.unit())).bureau().equals(takenIn)) {
      return Optional.of(
          new Withheld(row, forbidden(elsewhere(offer.matter(), takenIn)), Optional.empty()));
    }
    var officer = new OfficerId(actor.officer());
    var before = offer.before();
    return switch (Entitlement.judge(row, variant, candidate(offer, officer), before)) {
      // What he did himself tells him more than the role he does not hold either.
      case LacksRole lacks ->
          Optional.of(
              took(variant.barring(row.step()), officer, before)
                  .map(apart -> apart(row, apart, variant))
                  .orElseGet(() ->
                      new Withheld(
                          row,
                          words(lacks, authority.anywhere(officer, takenIn, offer.on())),
                          Optional.empty())));
      case NotApart apart -> Optional.of(apart(row, apart, variant));
      case Entitled _ -> Optional.empty();
    };
  }

  private static Optional<NotApart> took(
      Set<String> barring, OfficerId officer, List<Taken> before) {
    return before.stream()
        .filter(taken -> taken.officer().equals(officer) && barring.contains(taken.step()))
        .findFirst()
        .map(taken -> new NotApart(officer, taken.step()));
  }

  private Withheld apart(Row row, NotApart apart, Variant variant) {
    return new Withheld(row, words(apart, variant), Optional.of(ConflictRule.C5));
  }

  private static String elsewhere(Matter matter, UnitId takenIn) {
    return takenIn.equals(matter.bureau())
        ? "casework.forbidden.bureau.decides"
        : "casework.forbidden.bureau.counter";
  }

  /** He holds no such role, or one that does not reach this matter. */
  private static Forbidden words(LacksRole lacks, Candidate anywhere) {
    var held = new TreeSet<>(lacks.needed());
    held.retainAll(
        Stream.concat(
                anywhere.roles().stream(),
                anywhere.standIn().stream().flatMap(other -> other.roles().stream()))
            .toList());
    if (!held.isEmpty()) {
      return forbidden("casework.forbidden.reach", held.getFirst().name());
    }
    return forbidden(
        "casework.forbidden.role",
        new TreeSet<>(lacks.needed()).stream().findFirst().map(Role::name).orElse(""));
  }

  private Forbidden words(NotApart apart, Variant variant) {
    return forbidden(
        "casework.forbidden.apart", agency.officer(apart.who()).name(), variant.code());
  }

  private Check asOfficer(Attempt attempt, Actor.Officer actor) {
    var own = agency.unit(new UnitId(actor.unit())).bureau();
    if (!own.equals(attempt.bureau())) {
      return mayNot(elsewhere(attempt.matter(), attempt.bureau()));
    }
    if (attempt.rule().filter(StepRule::reason).isPresent() && attempt.taking().note().isBlank()) {
      return mayNot("casework.forbidden.reason");
    }
    var variant = attempt.variant();
    var officer = new OfficerId(actor.officer());
    var candidate = authority.candidate(attempt.matter(), officer, own, attempt.on());
    var before = journal.taken(attempt.matter().id());
    return switch (Entitlement.judge(attempt.row(), variant, candidate, before)) {
      case LacksRole lacks ->
          new Check.MayNot(words(lacks, authority.anywhere(officer, own, attempt.on())));
      case NotApart apart -> new Check.MayNot(words(apart, variant));
      case Entitled entitled ->
          conflicts
              .bar(
                  attempt.matter(),
                  attempt.row().step(),
                  new Person(entitled.officer(), new UnitId(actor.unit()), entitled.inPlaceOf()),
                  before,
                  attempt.taking().parties(),
                  attempt.on())
              .<Check>map(Check.MayNot::new)
              .orElseGet(
                  () -> new Check.May(author(actor, entitled.role(), entitled.inPlaceOf(), false)));
    };
  }

  /** The party came to the counter without an account: an officer there does his steps for him. */
  private Check atTheCounter(Attempt attempt, Actor.Officer actor) {
    return barAtTheCounter(
            attempt.matter(),
            counter(attempt.matter(), attempt.counter(), actor),
            actor,
            attempt.taking().parties(),
            attempt.on())
        .<Check>map(Check.MayNot::new)
        .orElseGet(() -> new Check.May(author(actor, Role.ACCEPTOR, Optional.empty(), true)));
  }

  /** The counter he stands at, if the matter was taken in there; else the one it belongs to. */
  UnitId counter(Matter matter, UnitId usual, Actor.Officer actor) {
    var own = agency.unit(new UnitId(actor.unit())).bureau();
    return !own.equals(usual) && tookIn(matter, own) ? own : usual;
  }

  /** What bars an officer from doing the party's step of a matter for him. */
  Optional<Forbidden> barAtTheCounter(
      Matter matter, UnitId counter, Actor.Officer actor, Set<PartyKey> parties, LocalDate on) {
    if (matter.party().account().isPresent()) {
      return Optional.of(forbidden("casework.forbidden.party-only"));
    }
    return withoutRole(actor, counter, on)
        .or(() -> conflicts.barAtTheCounter(matter, new OfficerId(actor.officer()), parties, on));
  }

  /** What bars an officer from opening a matter for somebody who came to his counter. */
  Optional<Forbidden> barFromOpening(Actor.Officer actor, Set<PartyKey> parties, LocalDate on) {
    return withoutRole(actor, agency.unit(new UnitId(actor.unit())).bureau(), on)
        .or(() -> conflicts.barFromOpening(new OfficerId(actor.officer()), parties, on));
  }

  private Optional<Forbidden> withoutRole(Actor.Officer actor, UnitId counter, LocalDate on) {
    return agency.rolesIn(new OfficerId(actor.officer()), counter, on).contains(Role.ACCEPTOR)
        ? Optional.empty()
        : Optional.of(forbidden("casework.forbidden.role", Role.ACCEPTOR.name()));
  }

  Author author(Actor.Officer actor, Role role, Optional<OfficerId> inPlaceOf, boolean forParty) {
    var officer = new OfficerId(actor.officer());
    return new Author(
        ByKind.OFFICER,
        Optional.of(officer),
        Optional.of(new UnitId(actor.unit())),
        Optional.of(role),
        agency.officer(officer).name(),
        inPlaceOf,
        forParty);
  }

  private static Check mayNot(String key, String... arguments) {
    return new Check.MayNot(forbidden(key, arguments));
  }

  private static Forbidden forbidden(String key, String... arguments) {
    return new Forbidden(key, List.of(arguments), Optional.empty());
  }
}
