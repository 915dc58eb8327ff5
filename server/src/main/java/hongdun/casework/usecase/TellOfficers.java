package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.OfficerLetters;
import hongdun.agency.OfficerLetters.Letter;
import hongdun.casework.Matter;
import hongdun.casework.domain.DeskNote;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.StruckClock.Kind;
import hongdun.casework.persistence.Journal;
import hongdun.portal.Dates;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 告知承办人 — writes to those who have a matter in hand, and says in its journal who was written to.
 */
@Component
class TellOfficers {
  private final Answerable answerable;
  private final OfficerLetters letters;
  private final Agency agency;
  private final Journal journal;

  TellOfficers(Answerable answerable, OfficerLetters letters, Agency agency, Journal journal) {
    this.answerable = answerable;
    this.letters = letters;
    this.agency = agency;
    this.journal = journal;
  }

  /**
   * Writes to everyone who has the matter in hand now, and to some others.
   *
   * @param others the officer whose step it is about, the one who had it until now
   */
  void tell(Matter matter, List<OfficerId> others, Letter letter, Instant at) {
    var all = new LinkedHashSet<>(answerable.of(matter, Kind.REMINDER, Dates.dayOf(at)));
    all.addAll(others);
    var reached =
        all.stream()
            .filter(officer -> letters.send(officer, letter))
            .map(agency::officer)
            .map(Officer::name)
            .collect(Collectors.joining("、"));
    if (!reached.isEmpty()) {
      journal.write(
          new JournalLine(
              matter.id(),
              at,
              JournalLine.OFFICERS_TOLD,
              matter.stage(),
              matter.stage(),
              Author.system(),
              new DeskNote("", reached, "").note(),
              Optional.empty()));
    }
  }
}
