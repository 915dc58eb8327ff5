package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.Unit;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.InternalNote;
import hongdun.casework.persistence.InternalNotes;
import hongdun.shared.Actor;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 内部备注 — officers of the bureau note something on a matter for each other. */
@Component
public class NoteInternally {
  private final ReadMatter matters;
  private final InternalNotes notes;
  private final Agency agency;
  private final InstantSource clock;

  NoteInternally(ReadMatter matters, InternalNotes notes, Agency agency, InstantSource clock) {
    this.matters = matters;
    this.notes = notes;
    this.agency = agency;
    this.clock = clock;
  }

  /** A note with its author as others may know him. */
  public record Written(InternalNote note, Officer officer, Unit unit) {}

  /** A matter with its notes, oldest first. */
  public record Noted(Matter matter, List<Written> notes) {}

  @Transactional(readOnly = true)
  public Noted of(MatterId id, Actor.Officer reader) {
    var matter = matters.matter(id, reader);
    return new Noted(
        matter,
        notes.of(id).stream()
            .map(
                note -> new Written(note, agency.officer(note.officer()), agency.unit(note.unit())))
            .toList());
  }

  /** Adds a note; says what is wrong with it instead. */
  @Transactional
  public List<Shortcoming> add(MatterId id, Actor.Officer by, String note) {
    matters.matter(id, by);
    if (note.isBlank()) {
      return List.of(Shortcoming.of("note", "casework.notes.empty"));
    }
    if (note.codePointCount(0, note.length()) > InternalNote.LONGEST) {
      return List.of(
          Shortcoming.of("note", "casework.notes.long", Integer.toString(InternalNote.LONGEST)));
    }
    notes.add(id, by, note, clock.instant().truncatedTo(ChronoUnit.MICROS));
    return List.of();
  }
}
