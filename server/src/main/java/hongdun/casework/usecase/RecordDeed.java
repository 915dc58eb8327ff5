package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.casework.Matter;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.persistence.Journal;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 记载 — writes into the journal what an officer did beside the procedure. */
@Component
class RecordDeed {
  private final Agency agency;
  private final Journal journal;
  private final InstantSource clock;

  RecordDeed(Agency agency, Journal journal, InstantSource clock) {
    this.agency = agency;
    this.journal = journal;
    this.clock = clock;
  }

  void record(Matter matter, String deedKey, Actor.Officer by, String note) {
    record(matter, deedKey, by, Optional.empty(), note);
  }

  void record(
      Matter matter, String deedKey, Actor.Officer by, Optional<OfficerId> inPlaceOf, String note) {
    if (!JournalLine.isDeed(deedKey)) {
      throw new IllegalArgumentException("Not the key of a deed: " + deedKey);
    }
    var officer = new OfficerId(by.officer());
    journal.write(
        new JournalLine(
            matter.id(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            deedKey,
            matter.stage(),
            matter.stage(),
            Author.officer(by, agency.officer(officer).name()).inPlaceOf(inPlaceOf),
            note,
            Optional.empty()));
  }
}
