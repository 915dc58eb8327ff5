package hongdun.casework.usecase;

import hongdun.agency.PowerSource;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.ConflictDeclaration;
import hongdun.casework.ConflictRule;
import hongdun.casework.Procedure.By;
import hongdun.casework.RuleSet;
import hongdun.casework.domain.Entitlement;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.Row;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Variant;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** 权力清单 — which acts each role may take, read from the procedures and the variants in force. */
@Component
class PowersOfProcedures implements PowerSource {
  private final Procedures procedures;
  private final Catalogue catalogue;
  private final Declarations declarations;

  PowersOfProcedures(Procedures procedures, Catalogue catalogue, Declarations declarations) {
    this.procedures = procedures;
    this.catalogue = catalogue;
    this.declarations = declarations;
  }

  @Override
  public List<Power> powers(UnitId bureau, LocalDate on) {
    var powers = new ArrayList<Power>();
    for (var room : procedures.rooms()) {
      var table = new ProcedureTable(room.procedure());
      // A procedure of no item of the catalogue is not open to anybody.
      catalogue
          .item(table.code(), on)
          .ifPresent(item ->
              powers.addAll(
                  powers(
                      table.under(new RuleSet(item.ruleSet())),
                      catalogue.variant(table.code(), bureau, on),
                      item.title())));
    }
    return List.copyOf(powers);
  }

  private List<Power> powers(ProcedureTable table, Variant variant, BilingualText kind) {
    var conflicts = declarations.of(table.code()).map(ConflictDeclaration::conflicts);
    var powers = new ArrayList<Power>();
    var seen = new TreeSet<String>();
    for (var row : table.rows()) {
      if (row.by() instanceof By.Officers) {
        for (var role : new TreeSet<>(Entitlement.roles(row, variant))) {
          if (seen.add(role + " " + row.step())) {
            powers.add(
                power(
                    table,
                    variant,
                    new Granted(kind, row, role),
                    conflicts.map(rules -> List.copyOf(new TreeSet<>(rules.rules(row.step()))))));
          }
        }
      }
    }
    return powers;
  }

  /** 授权 — that a role may take a row of the table of a kind of matter. */
  private record Granted(BilingualText kind, Row row, Role role) {}

  private static Power power(
      ProcedureTable table, Variant variant, Granted granted, Optional<List<ConflictRule>> rules) {
    return new Power(
        granted.role(),
        granted.kind(),
        table.stepKey(granted.row().step()),
        granted.row().basis(),
        new TreeSet<>(variant.barring(granted.row().step())).stream().map(table::stepKey).toList(),
        variant.promisedDays(),
        rules.stream().flatMap(List::stream).map(ConflictRule::key).toList());
  }
}
