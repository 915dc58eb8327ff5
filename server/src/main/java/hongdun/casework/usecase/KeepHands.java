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
import hongdun.casework.domain.DeskBasis;
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
import hongdun.casework.persistence.Reminders;
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
  private static final int BATCH = 200;
  private static final MatterId FIRST = new MatterId(0);

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
      Reminders reminders,
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

  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public List<MatterId> heldBy(OfficerId officer, Optional<MatterId> after) {
    return files.open().heldBy(officer, after.orElse(FIRST), BATCH);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public List<MatterId> ownedBy(OfficerId officer, Optional<MatterId> after) {
    return files.open().ownedBy(officer, after.orElse(FIRST), BATCH);
  }

  /** What waits in a queue nobody serves. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public List<MatterId> waitingIn(Queue queue, Optional<MatterId> after) {
    return isServed(queue) ? List.of() : files.open().waitingIn(queue, after.orElse(FIRST), BATCH);
  }

  private boolean isServed(Queue queue) {
    var today = Dates.dayOf(clock.instant());
    return new AnswerLine(staffing.staff(queue.unit(), today)).isServed(queue.roles());
  }

  /** Follows up what an officer has in hand; false while another node looks. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean followHolder(OfficerId officer, List<MatterId> these) {
    return follow(
        these,
        now ->
            now.holding().filter(officer::equals).isPresent()
                && !files.coverage().isCovered(now, officer),
        this::take);
  }

  /** Follows up the matters that wait where nobody serves. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean followQueue(List<MatterId> these) {
    return follow(these, now -> now.holding().isEmpty(), this::take);
  }

  /**
   * Follows up what an officer owns who serves in no bureau any more that handles it: another
   * becomes the owner.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean followOwner(OfficerId officer, List<MatterId> these) {
    return follow(
        these,
        now ->
            now.owner().filter(owner -> owner.officer().equals(officer)).isPresent()
                && hasLeft(now, officer),
        this::own);
  }

  /** The number people know it by. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public String number(MatterId id) {
    return files.matters().find(id).orElseThrow().number();
  }

  private boolean follow(List<MatterId> ids, Predicate<Now> isGone, BiConsumer<Now, Instant> act) {
    if (!files.open().maySweep()) {
      return false;
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
    return true;
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
    files.reminders().received(next.officer().get(), now.matter().id(), at);
    files.journal().write(line(now, next, from, at));
    if (now.owner().map(Ownership::officer).filter(owner -> hasLeft(now, owner)).isPresent()) {
      pass(now, next, at);
    }
  }

  private void own(Now now, Instant at) {
    var next = answering(now);
    if (next.officer().isPresent() && !next.officer().equals(now.owner().map(Ownership::officer))) {
      pass(now, next, at);
      files.reminders().received(next.officer().get(), now.matter().id(), at);
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
        DeskBasis.of(JournalLine.PASSED_BY_RULE));
  }
}
