package hongdun.casework.usecase;

import hongdun.agency.UnitId;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.Matter;
import hongdun.casework.MatterConcluded;
import hongdun.casework.MatterMoved;
import hongdun.casework.Procedure.By;
import hongdun.casework.Procedure.Owner;
import hongdun.casework.RuleSet;
import hongdun.casework.domain.Candidate;
import hongdun.casework.domain.Entitlement;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.Place;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.Row;
import hongdun.casework.usecase.CheckActor.Attempt;
import hongdun.casework.usecase.CheckActor.Check;
import hongdun.casework.usecase.CheckActor.Withheld;
import hongdun.casework.usecase.PassOn.Stay;
import hongdun.catalogue.Variant;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 办理 — takes one step of a matter's procedure. */
@Component
class TakeStep {
  private final Courses courses;
  private final CheckActor actors;
  private final MoveMatter mover;
  private final InstantSource clock;

  TakeStep(Courses courses, CheckActor actors, MoveMatter mover, InstantSource clock) {
    this.courses = courses;
    this.actors = actors;
    this.mover = mover;
    this.clock = clock;
  }

  StepResult take(Taking taking) {
    var matter =
        mover
            .lock(taking.matter())
            .orElseThrow(() -> new NotFound("No matter " + taking.matter().value()));
    actors.insistOnAccess(matter, taking.by(), isWithParty(matter));
    var variant = courses.variant(matter);
    var table = courses.table(matter, variant);
    var step = taking.step().name();
    if (matter.version() != taking.version()
        || courses.law(matter).row(matter.stage(), step).isEmpty()) {
      throw new MatterMoved(matter.id(), taking.version(), matter.version());
    }
    var held = table.row(matter.stage(), step);
    if (held.isEmpty()) {
      return new Forbidden("casework.forbidden.not-in-variant", List.of(), Optional.empty());
    }
    var row = held.get();
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var place = courses.place(matter, Dates.dayOf(at));
    var check = actors.check(new Attempt(matter, row, variant, place, taking, Dates.dayOf(at)));
    return switch (check) {
      case Check.MayNot(var why) -> why;
      case Check.May(var author) ->
          new Taken(
              mover.move(new Step(matter, table, row, variant, place, author, taking.note()), at));
    };
  }

  private boolean isWithParty(Matter matter) {
    return courses.law(matter).rule(matter.stage()).owner() == Owner.PARTY;
  }

  /**
   * A step of a matter as it stands, after those that officers took before.
   *
   * @param known as whom the officer who is asked about would act, by the bureau of the step
   */
  record Offer(
      Matter matter,
      Row row,
      Variant variant,
      Place place,
      List<Entitlement.Taken> before,
      LocalDate on,
      Map<UnitId, Candidate> known) {
    /** The bureau whose officers take the step. */
    UnitId bureau() {
      return place.of(row.ruleIn(variant));
    }
  }

  /** What there is to take of a matter from where it stands. */
  private Stream<Offer> offers(Matter matter) {
    var variant = courses.variant(matter);
    var on = Dates.dayOf(clock.instant());
    var place = courses.place(matter, on);
    var before = actors.takenBefore(matter);
    var known = new HashMap<UnitId, Candidate>();
    return courses.table(matter, variant).rowsFrom(matter.stage()).stream()
        .map(row -> new Offer(matter, row, variant, place, before, on, known));
  }

  /** The steps an officer or the party may take of a matter as it stands. */
  Set<String> offered(Matter matter, Actor to) {
    return offers(matter)
        .filter(offer -> actors.mayTake(offer, to))
        .map(offer -> offer.row().step())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The officers' steps from where a matter stands that are not this officer's, and why. */
  Stream<Withheld> withheld(Matter matter, Actor.Officer officer) {
    return offers(matter)
        .filter(offer -> !actors.mayTake(offer, officer))
        .flatMap(offer -> actors.withheld(offer, officer).stream());
  }

  /** A step that may be taken. */
  record Step(
      Matter matter,
      ProcedureTable table,
      Row row,
      Variant variant,
      Place where,
      Author author,
      String note) {
    JournalLine line(Instant at) {
      return new JournalLine(
          matter.id(),
          at,
          row.step(),
          row.from(),
          row.to(),
          author,
          note,
          Optional.of(row.basis()));
    }

    /** The officer who goes on with the matter if he may; nobody when the party took the step. */
    Optional<ByOfficer> mover() {
      return author.forParty()
          ? Optional.empty()
          : author
              .officer()
              .flatMap(officer -> author.unit().map(unit -> new ByOfficer(officer, unit)));
    }

    Stay stay() {
      return new Stay(matter.id(), where, table, row.to(), variant);
    }

    /** Whether this step, when it ends the matter, is a decision. */
    boolean decides() {
      return row.by() instanceof By.Officers && table.rule(row.to()).decides();
    }

    MatterConcluded concluded(Instant at) {
      return new MatterConcluded(
          matter.id(), matter.bureau().value(), new RuleSet(matter.ruleSet()), at);
    }
  }
}
