package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.DeskNote;
import hongdun.casework.domain.HandOver;
import hongdun.casework.domain.HandOver.Answer;
import hongdun.casework.domain.HandOver.Handed;
import hongdun.casework.domain.HandOver.Outcome;
import hongdun.casework.domain.HandOverRight;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.Holder.ByParty;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.Ownership;
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
import java.util.function.Function;
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
  private final PassOn hands;
  private final Orders orders;
  private final Agency agency;
  private final InstantSource clock;

  HandOverMatters(
      Standing standing, PassOn hands, Orders orders, Agency agency, InstantSource clock) {
    this.standing = standing;
    this.hands = hands;
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
      Journal journal) {}

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
    var bureau = agency.unit(new UnitId(by.unit())).bureau();
    var theirs = new ArrayList<Now>();
    for (var id : ofOfficer(former.orElseThrow())) {
      orders
          .matters()
          .lock(id)
          .filter(matter -> matter.bureau().equals(bureau) && matter.concludedAt().isEmpty())
          .map(matter -> standing.of(matter, Dates.dayOf(at)))
          .filter(now -> now.responsible().equals(former))
          .ifPresent(theirs::add);
    }
    if (theirs.isEmpty()) {
      return new Ordering.Incomplete(
          List.of(Shortcoming.of("former", "casework.hand-over.fault.none")));
    }
    if (!theirs.stream().allMatch(now -> mayHandOver(now, by))) {
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
        barred.add(new Barred(now.matter(), new Reason.NotFit(receiving), couldTake(now)));
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
                    going.getFirst().matter().bureau(),
                    former,
                    receiver,
                    unit,
                    reason,
                    new OfficerId(by.officer()),
                    at),
                going.stream().map(now -> now.matter().id()).toList());
    going.forEach(
        now -> write(now.matter(), JournalLine.HAND_OVER_ASKED, receiver, reason, by, at));
    return new Ordering.Asked(id, going.size(), List.copyOf(barred));
  }

  private List<String> couldTake(Now now) {
    return standing.couldTake(now).stream()
        .limit(5)
        .map(officer -> agency.officer(officer).name())
        .toList();
  }

  /** What came of an answer: how many passed, and those that stay, with why. */
  public record Answered(int passed, List<Barred> kept) {}

  /**
   * The receiver accepts: from this moment he owns the matters. Each is judged once more, for staff
   * and stages may have changed; what cannot pass stays.
   */
  @Transactional
  public Answered accept(long id, Actor.Officer by) {
    var order = lock(id, by, HandOver::receiver);
    var at = now();
    var passed = 0;
    var kept = new ArrayList<Barred>();
    for (var handed : order.matters()) {
      var matter = orders.matters().lock(handed.matter()).orElseThrow();
      var now = standing.of(matter, Dates.dayOf(at));
      var receiving = standing.receiving(now, order.receiver());
      var fits =
          matter.concludedAt().isEmpty()
              && isStillTheirs(now, order)
              && receiving instanceof Receiving.Fit;
      orders.handOvers().settle(id, matter.id(), fits ? Outcome.PASSED : Outcome.KEPT);
      if (fits) {
        pass(now, order, at);
        write(matter, JournalLine.HANDED_OVER, order.receiver(), order.reason(), by, at);
        passed++;
      } else {
        kept.add(new Barred(matter, new Reason.NotFit(receiving), couldTake(now)));
      }
    }
    orders.handOvers().answer(id, Answer.ACCEPTED, "", at);
    return new Answered(passed, List.copyOf(kept));
  }

  /** Whoever had it when it was ordered has it still, or it came by rule to who ordered it. */
  private static boolean isStillTheirs(Now now, HandOver order) {
    return now.responsible().equals(order.former())
        || now.responsible().filter(order.orderedBy()::equals).isPresent()
        || (now.owner().map(Ownership::officer).equals(order.former()) && now.holding().isEmpty());
  }

  private void pass(Now now, HandOver order, Instant at) {
    orders
        .ownerships()
        .pass(now.matter().id(), order.receiver(), order.unit(), Ownership.Cause.HAND_OVER, at);
    if (now.holder().filter(ByParty.class::isInstance).isPresent()) {
      orders.matters().setHandler(now.matter().id(), Optional.of(order.receiver()));
    } else {
      hands.give(now.matter().id(), new ByOfficer(order.receiver(), order.unit()), at);
    }
  }

  /** The receiver refuses, with his reason: the former owner keeps everything. */
  @Transactional
  public List<Shortcoming> refuse(long id, String reason, Actor.Officer by) {
    var order = lock(id, by, HandOver::receiver);
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      return List.of(Shortcoming.of("answer", "casework.hand-over.fault.refusal"));
    }
    close(order, Answer.REFUSED, JournalLine.HAND_OVER_REFUSED, reason, by);
    return List.of();
  }

  /** Who ordered it takes it back before it is answered. */
  @Transactional
  public void withdraw(long id, Actor.Officer by) {
    var order = lock(id, by, HandOver::orderedBy);
    close(order, Answer.WITHDRAWN, JournalLine.HAND_OVER_WITHDRAWN, order.reason(), by);
  }

  private void close(HandOver order, Answer answer, String step, String words, Actor.Officer by) {
    var at = now();
    for (var handed : order.matters()) {
      if (handed.outcome() == Outcome.OPEN) {
        orders.handOvers().settle(order.id(), handed.matter(), Outcome.KEPT);
        orders
            .matters()
            .find(handed.matter())
            .ifPresent(matter -> write(matter, step, order.receiver(), words, by, at));
      }
    }
    orders.handOvers().answer(order.id(), answer, answer == Answer.REFUSED ? words : "", at);
  }

  /** An order that is not his does not exist for him; one that was answered has moved on. */
  private HandOver lock(long id, Actor.Officer by, Function<HandOver, OfficerId> whose) {
    // Matters before orders, as everywhere, so that nobody waits in a circle.
    orders.handOvers().find(id).stream()
        .flatMap(order -> order.matters().stream())
        .map(Handed::matter)
        .forEach(orders.matters()::lock);
    var order =
        orders
            .handOvers()
            .lock(id)
            .filter(found -> whose.apply(found).equals(new OfficerId(by.officer())))
            .orElseThrow(() -> new NotFound("No hand-over " + id + " for this officer"));
    if (order.answer().isPresent()) {
      throw new AnsweredMeanwhile(id);
    }
    return order;
  }

  private boolean mayHandOver(Now now, Actor.Officer by) {
    var officer = new OfficerId(by.officer());
    var own = agency.unit(new UnitId(by.unit())).bureau().equals(now.matter().bureau());
    var answers = standing.answersFor(now, officer);
    if (!own && !answers) {
      throw new NotFound("No matter %d for this officer".formatted(now.matter().id().value()));
    }
    return new HandOverRight(now.staff()).may(officer, now.responsible(), answers);
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

  private void write(
      Matter matter, String step, OfficerId receiver, String words, Actor.Officer by, Instant at) {
    orders
        .journal()
        .write(
            new JournalLine(
                matter.id(),
                at,
                step,
                matter.stage(),
                matter.stage(),
                Author.officer(by, agency.officer(new OfficerId(by.officer())).name()),
                new DeskNote("", agency.officer(receiver).name(), words).note(),
                Optional.empty()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
