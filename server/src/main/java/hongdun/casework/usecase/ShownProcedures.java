package hongdun.casework.usecase;

import hongdun.agency.UnitId;
import hongdun.casework.RuleSet;
import hongdun.casework.domain.ProcedureTable;
import hongdun.catalogue.Catalogue;
import hongdun.portal.Dates;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 公开流程 — procedures as they are shown to everybody: as bureaus without a variant of their own go.
 */
@Component
public class ShownProcedures {
  /** Nobody's own: what holds for every bureau. */
  private static final UnitId EVERY_BUREAU = new UnitId(0);

  private final Procedures procedures;
  private final Catalogue catalogue;
  private final InstantSource clock;

  ShownProcedures(Procedures procedures, Catalogue catalogue, InstantSource clock) {
    this.procedures = procedures;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** The table an item's matters follow today; empty when no room handles it. */
  @Transactional(readOnly = true)
  public Optional<ProcedureTable> ofItem(String item) {
    var today = Dates.dayOf(clock.instant());
    return procedures
        .roomOfItem(item)
        .flatMap(room ->
            catalogue
                .item(item, today)
                .map(found ->
                    new ProcedureTable(room.procedure())
                        .under(
                            catalogue.variant(item, EVERY_BUREAU, today),
                            new RuleSet(found.ruleSet()))));
  }
}
