package hongdun.portal.usecase;

import hongdun.portal.Jobs;
import hongdun.portal.SheetExchange.Plan;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** 接收导入 — takes a table over as a whole and leaves a line among the jobs, whatever came of it. */
@Service
public class RunImports {
  private final TakeInSheets sheets;
  private final Jobs jobs;

  RunImports(TakeInSheets sheets, Jobs jobs) {
    this.sheets = sheets;
    this.jobs = jobs;
  }

  public Plan takeOver(String id, long sheet, SignedIn who) {
    var shown = sheets.show(id, sheet, who);
    long total = shown.plan().steps().size();
    var run =
        jobs.begin(
            new Jobs.Order("portal.jobs.import", shown.fileName(), Optional.of(who), total, false));
    boolean taken = false;
    try {
      var plan = sheets.takeOver(id, sheet, who);
      taken = plan.faults().isEmpty();
      return plan;
    } finally {
      if (taken) {
        run.done("");
      } else {
        run.failed("");
      }
    }
  }
}
