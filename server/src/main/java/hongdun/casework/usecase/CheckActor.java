package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.JournalEntry.ByKind;
import hongdun.casework.Matter;
import hongdun.casework.Procedure.By;
import hongdun.casework.domain.Entitlement;
import hongdun.casework.domain.Entitlement.Entitled;
import hongdun.casework.domain.Entitlement.LacksRole;
import hongdun.casework.domain.Entitlement.NotApart;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.Row;
import hongdun.casework.persistence.Journal;
import hongdun.casework.usecase.CheckConflicts.Person;
import hongdun.catalogue.Variant;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** 资格审查 — whether a person may take a step of a matter, and as whom he signs it. */
@Component
class CheckActor {
  private final Agency agency;
  private final Journal journal;
  private final PassOn passOn;
  private final CheckConflicts conflicts;

  CheckActor(Agency agency, Journal journal, PassOn passOn, CheckConflicts conflicts) {
    this.agency = agency;
    this.journal = journal;
    this.passOn = passOn;
    this.conflicts = conflicts;
  }

  /** The outcome. */
  sealed interface Check {
    record May(Author author) implements Check {}

    record MayNot(Forbidden why) implements Check {}
  }

  /** Somebody else's matter does not exist for him: another account's, another bureau's. */
  void insistOnAccess(Matter matter, Actor actor) {
    var own =
        switch (actor) {
          case Actor.Citizen(var account) ->
              matter.party().account().filter(owner -> owner == account).isPresent();
          case Actor.Officer(_, var unit) ->
              agency.unit(new UnitId(unit)).bureau().equals(matter.bureau());
          case Actor.TheSystem() -> true;
        };
    if (!own) {
      throw new NotFound("Matter %d is not this person's".formatted(matter.id().value()));
    }
  }

  Check check(
      Matter matter, Row row, Variant variant, Actor actor, Set<PartyKey> parties, LocalDate on) {
    return switch (row.by()) {
      case By.Officers _ ->
          actor instanceof Actor.Officer officer
              ? asOfficer(matter, row, variant, officer, parties, on)
              : mayNot("casework.forbidden.officers-only");
      case By.TheParty() ->
          switch (actor) {
            case Actor.Citizen _ -> new Check.May(Author.party());
            case Actor.Officer officer -> atTheCounter(matter, officer, parties, on);
            case Actor.TheSystem() -> mayNot("casework.forbidden.party-only");
          };
      case By.TheSystem() ->
          actor instanceof Actor.TheSystem
              ? new Check.May(Author.system())
              : mayNot("casework.forbidden.system-only");
    };
  }

  private Check asOfficer(
      Matter matter,
      Row row,
      Variant variant,
      Actor.Officer actor,
      Set<PartyKey> parties,
      LocalDate on) {
    var candidate = passOn.candidate(new OfficerId(actor.officer()), matter.bureau(), on);
    var before = journal.taken(matter.id());
    return switch (Entitlement.judge(row, variant, candidate, before)) {
      case LacksRole(var needed) ->
          mayNot(
              "casework.forbidden.role",
              new TreeSet<>(needed).stream().findFirst().map(Role::name).orElse(""));
      case NotApart(var who, _) ->
          mayNot("casework.forbidden.apart", agency.officer(who).name(), variant.code());
      case Entitled entitled ->
          conflicts
              .bar(
                  matter,
                  row.step(),
                  new Person(entitled.officer(), new UnitId(actor.unit()), entitled.inPlaceOf()),
                  before,
                  parties,
                  on)
              .<Check>map(Check.MayNot::new)
              .orElseGet(
                  () -> new Check.May(author(actor, entitled.role(), entitled.inPlaceOf(), false)));
    };
  }

  /** The party came to the counter without an account: an officer there does his steps for him. */
  private Check atTheCounter(
      Matter matter, Actor.Officer actor, Set<PartyKey> parties, LocalDate on) {
    if (matter.party().account().isPresent()) {
      return mayNot("casework.forbidden.party-only");
    }
    var officer = new OfficerId(actor.officer());
    if (!agency.rolesIn(officer, matter.bureau(), on).contains(Role.ACCEPTOR)) {
      return mayNot("casework.forbidden.role", Role.ACCEPTOR.name());
    }
    return conflicts
        .barAtTheCounter(matter, officer, parties, on)
        .<Check>map(Check.MayNot::new)
        .orElseGet(() -> new Check.May(author(actor, Role.ACCEPTOR, Optional.empty(), true)));
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
    return new Check.MayNot(new Forbidden(key, List.of(arguments), Optional.empty()));
  }
}
