package hongdun.casework.usecase;

import hongdun.agency.Role;
import hongdun.casework.MatterRoom;
import hongdun.casework.RuleSet;
import hongdun.casework.domain.FlowFault;
import hongdun.casework.domain.FlowFault.Kind;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.VariantComparison;
import hongdun.casework.domain.VariantLint;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Delegations;
import hongdun.catalogue.Item;
import hongdun.catalogue.RiskPoint;
import hongdun.catalogue.Variant;
import hongdun.catalogue.VariantDrafts;
import hongdun.catalogue.VariantDrafts.Line;
import hongdun.catalogue.VariantId;
import hongdun.catalogue.VariantVersion;
import hongdun.catalogue.VariantVersion.Scope;
import hongdun.catalogue.VariantVersion.State;
import hongdun.shared.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 审批模式方案 — heads draft how their bureau goes through a procedure, see what is wrong with it and
 * what it changes, and the head of the bureau lets it hold from a day on.
 */
@Component
public class DraftVariant {
  private final VariantRights rights;
  private final Catalogue catalogue;
  private final Delegations delegations;
  private final VariantDrafts drafts;
  private final Procedures procedures;

  DraftVariant(
      VariantRights rights,
      Catalogue catalogue,
      Delegations delegations,
      VariantDrafts drafts,
      Procedures procedures) {
    this.rights = rights;
    this.catalogue = catalogue;
    this.delegations = delegations;
    this.drafts = drafts;
    this.procedures = procedures;
  }

  /** A version with everything that is known of it. */
  public record Dossier(
      VariantVersion version,
      ProcedureTable law,
      Item item,
      List<RiskPoint> risks,
      List<FlowFault> faults,
      VariantComparison comparison,
      VariantVersion running,
      List<Line> journal) {}

  /** The outcome of an act upon a version. */
  public sealed interface Outcome {
    record Done(VariantId id) implements Outcome {}

    /** It is not fit to hold. */
    record Unfit(List<FlowFault> faults) implements Outcome {}

    /** It cannot be done so, in words of casework. */
    record Refused(String field, String messageKey) implements Outcome {}
  }

  @Transactional(readOnly = true)
  public List<VariantVersion> versions(Actor.Officer officer) {
    return drafts.versions(rights.bureau(officer));
  }

  /** The matters a variant can be drafted for. */
  public List<MatterRoom> rooms() {
    return procedures.rooms();
  }

  public List<Item> items() {
    return rooms().stream()
        .flatMap(room -> room.items().stream())
        .flatMap(code -> catalogue.item(code, today()).stream())
        .toList();
  }

  public List<Variant> patterns(String item) {
    return drafts.patterns(item);
  }

  /** 起草: begins a draft from a pattern, for the officer's own bureau. */
  @Transactional
  public Outcome begin(String item, String entityType, String pattern, Actor.Officer by) {
    if (!rights.holds(by, VariantRights.DRAFTERS)) {
      return new Outcome.Refused("actions", "casework.variant.drafters-only");
    }
    if (catalogue.item(item, today()).isEmpty() || procedures.roomOfItem(item).isEmpty()) {
      return new Outcome.Refused("item", "casework.variant.item-missing");
    }
    var chosen =
        drafts.patterns(item).stream()
            .filter(variant -> variant.code().equals(pattern))
            .findFirst();
    if (chosen.isEmpty()) {
      return new Outcome.Refused("pattern", "casework.variant.pattern-missing");
    }
    var scope = new Scope(item, Optional.of(rights.bureau(by)), entityType);
    return new Outcome.Done(drafts.draft(scope, chosen.get(), by));
  }

  @Transactional
  public Outcome change(VariantId id, int revision, Variant variant, Actor.Officer by) {
    rights.own(id, by);
    if (!rights.holds(by, VariantRights.DRAFTERS)) {
      return new Outcome.Refused("actions", "casework.variant.drafters-only");
    }
    drafts.change(id, revision, variant, by);
    return new Outcome.Done(id);
  }

  /**
   * 启用: the head of the bureau lets a draft hold that has no fault, from a day that has not begun;
   * who drafted it does not put it into force himself.
   */
  @Transactional
  public Outcome activate(VariantId id, int revision, LocalDate from, Actor.Officer by) {
    var version = rights.own(id, by);
    if (!rights.holds(by, Set.of(Role.HEAD))) {
      return new Outcome.Refused("actions", "casework.variant.head-only");
    }
    if (drafts.journal(id).stream().anyMatch(line -> line.officer() == by.officer())) {
      return new Outcome.Refused("actions", "casework.variant.drafted-himself");
    }
    if (!from.isAfter(today())) {
      return new Outcome.Refused("from", "casework.variant.from-tomorrow");
    }
    var faults = faults(version, from);
    if (!faults.isEmpty()) {
      return new Outcome.Unfit(faults);
    }
    drafts.activate(id, revision, from, by);
    return new Outcome.Done(id);
  }

  /** A version of the officer's bureau or for every bureau. */
  @Transactional(readOnly = true)
  public Dossier dossier(VariantId id, Actor.Officer officer) {
    var version = rights.visible(id, officer);
    var day = version.from().orElse(today());
    var law = law(version);
    var item = catalogue.item(version.scope().item(), day).orElseThrow();
    var running = running(version, officer);
    var itemNow = catalogue.item(version.scope().item(), today()).orElse(item);
    return new Dossier(
        version,
        law,
        item,
        catalogue.risks(version.scope().item()),
        faults(version, day),
        VariantComparison.of(
            law.under(running.variant(), new RuleSet(itemNow.ruleSet())),
            itemNow,
            law.under(version.variant(), new RuleSet(item.ruleSet())),
            item),
        running,
        drafts.journal(id));
  }

  public LocalDate today() {
    return rights.today();
  }

  /** What would hold for the same matters without this version. */
  private VariantVersion running(VariantVersion version, Actor.Officer officer) {
    var scope = version.scope();
    if (scope.bureau().isEmpty()) {
      return version;
    }
    var bureau = scope.bureau().orElseGet(() -> rights.bureau(officer));
    var before =
        version.state() == State.DRAFT ? today() : version.from().orElseThrow().minusDays(1);
    return catalogue.version(
        scope.item(), scope.entityType(), bureau, before.isAfter(today()) ? today() : before);
  }

  private List<FlowFault> faults(VariantVersion version, LocalDate from) {
    var scope = version.scope();
    var item = catalogue.item(scope.item(), from).orElseThrow();
    var faults =
        new ArrayList<>(
            VariantLint.faults(
                law(version), version.variant(), item, catalogue.risks(scope.item())));
    if (version.variant().isDelegated() && !hasInstrument(scope, from)) {
      faults.add(new FlowFault(Kind.NO_INSTRUMENT, "", ""));
    }
    return faults;
  }

  private boolean hasInstrument(Scope scope, LocalDate on) {
    return scope
        .bureau()
        .flatMap(bureau ->
            rights
                .superior(bureau)
                .flatMap(superior ->
                    delegations.inForce(scope.item(), scope.entityType(), superior, bureau, on)))
        .isPresent();
  }

  private ProcedureTable law(VariantVersion version) {
    return new ProcedureTable(
        procedures.roomOfItem(version.scope().item()).orElseThrow().procedure());
  }
}
