package hongdun.portal.web;

import hongdun.portal.Dates;
import hongdun.portal.Meaning;
import hongdun.portal.OperationsPanel;
import hongdun.portal.usecase.KeepOperations;
import java.util.List;
import org.springframework.stereotype.Component;

/** 恢复记录 — that this database was restored from a backup, and whether keys were gone then. */
@Component
class BackupPanel implements OperationsPanel {
  private final KeepOperations operations;

  BackupPanel(KeepOperations operations) {
    this.operations = operations;
  }

  @Override
  public List<Line> lines() {
    return operations.lastRestoration().stream()
        .map(restored ->
            new Line(
                "portal.operations.restored",
                restored.withoutKeys()
                    ? "portal.operations.restored.without-keys"
                    : "portal.operations.restored.of",
                List.of(
                    Dates.dayOf(restored.restoredAt()).toString(),
                    Dates.dayOf(restored.takenAt()).toString()),
                restored.withoutKeys() ? Meaning.BAD : Meaning.NEUTRAL,
                restored.withoutKeys() ? "/admin/keys" : ""))
        .toList();
  }
}
