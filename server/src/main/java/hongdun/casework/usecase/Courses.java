package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.casework.Desk.Opening;
import hongdun.casework.Matter;
import hongdun.casework.Matter.Course;
import hongdun.casework.RuleSet;
import hongdun.casework.domain.NextHands;
import hongdun.casework.domain.Place;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.persistence.Matters.Terms;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Delegation;
import hongdun.catalogue.Delegations;
import hongdun.catalogue.Variant;
import hongdun.catalogue.VariantVersion;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 办理方式 — by which variant a matter goes: chosen when it opens, and kept until it ends. */
@Component
class Courses {
  private final Agency agency;
  private final Catalogue catalogue;
  private final Delegations delegations;
  private final Procedures procedures;

  Courses(Agency agency, Catalogue catalogue, Delegations delegations, Procedures procedures) {
    this.agency = agency;
    this.catalogue = catalogue;
    this.delegations = delegations;
    this.procedures = procedures;
  }

  /** What a matter opens under: the version that holds that day, and the terms it sets. */
  record Beginning(VariantVersion version, Terms terms) {
    Variant variant() {
      return version.variant();
    }
  }

  /** Where a variant leaves the decision to the superior, the bureau it comes to is its counter. */
  Beginning begin(Opening opening, LocalDate on) {
    var counter = counter(opening, on);
    var version = catalogue.version(opening.item(), opening.entityType(), counter, on);
    var superior = version.variant().isDelegated() ? superior(counter) : Optional.<Unit>empty();
    var course =
        new Course(Optional.of(version.id()), opening.entityType(), superior.map(_ -> counter));
    return new Beginning(
        version,
        new Terms(
            superior.map(Unit::id).orElse(opening.bureau()),
            version.variant().code(),
            course,
            version.variant().afterCheck()));
  }

  /**
   * The bureau whose counter it comes to: the one competent, or that of the place if the competent
   * one has delegated its counter's work to it. Whoever came to a counter himself stays there.
   */
  private UnitId counter(Opening opening, LocalDate on) {
    return Optional.of(opening.by())
        .filter(Actor.Citizen.class::isInstance)
        .flatMap(_ -> agency.competentFor(opening.region(), on))
        .map(Unit::id)
        .filter(local -> !local.equals(opening.bureau()))
        .filter(local -> superior(local).map(Unit::id).filter(opening.bureau()::equals).isPresent())
        .filter(local ->
            catalogue
                .version(opening.item(), opening.entityType(), local, on)
                .variant()
                .isDelegated())
        .filter(local ->
            instrument(opening.bureau(), local, opening.item(), opening.entityType(), on)
                .isPresent())
        .orElse(opening.bureau());
  }

  /** The variant a matter began under, whatever holds today. */
  Variant variant(Matter matter) {
    return matter
        .course()
        .variant()
        .map(catalogue::version)
        .map(VariantVersion::variant)
        .orElseGet(() ->
            catalogue.variant(matter.item(), matter.bureau(), Dates.dayOf(matter.openedAt())));
  }

  /** The rows a matter follows: the law's, as its variant and rule set leave them. */
  ProcedureTable table(Matter matter) {
    return table(matter, variant(matter));
  }

  ProcedureTable table(Matter matter, Variant variant) {
    return procedures.of(matter).under(variant, new RuleSet(matter.ruleSet()));
  }

  /** Every row the law knows of a matter's procedure. */
  ProcedureTable law(Matter matter) {
    return procedures.of(matter);
  }

  /** Where the matter's steps are taken on a day, as the delegation then stands. */
  Place place(Matter matter, LocalDate on) {
    return place(matter.bureau(), matter.item(), matter.course(), on);
  }

  Place place(UnitId bureau, String item, Course course, LocalDate on) {
    return new Place(
        bureau,
        course
            .delegate()
            .filter(to -> instrument(bureau, to, item, course.entityType(), on).isPresent()));
  }

  /** The instrument under which another bureau does the counter's work for a matter on a day. */
  Optional<Delegation> instrument(Matter matter, LocalDate on) {
    return matter
        .course()
        .delegate()
        .flatMap(
            to -> instrument(matter.bureau(), to, matter.item(), matter.course().entityType(), on));
  }

  Optional<Delegation> instrument(
      UnitId from, UnitId to, String item, String entityType, LocalDate on) {
    return delegations.inForce(item, entityType, from, to, on);
  }

  /** The bureau whose officers go on with a matter as it stands. */
  UnitId answering(Matter matter, LocalDate on) {
    if (matter.course().delegate().isEmpty()) {
      return matter.bureau();
    }
    var variant = variant(matter);
    return new NextHands(place(matter, on), table(matter, variant), matter.stage(), variant)
        .bureau();
  }

  private Optional<Unit> superior(UnitId bureau) {
    return agency.unit(bureau).parent().map(agency::unit).map(Unit::bureau).map(agency::unit);
  }
}
