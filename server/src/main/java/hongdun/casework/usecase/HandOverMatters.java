package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.DeskBasis;
import hongdun.casework.domain.DeskNote;
import hongdun.casework.domain.HandOverRight.As;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.Receiving;
import hongdun.casework.persistence.HandOvers;
import hongdun.casework.persistence.HandOvers.NewOrder;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.persistence.OpenHands;
import hongdun.casework.persistence.Ownerships;
import hongdun.casework.usecase.Standing.Now;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 移交 — hands one matter, or all matters of a colleague, over to another, with a reason; until the
 * receiver accepts the former owner keeps them (首办责任制).
 */
@Component
public class HandOverMatters {
  /** So many matters one order takes at most; the rest needs another. */
  public static final int MOST = 500;

  private static final int LONGEST_REASON = 500;

  private final Standing standing;
  private final HandOverReach reach;
  private final Orders orders;
  private final Agency agency;
  private final InstantSource clock;

  HandOverMatters(
      Standing standing, HandOverReach reach, Orders orders, Agency agency, InstantSource clock) {
    this.standing = standing;
    this.reach = reach;
    this.orders = orders;
    this.agency = agency;
    this.clock = clock;
  }

  /** What is read and written. */
  @Component
  record Orders(
      Matters matters,
      HandOvers handOvers,
      Ownerships ownerships,
      OpenHands open,
      Journal journal) {
    void write(
        Matter matter, String step, String receiver, String words, Author author, Instant at) {
      journal.write(
          new JournalLine(
              matter.id(),
              at,
              step,
              matter.stage(),
              matter.stage(),
              author,
              new DeskNote("", receiver, words).note(),
              DeskBasis.of(step)));
    }
  }

  /** What came of an order. */
  public sealed interface Ordering {
    /**
     * The receiver is asked.
     *
     * @param left matters the receiver may not take, or that are in another order; they stay
     */
    record Asked(long handOver, int matters, List<Barred> left) implements Ordering {}

    record Incomplete(List<Shortcoming> faults) implements Ordering {}

    /** Neither owner nor head of his unit nor leader: he hands nothing over. */
    record NotHis() implements Ordering {}

    /** A lawful no: nothing can go to this receiver, and who could take it. */
    record Refused(List<Barred> barred) implements Ordering {}
  }

  /** 不得接办 — why a matter cannot go to the receiver, and who could take it. */
  public record Barred(Matter matter, Reason reason, List<String> couldTake) {
    public Barred {
      couldTake = List.copyOf(couldTake);
    }
  }

  /** Why not. */
  public sealed interface Reason {
    /** The rules of receiving say no. */
    record NotFit(Receiving why) implements Reason {}

    /** Somebody else was asked to take it and has not answered. */
    record AskedAlready() implements Reason {}
  }

  /** Asks a colleague to take one matter. */
  @Transactional
  public Ordering handOver(
      MatterId id, Optional<OfficerId> receiver, String reason, Actor.Officer by) {
    var matter =
        orders.matters().lock(id).orElseThrow(() -> new NotFound("No matter " + id.value()));
    var at = now();
    var now = standing.of(matter, Dates.dayOf(at));
    if (!mayHandOver(now, by)) {
      return new Ordering.NotHis();
    }
    var faults = faults(receiver, reason);
    if (matter.concludedAt().isPresent()) {
      faults.add(Shortcoming.of("receiver", "casework.hand-over.fault.concluded"));
    }
    if (receiver.isPresent() && now.responsible().equals(receiver)) {
      faults.add(Shortcoming.of("receiver", "casework.hand-over.fault.same"));
    }
    return faults.isEmpty()
        ? order(List.of(now), now.responsible(), receiver.orElseThrow(), reason, by, at)
        : new Ordering.Incomplete(List.copyOf(faults));
  }

