package hongdun.portal.usecase;

import hongdun.portal.Jobs;
import hongdun.portal.SheetExchange.Plan;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * 接收导入 — takes a table over as a whole and leaves a line among the jobs, whatever came of it. Until
 * all of it is taken over it can be cancelled, and nothing has changed then.
 */
@Service
public class RunImports {
  private static final int TOLD_EVERY = 200;
  private final TakeInSheets sheets;
  private final Jobs jobs;

  RunImports(TakeInSheets sheets, Jobs jobs) {
    this.sheets = sheets;
    this.jobs = jobs;
  }

  /** What came of an import. */
  public sealed interface Outcome {
    /** All of it was taken over, or nothing when the plan has faults. */
    record Planned(Plan plan) implements Outcome {}

    record Cancelled() implements Outcome {}
  }

  public Outcome takeOver(String id, long sheet, SignedIn who) {
    var shown = sheets.show(id, sheet, who);
    long total = shown.plan().steps().size();
    var run =
        jobs.begin(
            new Jobs.Order("portal.jobs.import", shown.fileName(), Optional.of(who), total, true));
    var progress = new Progress(run, total);
    boolean taken = false;
    try {
      var plan = sheets.takeOver(id, sheet, who, progress);
      taken = plan.faults().isEmpty();
      return new Outcome.Planned(plan);
    } catch (CancelledByHand _) {
      run.cancelled();
      return new Outcome.Cancelled();
    } finally {
      if (taken) {
        run.done("");
      } else {
        // After a cancelling there is nothing left to fail.
        run.failed("");
      }
    }
  }

  /** Somebody wanted it to stop: what was begun is undone with the transaction. */
  private static final class CancelledByHand extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CancelledByHand() {
      super("The import was cancelled");
    }
  }

  /** Tells of the lines, and looks whether somebody wants it to stop. */
  private static final class Progress implements TakeInSheets.LineByLine {
    private final Jobs.Run run;
    private final long total;
    private long looked;

    Progress(Jobs.Run run, long total) {
      this.run = run;
      this.total = total;
    }

    @Override
    public void next() {
      if (looked % TOLD_EVERY == 0) {
        last();
        run.progress(Math.min(looked, total), total);
      }
      looked++;
    }

    @Override
    public void last() {
      if (run.isCancelAsked()) {
        throw new CancelledByHand();
      }
    }
  }
}
