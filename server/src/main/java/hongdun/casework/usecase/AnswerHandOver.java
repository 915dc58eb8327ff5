package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.casework.domain.HandOver;
import hongdun.casework.domain.HandOver.Answer;
import hongdun.casework.domain.HandOver.Handed;
import hongdun.casework.domain.HandOver.Outcome;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.Holder.ByParty;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalLine.Author;
import hongdun.casework.domain.Ownership;
import hongdun.casework.domain.Receiving;
import hongdun.casework.usecase.HandOverMatters.Barred;
import hongdun.casework.usecase.HandOverMatters.Orders;
import hongdun.casework.usecase.HandOverMatters.Reason;
import hongdun.casework.usecase.Standing.Now;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 接受移交 — the receiver accepts or refuses what he is asked to take, or it is taken back. */
@Component
public class AnswerHandOver {
  private static final int LONGEST_REASON = 500;

  private final Standing standing;
  private final HandOverReach reach;
  private final PassOn hands;
  private final Orders orders;
  private final Names names;

  AnswerHandOver(Standing standing, HandOverReach reach, PassOn hands, Orders orders, Names names) {
    this.standing = standing;
    this.reach = reach;
    this.hands = hands;
    this.orders = orders;
    this.names = names;
  }

  /** Who is who, and when. */
  @Component
  record Names(Agency agency, InstantSource clock) {
    String of(OfficerId officer) {
      return agency.officer(officer).name();
    }
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
        write(now, JournalLine.HANDED_OVER, order, order.reason(), by, at);
        passed++;
      } else {
        kept.add(new Barred(matter, new Reason.NotFit(receiving), reach.couldTake(now)));
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
            .map(matter -> standing.of(matter, Dates.dayOf(at)))
            .ifPresent(now -> write(now, step, order, words, by, at));
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

  private void write(
      Now now, String step, HandOver order, String words, Actor.Officer by, Instant at) {
    var officer = new OfficerId(by.officer());
    orders.write(
        now.matter(),
        step,
        names.of(order.receiver()),
        words,
        Author.officer(by, names.of(officer), now.staff().roleOf(officer)),
        at);
  }

  private Instant now() {
    return names.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }
}
