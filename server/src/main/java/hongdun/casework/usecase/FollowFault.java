package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.Reminder.Task;
import hongdun.casework.persistence.ErrorMarks;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Reminders;
import hongdun.casework.persistence.Reminders.Waiting;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 抽查问题跟踪 — a fault that an after-check found is marked at the decision: whoever took it has to
 * answer, and the head of the bureau is told.
 */
@Component
class FollowFault {
  private final ErrorMarks marks;
  private final Journal journal;
  private final Reminders reminders;
  private final Agency agency;

  FollowFault(ErrorMarks marks, Journal journal, Reminders reminders, Agency agency) {
    this.marks = marks;
    this.journal = journal;
    this.reminders = reminders;
    this.agency = agency;
  }

  void openMark(Matter matter, String findings, Actor.Officer by, Instant at) {
    decision(matter)
        .ifPresent(line -> {
          var mark =
              marks.addAfterwards(
                  matter, line, findings, new OfficerId(by.officer()), new UnitId(by.unit()), at);
          reminders.tell(
              told(matter, line, at),
              new Waiting(Task.FAULT_FOUND, Optional.of(matter.id()), mark, 1),
              at);
        });
  }

  /** The officer's step by which the matter was concluded. */
  private Optional<JournalEntry> decision(Matter matter) {
    return journal.of(matter.id()).stream()
        .filter(line -> JournalLine.isOfTheTable(line.step()))
        .filter(line -> line.to().equals(matter.stage()) && line.officer().isPresent())
        .reduce((_, last) -> last);
  }

  private List<OfficerId> told(Matter matter, JournalEntry line, Instant at) {
    var told = new ArrayList<>(line.officer().stream().toList());
    agency.holders(matter.bureau(), Role.HEAD, Dates.dayOf(at)).stream()
        .map(Officer::id)
        .forEach(told::add);
    return told;
  }
}