  /** Asks a colleague to take all open matters of another. */
  @Transactional
  public Ordering handOverAll(
      Optional<OfficerId> former, Optional<OfficerId> receiver, String reason, Actor.Officer by) {
    var at = now();
    var faults = faults(receiver, reason);
    if (former.isEmpty()) {
      faults.addFirst(Shortcoming.of("former", "casework.hand-over.fault.former"));
    } else if (former.equals(receiver)) {
      faults.add(Shortcoming.of("receiver", "casework.hand-over.fault.same"));
    }
    if (!faults.isEmpty()) {
      return new Ordering.Incomplete(List.copyOf(faults));
    }
    var theirs = new ArrayList<Now>();
    for (var id : ofOfficer(former.orElseThrow())) {
      orders
          .matters()
          .lock(id)
          .filter(matter -> matter.concludedAt().isEmpty())
          .map(matter -> standing.of(matter, Dates.dayOf(at)))
          .filter(now -> now.responsible().equals(former) && reach.reaches(now, by))
          .ifPresent(theirs::add);
    }
    if (theirs.isEmpty()) {
      return new Ordering.Incomplete(
          List.of(Shortcoming.of("former", "casework.hand-over.fault.none")));
    }
    if (!theirs.stream().allMatch(now -> reach.mayHandOver(now, by))) {
      return new Ordering.NotHis();
    }
    return order(theirs, former, receiver.orElseThrow(), reason, by, at);
  }

  /** What he has in hand, then what he owns though it lies elsewhere. */
  private Collection<MatterId> ofOfficer(OfficerId officer) {
    var all = new LinkedHashSet<>(orders.open().heldBy(officer, new MatterId(0), MOST));
    all.addAll(orders.open().ownedBy(officer, new MatterId(0), MOST - all.size()));
    return all;
  }

  private Ordering order(
      List<Now> matters,
      Optional<OfficerId> former,
      OfficerId receiver,
      String reason,
      Actor.Officer by,
      Instant at) {
    var asked =
        orders.handOvers().inOpenOrders(matters.stream().map(now -> now.matter().id()).toList());
    var going = new ArrayList<Now>();
    var barred = new ArrayList<Barred>();
    for (var now : matters) {
      var receiving = standing.receiving(now, receiver);
      if (asked.contains(now.matter().id())) {
        barred.add(new Barred(now.matter(), new Reason.AskedAlready(), List.of()));
      } else if (receiving instanceof Receiving.Fit) {
        going.add(now);
      } else {
        barred.add(new Barred(now.matter(), new Reason.NotFit(receiving), reach.couldTake(now)));
      }
    }
    if (going.isEmpty()) {
      return new Ordering.Refused(List.copyOf(barred));
    }
    var unit = going.getFirst().staff().unitOf(receiver).orElse(going.getFirst().matter().bureau());
    var id =
        orders
            .handOvers()
            .add(
                new NewOrder(
                    standing.answering(going.getFirst()),
                    former,
                    receiver,
                    unit,
                    reason,
                    new OfficerId(by.officer()),
                    at),
                going.stream().map(now -> now.matter().id()).toList());
    var name = agency.officer(receiver).name();
    going.forEach(now ->
        orders.write(now.matter(), JournalLine.HAND_OVER_ASKED, name, reason, author(now, by), at));
    return new Ordering.Asked(id, going.size(), List.copyOf(barred));
  }

  private Author author(Now now, Actor.Officer by) {
    var as = reach.as(now, by);
    return Author.officer(
            by, agency.officer(new OfficerId(by.officer())).name(), as.flatMap(As::role))
        .inPlaceOf(as.flatMap(As::inPlaceOf));
  }

  /** A matter that is neither his bureau's nor in his range nor his by rule does not exist. */
  private boolean mayHandOver(Now now, Actor.Officer by) {
    if (!reach.reaches(now, by)) {
      throw new NotFound("No matter %d for this officer".formatted(now.matter().id().value()));
    }
    return reach.mayHandOver(now, by);
  }

  private List<Shortcoming> faults(Optional<OfficerId> receiver, String reason) {
    var faults = new ArrayList<Shortcoming>();
    if (receiver.isEmpty()) {
      faults.add(Shortcoming.of("receiver", "casework.hand-over.fault.receiver"));
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      faults.add(Shortcoming.of("reason", "casework.hand-over.fault.reason"));
    }
    return faults;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
