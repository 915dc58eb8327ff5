package hongdun.casework.web;

import hongdun.casework.JournalEntry;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.ProcedureTable;

/** 环节用语 — the words of a line's step. */
public final class StepWords {
  private StepWords() {}

  /** The key of a line's step: the procedure's own, or the desk's for what every matter knows. */
  public static String key(ProcedureTable table, JournalEntry line) {
    return switch (line.step()) {
      case JournalLine.OPEN -> "casework.step.open";
      case JournalLine.NOTICE -> "casework.step.notice";
      case JournalLine.WARNING -> "casework.step.warning." + line.note();
      case JournalLine.MARKED -> "casework.step.marked";
      case JournalLine.ANSWERED -> "casework.step.mark-answered";
      default -> table.stepKey(line.step());
    };
  }
}
