package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Hierarchy;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.InternalNote;
import hongdun.casework.domain.UnreadNote;
import hongdun.casework.persistence.Assignments;
import hongdun.casework.persistence.InternalNotes;
import hongdun.casework.persistence.InternalNotes.Addressee;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 内部备注 — officers note something on a matter for each other. On a delegated matter the two bureaus
 * share the notes (两级机关留言): each sees what the other wrote, and who has not read it yet.
 */
@Component
public class NoteInternally {
  private static final int SHOWN = 10;

  private final ReadMatter matters;
  private final Pad pad;
  private final Agency agency;
  private final Hierarchy hierarchy;
  private final InstantSource clock;

  NoteInternally(
      ReadMatter matters, Pad pad, Agency agency, Hierarchy hierarchy, InstantSource clock) {
    this.matters = matters;
    this.pad = pad;
    this.agency = agency;
    this.hierarchy = hierarchy;
    this.clock = clock;
  }

  /** 备注簿 — the notes, and in whose hands the matters lie. */
  @Component
  record Pad(InternalNotes notes, Assignments assignments) {}

  /**
   * A note with its author as others may know him.
   *
   * @param author empty where the delegation itself is what is noted
   * @param fresh the reader's bureau had not read it until now
   * @param readers who of the bureaus it is meant for has read it
   * @param unread the bureaus that have yet to read it
   */
  public record Written(
      InternalNote note,
      Optional<By> author,
      boolean fresh,
      List<ReadBy> readers,
      List<Unit> unread) {}

  /** An author with his unit. */
  public record By(Officer officer, Unit unit) {}

  /** A reader, and when he read it first. */
  public record ReadBy(Officer officer, Instant at) {}

  /**
   * A matter with its notes, oldest first.
   *
   * @param shared the bureaus that share them, on a delegated matter
   */
  public record Noted(Matter matter, List<Unit> shared, List<Written> notes) {}

  /** The notes as the reader finds them; on a delegated matter they count as read from now on. */
  @Transactional
  public Noted of(MatterId id, Actor.Officer reader) {
    var matter = matters.matter(id, reader);
    var bureau = bureau(reader);
    var notes = pad.notes().of(id);
    notes.stream()
        .filter(note -> note.told().stream().anyMatch(told -> told.bureau().equals(bureau)))
        .reduce((_, last) -> last)
        .ifPresent(last -> read(id, reader, last.id()));
    return new Noted(
        matter,
        sharing(matter).stream().map(agency::unit).toList(),
        notes.stream().map(note -> written(note, bureau)).toList());
  }

  private Written written(InternalNote note, UnitId bureau) {
    return new Written(
        note,
        note.author().map(by -> new By(agency.officer(by.officer()), agency.unit(by.unit()))),
        note.isNewTo(bureau),
        note.readers().stream()
            .map(reader -> new ReadBy(agency.officer(reader.officer()), reader.at()))
            .toList(),
        note.told().stream()
            .filter(told -> !told.read() && !told.bureau().equals(bureau))
            .map(told -> agency.unit(told.bureau()))
            .toList());
  }

  /**
   * He has read them; his bureau has, unless the matter lies in the hands of another of its
   * officers, who is still to read them.
   */
  private void read(MatterId id, Actor.Officer reader, long upTo) {
    var at = now();
    var bureau = bureau(reader);
    pad.notes().read(id, bureau, reader, upTo, at);
    var another =
        pad.assignments()
            .now(id)
            .filter(ByOfficer.class::isInstance)
            .map(ByOfficer.class::cast)
            .filter(held -> agency.unit(held.unit()).bureau().equals(bureau))
            .filter(held -> !concerned(reader).contains(held.officer()));
    if (another.isEmpty()) {
      pad.notes().settle(id, bureau, upTo, at);
    }
  }

  /** Adds a note; says what is wrong with it instead. */
  @Transactional
  public List<Shortcoming> add(MatterId id, Actor.Officer by, String note) {
    var matter = matters.matter(id, by);
    if (note.isBlank()) {
      return List.of(Shortcoming.of("note", "casework.notes.empty"));
    }
    if (note.codePointCount(0, note.length()) > InternalNote.LONGEST) {
      return List.of(
          Shortcoming.of("note", "casework.notes.long", Integer.toString(InternalNote.LONGEST)));
    }
    var others = new ArrayList<>(sharing(matter));
    others.remove(bureau(by));
    pad.notes().add(id, by, note, others, now());
    return List.of();
  }

  /** What a delegation that began or ended did to a matter is noted for both bureaus. */
  void tell(Matter matter, InternalNote.Kind kind, String instrument, Instant at) {
    pad.notes().add(matter.id(), kind, instrument, sharing(matter), at);
  }

  /**
   * What an officer has yet to read, on the desk.
   *
   * @param count of all, a thousand means a thousand or more
   */
  public record Unread(List<Message> first, int count) {
    public static final Unread NOTHING = new Unread(List.of(), 0);

    /** The last that is shown; whoever has read these has not read what came after. */
    public long upTo() {
      return first.isEmpty() ? 0 : first.getLast().note().id();
    }
  }

  /** An unread note and the bureau it came from, if an officer wrote it. */
  public record Message(UnreadNote note, Optional<Unit> from) {}

  /**
   * What waits to be read by the officer: of matters in his hands, or in nobody's of his bureau.
   */
  @Transactional(readOnly = true)
  public Unread unread(Actor.Officer reader) {
    var addressee = addressee(reader);
    var first = pad.notes().unread(addressee, SHOWN);
    return first.isEmpty()
        ? Unread.NOTHING
        : new Unread(
            first.stream()
                .map(note ->
                    new Message(
                        note, note.from().map(unit -> agency.unit(agency.unit(unit).bureau()))))
                .toList(),
            first.size() < SHOWN ? first.size() : pad.notes().countUnread(addressee));
  }

  /** He has read what the desk showed him, up to a note. */
  @Transactional
  public void readAll(Actor.Officer reader, long upTo) {
    pad.notes().unread(addressee(reader), SHOWN).stream()
        .filter(note -> note.id() <= upTo)
        .forEach(note -> read(note.matter(), reader, note.id()));
  }

  private Addressee addressee(Actor.Officer reader) {
    var bureau = bureau(reader);
    return new Addressee(
        bureau,
        concerned(reader),
        hierarchy.unitsOf(bureau, Dates.dayOf(clock.instant())).stream().map(Unit::id).toList());
  }

  /** Himself, and whom he stands in for. */
  private List<OfficerId> concerned(Actor.Officer reader) {
    var officer = new OfficerId(reader.officer());
    return Stream.concat(
            Stream.of(officer),
            agency.substitutesFor(officer, bureau(reader), Dates.dayOf(clock.instant())).stream())
        .toList();
  }

  /** The bureaus that share the notes of a matter: none, unless it is delegated. */
  private static List<UnitId> sharing(Matter matter) {
    return matter
        .course()
        .delegate()
        .map(delegate -> List.of(matter.bureau(), delegate))
        .orElse(List.of());
  }

  private UnitId bureau(Actor.Officer officer) {
    return agency.unit(new UnitId(officer.unit())).bureau();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
