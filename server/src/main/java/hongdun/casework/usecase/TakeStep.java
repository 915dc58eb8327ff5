package hongdun.casework.usecase;

import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.Matter;
import hongdun.casework.MatterConcluded;
import hongdun.casework.MatterMoved;
import hongdun.casework.Procedure.By;
import hongdun.casework.RuleSet;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.Row;
import hongdun.casework.usecase.CheckActor.Check;
import hongdun.casework.usecase.PassOn.Place;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Variant;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 办理 — takes one step of a matter's procedure. */
@Component
class TakeStep {
  private final Procedures procedures;
  private final Catalogue catalogue;
  private final CheckActor actors;
  private final MoveMatter mover;
  private final InstantSource clock;

  TakeStep(
      Procedures procedures,
      Catalogue catalogue,
      CheckActor actors,
      MoveMatter mover,
      InstantSource clock) {
    this.procedures = procedures;
    this.catalogue = catalogue;
    this.actors = actors;
    this.mover = mover;
    this.clock = clock;
  }

  StepResult take(Taking taking) {
    var matter =
        mover
            .lock(taking.matter())
            .orElseThrow(() -> new NotFound("No matter " + taking.matter().value()));
    actors.insistOnAccess(matter, taking.by());
    var table = procedures.of(matter);
    var row =
        table
            .row(matter.stage(), taking.step().name())
            .filter(_ -> matter.version() == taking.version())
            .orElseThrow(() -> new MatterMoved(matter.id(), taking.version(), matter.version()));
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var variant = catalogue.variant(matter.item(), matter.bureau(), Dates.dayOf(matter.openedAt()));
    var check = actors.check(matter, row, variant, taking.by(), taking.parties(), Dates.dayOf(at));
    return switch (check) {
      case Check.MayNot(var why) -> why;
      case Check.May(var author) ->
          new Taken(mover.move(new Step(matter, table, row, variant, author, taking.note()), at));
    };
  }

  /** A step that may be taken. */
  record Step(
      Matter matter, ProcedureTable table, Row row, Variant variant, Author author, String note) {
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

    Place place() {
      return new Place(matter.id(), matter.bureau(), table, row.to(), variant);
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
