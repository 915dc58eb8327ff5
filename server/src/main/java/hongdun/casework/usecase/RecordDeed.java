package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Authority.Held;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Desk.Deed;
import hongdun.casework.Matter;
import hongdun.casework.domain.DeskDeed;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.persistence.Journal;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import hongdun.shared.LegalBasis;
import java.time.Instant;
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

  /** A deed of another room, which knows in which role it was done and under which article. */
  void record(Matter matter, Deed deed) {
    if (!JournalLine.isDeed(deed.key())) {
      throw new IllegalArgumentException("Not the key of a deed: " + deed.key());
    }
    var author = author(deed.by(), Optional.of(deed.role())).inPlaceOf(deed.inPlaceOf());
    write(matter, deed.key(), author, deed.note(), deed.basis(), now());
  }

  /** A deed of the desk, in the role that lets him do it: his own, or of whom he stands in for. */
  void record(Matter matter, DeskDeed deed, Actor.Officer by, String note) {
    var at = now();
    var as = as(deed, by, at);
    var author = author(by, as.map(Held::role)).inPlaceOf(as.flatMap(Held::inPlaceOf));
    write(matter, deed.key(), author, note, deed.basis(), at);
  }

  private Optional<Held> as(DeskDeed deed, Actor.Officer by, Instant at) {
    var bureau = agency.unit(new UnitId(by.unit())).bureau();
    return agency.authority(new OfficerId(by.officer()), bureau, Dates.dayOf(at)).as(deed.roles());
  }

  private Author author(Actor.Officer by, Optional<Role> role) {
    return Author.officer(by, agency.officer(new OfficerId(by.officer())).name(), role);
  }

  private void write(
      Matter matter, String step, Author author, String note, LegalBasis basis, Instant at) {
    journal.write(
        new JournalLine(
            matter.id(),
            at,
            step,
            matter.stage(),
            matter.stage(),
            author,
            note,
            Optional.of(basis)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
