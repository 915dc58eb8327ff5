package hongdun.casework.web;

import hongdun.casework.JournalEntry;
import hongdun.casework.domain.DeskNote;
import hongdun.casework.domain.JournalLine;
import hongdun.portal.Frame;

/** 办件台记录的说明 — what stands beside a line of the desk itself, in the reader's language. */
public final class DeskWords {
  private DeskWords() {}

  public static String of(JournalEntry line, Frame frame) {
    var words = DeskNote.read(line.note()).words();
    return switch (line.step()) {
      case JournalLine.ESCALATED -> frame.text("casework.escalation.cause." + words);
      case JournalLine.PASSED_BY_RULE ->
          words.isEmpty() ? "" : frame.text("casework.step.passed-from", words);
      default -> words;
    };
  }
}
