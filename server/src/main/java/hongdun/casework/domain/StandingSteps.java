package hongdun.casework.domain;

import hongdun.casework.JournalEntry;
import hongdun.casework.JournalEntry.ByKind;
import hongdun.casework.Procedure.Owner;
import java.util.ArrayList;
import java.util.List;

/**
 * 现行步骤 — the steps a matter stands on: those that led, without a way round, from the submission to
 * where it is. A step that was sent back or marked as an error stands no more, nor what came after.
 */
public final class StandingSteps {
  private StandingSteps() {}

  /** The lines officers answer for, oldest first, out of those of the present round. */
  public static List<JournalEntry> of(List<JournalEntry> round, ProcedureTable table) {
    var path = new ArrayList<JournalEntry>();
    for (var line : round) {
      if (!JournalLine.isOfTheTable(line.step()) && !line.step().equals(JournalLine.MARKED)) {
        continue;
      }
      var visited = path.stream().map(JournalEntry::from).toList().indexOf(line.to());
      if (visited >= 0) {
        path.subList(visited, path.size()).clear();
      } else if (!line.from().equals(line.to())) {
        path.add(line);
      }
    }
    return path.stream().filter(line -> isOfAnOfficer(line, table)).toList();
  }

  private static boolean isOfAnOfficer(JournalEntry line, ProcedureTable table) {
    return line.byKind() == ByKind.OFFICER
        && !line.forParty()
        && JournalLine.isOfTheTable(line.step())
        && table.rule(line.from()).owner() == Owner.BUREAU;
  }
}
