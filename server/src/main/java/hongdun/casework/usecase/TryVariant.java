package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.CalendarNotLoaded;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.StaffOnDay;
import hongdun.agency.Staffing;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.agency.WorkingCalendar;
import hongdun.agency.WorkingCalendar.DueDay;
import hongdun.casework.RuleSet;
import hongdun.casework.domain.Period;
import hongdun.casework.domain.Place;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.Row;
import hongdun.casework.domain.Term;
import hongdun.casework.domain.Trial;
import hongdun.casework.domain.Trial.TriedStep;
import hongdun.casework.persistence.ClockRules;
import hongdun.casework.persistence.ClockRules.Whole;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Item;
import hongdun.catalogue.VariantId;
import hongdun.catalogue.VariantVersion;
import hongdun.shared.Actor;
import hongdun.shared.LegalBasis;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 方案试算 — tries a version on a matter that would be received on a day: which steps, by which living
 * people, until when. It reckons and writes nothing.
 */
@Component
public class TryVariant {
  private final VariantRights rights;
  private final Procedures procedures;
  private final Catalogue catalogue;
  private final ClockRules rules;
  private final People people;

  TryVariant(
      VariantRights rights,
      Procedures procedures,
      Catalogue catalogue,
      ClockRules rules,
      People people) {
    this.rights = rights;
    this.procedures = procedures;
    this.catalogue = catalogue;
    this.rules = rules;
    this.people = people;
  }

  /** Who works where, and on which days. */
  @Component
  record People(Agency agency, Staffing staffing, WorkingCalendar calendar) {}

  /** A step with the names of those who could take it. */
  public record Tried(
      Row row,
      List<String> roles,
      Unit bureau,
      List<String> persons,
      List<String> away,
      Optional<String> taker) {}

  /** The outcome. */
  public sealed interface Outcome {
    /**
     * It can be reckoned.
     *
     * @param possible whether there are enough different people
     * @param promisedDays 0 means on the spot
     */
    record Reckoned(
        LocalDate received,
        List<Tried> steps,
        boolean possible,
        long persons,
        int promisedDays,
        DueDay promised,
        DueDay statutory,
        LegalBasis basis)
        implements Outcome {}

    /** The calendar has no table for a year. */
    record NoCalendar(int year) implements Outcome {}

    /** The item is not handled on that day. */
    record NoItem() implements Outcome {}
  }

  @Transactional(readOnly = true)
  public Outcome tryOut(VariantId id, LocalDate received, Actor.Officer officer) {
    var version = rights.visible(id, officer);
    var item = catalogue.item(version.scope().item(), received);
    if (item.isEmpty()) {
      return new Outcome.NoItem();
    }
    try {
      return reckoned(version, item.get(), received, officer);
    } catch (CalendarNotLoaded unknown) {
      return new Outcome.NoCalendar(unknown.year());
    }
  }

  private Outcome reckoned(
      VariantVersion version, Item item, LocalDate received, Actor.Officer officer) {
    var variant = version.variant();
    var table =
        new ProcedureTable(procedures.roomOfItem(item.code()).orElseThrow().procedure())
            .under(variant, new RuleSet(item.ruleSet()));
    var place = place(version, officer);
    var trial = Trial.of(table, variant, place, staffs(place, received));
    var rule = rules.whole(item.ruleSet(), item.code(), received);
    var statutory = rule.flatMap(Whole::statutory).orElse(item.statutoryDays());
    var promised =
        Math.min(
            rule.flatMap(Whole::promised)
                .orElse(Math.min(variant.promisedDays(), item.statutoryDays())),
            statutory);
    return new Outcome.Reckoned(
        received,
        trial.steps().stream().map(this::named).toList(),
        trial.possible(),
        trial.persons(),
        promised,
        due(received, promised, rule),
        due(received, statutory, rule),
        rule.flatMap(Whole::basis).orElse(item.statutoryBasis()));
  }

  private DueDay due(LocalDate received, int length, Optional<Whole> rule) {
    var term =
        new Term(
            rule.map(Whole::unit).orElse(Term.Unit.WORKING_DAYS),
            length,
            rule.map(Whole::rollsOverWeekends).orElse(true));
    return new Period(received, term, List.of()).due(people.calendar());
  }

  /** Where a variant leaves the decision to the superior, the officer's bureau is its counter. */
  private Place place(VariantVersion version, Actor.Officer officer) {
    var bureau = version.scope().bureau().orElseGet(() -> rights.bureau(officer));
    var superior =
        version.variant().isDelegated() ? rights.superior(bureau) : Optional.<UnitId>empty();
    return new Place(superior.orElse(bureau), superior.map(_ -> bureau));
  }

  private Map<UnitId, StaffOnDay> staffs(Place place, LocalDate on) {
    var staffs = new HashMap<UnitId, StaffOnDay>();
    staffs.put(place.bureau(), people.staffing().staff(place.bureau(), on));
    place
        .delegate()
        .ifPresent(delegate -> staffs.put(delegate, people.staffing().staff(delegate, on)));
    return staffs;
  }

  private Tried named(TriedStep step) {
    return new Tried(
        step.row(),
        step.roles().stream().sorted().map(Enum::name).toList(),
        people.agency().unit(step.bureau()),
        names(step.persons()),
        names(step.away()),
        step.taker().map(people.agency()::officer).map(Officer::name));
  }

  private List<String> names(List<OfficerId> officers) {
    return officers.stream().map(people.agency()::officer).map(Officer::name).toList();
  }
}
