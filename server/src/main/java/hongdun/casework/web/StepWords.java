package hongdun.casework.web;

import hongdun.casework.JournalEntry;
import hongdun.casework.domain.DeskNote;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.ProcedureTable;
import hongdun.portal.Frame;

/** 环节用语 — the words of a line of the journal: the procedure's own, or the desk's. */
public final class StepWords {
  private StepWords() {}

  public static String of(ProcedureTable table, JournalEntry line, Frame frame) {
    var step = line.step();
    if (JournalLine.OF_THE_DESK.contains(step)) {
      var note = DeskNote.read(line.note());
      return frame.text(
          "casework.step." + step,
          note.who(),
          note.code().isEmpty() ? "" : frame.text("casework.step.code." + note.code()));
    }
    if (JournalLine.isDeed(step)) {
      return frame.text(step);
    }
    if (JournalLine.isOfTheTable(step)) {
      return frame.text(table.stepKey(step));
    }
    return frame.text(
        switch (step) {
          case JournalLine.OPEN -> "casework.step.open";
          case JournalLine.NOTICE -> "casework.step.notice";
          case JournalLine.WARNING -> "casework.step.warning." + line.note();
          default -> "casework.step." + step;
        });
  }

  /**
   * What stands beside it: what somebody wrote, in the reader's language where it is the desk's.
   */
  public static String note(JournalEntry line, Frame frame) {
    if (JournalLine.OF_THE_DESK.contains(line.step())) {
      return DeskWords.of(line, frame);
    }
    return line.step().equals(JournalLine.NOTICE) || line.step().equals(JournalLine.WARNING)
        ? ""
        : line.note();
  }
}
