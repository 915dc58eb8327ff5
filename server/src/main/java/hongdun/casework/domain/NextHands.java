package hongdun.casework.domain;

import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Procedure.By;
import hongdun.casework.domain.Entitlement.Entitled;
import hongdun.casework.domain.Entitlement.NotApart;
import hongdun.casework.domain.Entitlement.Taken;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.Holder.ByParty;
import hongdun.casework.domain.Holder.ByQueue;
import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.StepRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * 下一承办人 — into whose hands a matter comes in a stage: the officer who took it keeps it (首办责任制) as
 * long as he may go on with it, else it waits for all who may.
 */
public record NextHands(Place place, ProcedureTable table, String stage, Variant variant) {
  /** Everything is done in one bureau. */
  public NextHands(UnitId bureau, ProcedureTable table, String stage, Variant variant) {
    this(Place.of(bureau), table, stage, variant);
  }

  /**
   * The bureau whose officers go on with the matter here; while it is the party's turn, those who
   * go on with what it hands in.
   */
  public UnitId bureau() {
    return ruleIn(stage)
        .or(() ->
            table.rowsFrom(stage).stream()
                .filter(row -> row.by() instanceof By.TheParty)
                .map(row -> ruleIn(row.to()))
                .flatMap(Optional::stream)
                .findFirst())
        .map(rule -> place.of(Optional.of(rule)))
        .orElse(place.bureau());
  }

  public Holder next(Optional<ByOfficer> keeper, Predicate<ByOfficer> mayGoOn) {
    return switch (table.rule(stage).owner()) {
      case PARTY -> new ByParty();
      case BUREAU -> keeper.filter(mayGoOn).map(Holder.class::cast).orElseGet(this::queue);
      case NOBODY -> throw new IllegalStateException("A concluded matter has no holder");
    };
  }

  /** Whether any step from here is an officer's. */
  public boolean isForOfficers() {
    return !officersRows().isEmpty();
  }

  /**
   * Whether an officer may take some step from here, and none is barred to him by an earlier one.
   */
  public boolean mayGoOn(Candidate candidate, List<Taken> before) {
    var judged =
        officersRows().stream()
            .map(row -> Entitlement.judge(row, variant, candidate, before))
            .toList();
    return judged.stream().anyMatch(Entitled.class::isInstance)
        && judged.stream().noneMatch(NotApart.class::isInstance);
  }

  private ByQueue queue() {
    var roles = EnumSet.noneOf(Role.class);
    officersRows().forEach(row -> roles.addAll(Entitlement.roles(row, variant)));
    if (roles.isEmpty()) {
      roles.add(table.rule(stage).escalatesTo().orElseThrow());
    }
    return new ByQueue(bureau(), roles);
  }

  private Optional<StepRule> ruleIn(String where) {
    return officersRows(where).stream()
        .map(row -> row.ruleIn(variant))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private List<Row> officersRows() {
    return officersRows(stage);
  }

  private List<Row> officersRows(String where) {
    return table.rowsFrom(where).stream().filter(row -> row.by() instanceof By.Officers).toList();
  }
}
