package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.StaffOnDay;
import hongdun.agency.Staffing;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.AnswerLine;
import hongdun.casework.domain.AnswerLine.Answering;
import hongdun.casework.domain.AnswerLine.Rank;
import hongdun.casework.domain.DeskNote;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.Ownership;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.persistence.OpenHands;
import hongdun.casework.persistence.OpenHands.Queue;
import hongdun.casework.persistence.Ownerships;
import hongdun.casework.usecase.Standing.Now;
import hongdun.portal.Dates;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 依规接管 — sees to it that every open matter lies in the hands of somebody who is there: who has left
 * or is away without a substitute is followed by the one who answers for him.
 */
@Component
public class KeepHands {
  static final int BATCH = 200;

  private final Standing standing;
  private final Staffing staffing;
  private final PassOn hands;
  private final Files files;
  private final InstantSource clock;

  KeepHands(Standing standing, Staffing staffing, PassOn hands, Files files, InstantSource clock) {
    this.standing = standing;
    this.staffing = staffing;
    this.hands = hands;
    this.files = files;
    this.clock = clock;
  }

  /** What is read and written of matters and their hands. */
  @Component
  record Files(
      Matters matters,
      OpenHands open,
      Ownerships ownerships,
      Journal journal,
      Coverage coverage,
      Agency agency) {}

  /** Everyone in whose hands open matters lie. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public List<OfficerId> holders() {
    return files.open().holders();
  }

  /** Everyone who owns open matters. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public List<OfficerId> owners() {
    return files.open().owners();
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public List<Queue> queues() {
    return files.open().queues();
  }

  /** Follows up one batch of what an officer has in hand; the last matter looked at, if any. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<MatterId> followHolder(OfficerId officer, MatterId after) {
    return batch(
        files.open().heldBy(officer, after, BATCH),
        now ->
            now.holding().filter(officer::equals).isPresent()
                && !files.coverage().isCovered(now, officer),
        this::take);
  }

  /** Follows up one batch of the matters that wait in a queue nobody serves. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<MatterId> followQueue(Queue queue, MatterId after) {
    var today = Dates.dayOf(clock.instant());
    if (new AnswerLine(staffing.staff(queue.unit(), today)).isServed(queue.roles())) {
      return Optional.empty();
    }
    return batch(
        files.open().waitingIn(queue, after, BATCH), now -> now.holding().isEmpty(), this::take);
  }

  /**
   * Follows up one batch of what an officer owns who serves in no bureau any more that handles it:
   * another becomes the owner.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<MatterId> followOwner(OfficerId officer, MatterId after) {
    return batch(
        files.open().ownedBy(officer, after, BATCH),
        now ->
            now.owner().filter(owner -> owner.officer().equals(officer)).isPresent()
                && hasLeft(now, officer),
        this::own);
  }

  private Optional<MatterId> batch(
      List<MatterId> ids, Predicate<Now> isGone, BiConsumer<Now, Instant> act) {
    if (ids.isEmpty() || !files.open().maySweep()) {
      return Optional.empty();
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var today = Dates.dayOf(at);
    var staffs = new HashMap<UnitId, StaffOnDay>();
    for (var id : ids) {
      files
          .matters()
          .lock(id)
          .filter(matter -> matter.concludedAt().isEmpty())
          .map(matter -> now(matter, today, staffs))
          .filter(isGone)
          .ifPresent(now -> act.accept(now, at));
    }
    return ids.size() < BATCH ? Optional.empty() : Optional.of(ids.getLast());
  }

  private Now now(Matter matter, LocalDate today, Map<UnitId, StaffOnDay> staffs) {
    return standing.of(
        matter,
        today,
        staffs.computeIfAbsent(matter.acceptedBy(), bureau -> staffing.staff(bureau, today)));
  }

  private boolean hasLeft(Now now, OfficerId owner) {
    return staffing.bureauOf(owner, now.on()).filter(now.matter()::isHandledBy).isEmpty();
  }

  private void take(Now now, Instant at) {
    var next = files.coverage().answering(now);
    if (next.officer().isEmpty() || next.officer().equals(now.holding())) {
      return;
    }
    var from = now.holding();
    hands.give(now.matter().id(), new ByOfficer(next.officer().get(), next.unit()), at);
    files.journal().write(line(now, next, from, at));
    if (now.owner()
        .map(Ownership::officer)
        .filter(owner -> hasLeft(now, owner))
        .isPresent()) {
      pass(now, next, at);
    }
  }

  private void own(Now now, Instant at) {
    var next = answering(now);
    if (next.officer().isPresent()
        && !next.officer().equals(now.owner().map(Ownership::officer))) {
      pass(now, next, at);
      files.journal().write(line(now, next, now.owner().map(Ownership::officer), at));
    }
  }

  private void pass(Now now, Answering next, Instant at) {
    files
        .ownerships()
        .pass(
            now.matter().id(),
            next.officer().orElseThrow(),
            next.unit(),
            Ownership.Cause.BY_RULE,
            at);
  }

  private Answering answering(Now now) {
    return now.line()
        .first(now.place(), Rank.PERSON, officer -> standing.interest(now, officer).isPresent());
  }

  private JournalLine line(Now now, Answering next, Optional<OfficerId> from, Instant at) {
    var note =
        new DeskNote(
            next.rank().name(),
            files.agency().officer(next.officer().orElseThrow()).name(),
            from.map(officer -> files.agency().officer(officer).name()).orElse(""));
    return new JournalLine(
        now.matter().id(),
        at,
        JournalLine.PASSED_BY_RULE,
        now.matter().stage(),
        now.matter().stage(),
        Author.system(),
        note.note(),
        Optional.empty());
  }
}
