package hongdun.casework.usecase;

import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.DeskBasis;
import hongdun.casework.domain.DeskNote;
import hongdun.casework.domain.InternalNote;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.NextHands;
import hongdun.casework.domain.Place;
import hongdun.casework.persistence.Assignments;
import hongdun.casework.persistence.DelegatedMatters;
import hongdun.casework.persistence.DelegatedMatters.Kept;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.usecase.PassOn.Stay;
import hongdun.catalogue.Delegation;
import hongdun.portal.Dates;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 委托收回 — puts running matters into the hands of whoever may go on with them, when a delegation has
 * begun, ended or was suspended: back to the bureau that delegates, or to the counter again. The
 * journal names the instrument, and both bureaus are told. A matter whose turn stays in the same
 * bureau is not touched.
 */
@Component
public class ReturnDelegated {
  private final Records records;
  private final Courses courses;
  private final PassOn passOn;
  private final NoteInternally notes;
  private final InstantSource clock;

  ReturnDelegated(
      Records records, Courses courses, PassOn passOn, NoteInternally notes, InstantSource clock) {
    this.records = records;
    this.courses = courses;
    this.passOn = passOn;
    this.notes = notes;
    this.clock = clock;
  }

  /** What is read and written. */
  @Component
  record Records(
      Matters matters, DelegatedMatters delegated, Assignments assignments, Journal journal) {}

  /** The open matters under another instrument than they last knew, or under none any more. */
  @Transactional(readOnly = true)
  public List<MatterId> open() {
    var on = Dates.dayOf(clock.instant());
    return records.delegated().kinds().stream()
        .filter(kind ->
            isMoved(
                kind.kept(),
                courses.instrument(
                    kind.bureau(), kind.delegate(), kind.item(), kind.entityType(), on)))
        .flatMap(kind -> records.delegated().of(kind).stream())
        .toList();
  }

  /** The number people know it by. */
  @Transactional(readOnly = true)
  public String number(MatterId id) {
    return records.matters().find(id).orElseThrow().number();
  }

  /** Passes one matter on, if its turn is in another bureau now. */
  @Transactional
  public void pass(MatterId id) {
    var matter = records.matters().lock(id).orElseThrow();
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var on = Dates.dayOf(at);
    var kept = records.delegated().of(id);
    var now = courses.instrument(matter, on);
    if (matter.concludedAt().isPresent() || !isMoved(kept, now)) {
      return;
    }
    records
        .delegated()
        .keep(
            id,
            now.map(one -> new Kept(one.id(), one.number(), true))
                .or(() -> kept.map(one -> new Kept(one.instrument(), one.number(), false)))
                .orElseThrow());
    var variant = courses.variant(matter);
    var table = courses.table(matter, variant);
    var before = place(matter, kept.filter(Kept::inForce).isPresent());
    var after = place(matter, now.isPresent());
    if (new NextHands(before, table, matter.stage(), variant)
        .bureau()
        .equals(new NextHands(after, table, matter.stage(), variant).bureau())) {
      return;
    }
    var hands = records.assignments().now(id);
    passOn.pass(new Stay(id, after, table, matter.stage(), variant), Optional.empty(), on, at);
    if (!records.assignments().now(id).equals(hands)) {
      tell(
          matter,
          now.isPresent(),
          now.map(Delegation::number).or(() -> kept.map(Kept::number)).orElseThrow(),
          at);
    }
  }

  private static boolean isMoved(Optional<Kept> kept, Optional<Delegation> now) {
    return !kept.filter(Kept::inForce).map(Kept::instrument).equals(now.map(Delegation::id));
  }

  private static Place place(Matter matter, boolean delegated) {
    return new Place(matter.bureau(), matter.course().delegate().filter(_ -> delegated));
  }

  private void tell(Matter matter, boolean delegated, String instrument, Instant at) {
    records
        .journal()
        .write(
            new JournalLine(
                matter.id(),
                at,
                delegated ? JournalLine.DELEGATED : JournalLine.RETURNED,
                matter.stage(),
                matter.stage(),
                Author.system(),
                new DeskNote("", instrument, "").note(),
                DeskBasis.of(delegated ? JournalLine.DELEGATED : JournalLine.RETURNED)));
    notes.tell(
        matter,
        delegated ? InternalNote.Kind.DELEGATED : InternalNote.Kind.RETURNED,
        instrument,
        at);
  }
}
