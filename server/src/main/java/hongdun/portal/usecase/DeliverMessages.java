package hongdun.portal.usecase;

import hongdun.portal.Handover;
import hongdun.portal.OneByOne;
import hongdun.portal.domain.Channel;
import hongdun.portal.domain.Delivery.Outcome;
import hongdun.portal.domain.Delivery.Reason;
import hongdun.portal.domain.Delivery.State;
import hongdun.portal.persistence.Deliveries;
import hongdun.portal.persistence.Deliveries.Claimed;
import hongdun.portal.persistence.Deliveries.Ended;
import hongdun.portal.persistence.Outages;
import hongdun.shared.Language;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * 投递消息 — hands over what is due, after the commit of what it tells and outside any transaction. A
 * message is claimed, then it is written down that its server is called, then the server is called.
 * Whatever happens to a sender in between, a message that was perhaps sent is never sent again by
 * itself, and one that was surely not waits again.
 */
@Service
class DeliverMessages {
  private static final int BATCH = 20;
  private static final int LONGEST_WORDS = 500;

  private final Tables tables;
  private final Carriers carriers;
  private final Letterhead letterhead;
  private final DeliverySettings settings;
  private final InstantSource realTime;
  private final RandomGenerator chance = RandomGenerator.getDefault();

  DeliverMessages(
      Tables tables,
      Carriers carriers,
      Letterhead letterhead,
      DeliverySettings settings,
      @Qualifier("realTime") InstantSource realTime) {
    this.tables = tables;
    this.carriers = carriers;
    this.letterhead = letterhead;
    this.settings = settings;
    this.realTime = realTime;
  }

  /** Hands over what is due on a channel; ends when nothing is, or when told to. */
  void round(Channel channel, AtomicBoolean stopping) {
    carriers
        .of(channel)
        .ifPresent(carrier -> {
          boolean more = true;
          while (more && !stopping.get()) {
            more = deliver(channel, carrier, stopping);
          }
        });
  }

  /**
   * What senders that are gone left behind, what is of no use any more, and what waited too long.
   */
  void sweep() {
    var now = realTime.instant();
    tables.deliveries().reclaim(now);
    tables.deliveries().doubt(now);
    tables.deliveries().lapse(now);
    for (var channel : Channel.values()) {
      tables
          .deliveries()
          .giveUpWaiting(
              channel,
              settings.retries().oldest(now),
              carriers.of(channel).isPresent() ? Reason.NOT_REACHED : Reason.NO_CARRIER);
    }
  }

  /** One batch; whether there may be more. */
  private boolean deliver(Channel channel, Carrier carrier, AtomicBoolean stopping) {
    var now = realTime.instant();
    var outage = tables.outages().of(channel);
    if (outage.filter(silent -> silent.nextTryAt().isAfter(now)).isPresent()) {
      return false;
    }
    int room = outage.isPresent() ? 1 : BATCH;
    var claim = UUID.randomUUID();
    var leasedUntil = now.plus(settings.lease());
    var claimed = tables.deliveries().claim(channel, claim, now, leasedUntil, room);
    if (claimed.isEmpty()) {
      return false;
    }
    if (outage.isPresent() && !tables.outages().takeTurn(channel, now, leasedUntil)) {
      claimed.forEach(message -> tables.deliveries().release(message.id(), claim));
      return false;
    }
    var batch = new Batch(channel, carrier, claim, new AtomicBoolean(), stopping);
    handOver(batch, claimed);
    if (batch.cut().get()) {
      return false;
    }
    if (outage.isPresent()) {
      tables.outages().ended(channel);
    }
    return outage.isPresent() || claimed.size() == room;
  }

  /**
   * 一批 — messages claimed together.
   *
   * @param cut set when the server turned out not to serve us: the others go back untried
   */
  private record Batch(
      Channel channel, Carrier carrier, UUID claim, AtomicBoolean cut, AtomicBoolean stopping) {
    boolean isOver() {
      return cut.get() || stopping.get();
    }
  }

  private void handOver(Batch batch, List<Claimed> claimed) {
    var lanes = new Semaphore(settings.lanes());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var message : claimed) {
        threads.execute(() -> {
          lanes.acquireUninterruptibly();
          try {
            OneByOne.each(
                "Handing over message",
                List.of(message),
                one -> Long.toString(one.id()),
                one -> handOver(batch, one));
          } finally {
            lanes.release();
          }
        });
      }
    }
  }

  private void handOver(Batch batch, Claimed message) {
    if (batch.isOver()) {
      tables.deliveries().release(message.id(), batch.claim());
      return;
    }
    var parcel = parcel(batch.channel(), message);
    var called = realTime.instant();
    var attempt =
        tables
            .deliveries()
            .begin(message.id(), batch.claim(), called, called.plus(settings.lease()));
    if (attempt.isEmpty()) {
      return;
    }
    var handover = batch.carrier().carry(parcel);
    var now = realTime.instant();
    if (handover instanceof Handover.Unreachable(var words)
        && batch.cut().compareAndSet(false, true)) {
      failed(batch.channel(), now, words);
    }
    tables
        .deliveries()
        .end(message.id(), batch.claim(), attempt.getAsLong(), ended(handover, message, now), now);
  }

  private Carrier.Parcel parcel(Channel channel, Claimed message) {
    var language = Language.of(message.language());
    return new Carrier.Parcel(
        message.mark(),
        message.address(),
        language,
        message.subject(),
        letterhead.text(channel, language, message.subject(), message.body()));
  }

  private void failed(Channel channel, Instant now, String words) {
    int failures = tables.outages().of(channel).map(Outages.Outage::failures).orElse(0) + 1;
    var wait = settings.asking().pause(failures, chance.nextDouble());
    tables.outages().failed(channel, now, now.plus(wait), cut(words));
  }

  private Ended ended(Handover handover, Claimed message, Instant now) {
    return switch (handover) {
      case Handover.Accepted(var receipt) ->
          new Ended(
              State.ACCEPTED,
              Optional.empty(),
              Optional.empty(),
              Outcome.ACCEPTED,
              cut(receipt),
              true);
      case Handover.Refused(var words) -> dead(Reason.REFUSED, Outcome.REFUSED, words);
      case Handover.Deferred(var words) ->
          settings
              .retries()
              .next(message.attempts() + 1, message.queuedAt(), now, chance.nextDouble())
              .map(due -> waiting(due, Outcome.DEFERRED, words, true))
              .orElseGet(() -> dead(Reason.TRIED_OUT, Outcome.DEFERRED, words));
      case Handover.Unreachable(var words) -> waiting(now, Outcome.UNREACHABLE, words, false);
      case Handover.Unsure(var words) ->
          new Ended(
              State.UNSURE,
              Optional.empty(),
              Optional.of(Reason.NO_ANSWER),
              Outcome.UNSURE,
              cut(words),
              true);
    };
  }

  private static Ended waiting(Instant due, Outcome outcome, String words, boolean counts) {
    return new Ended(
        State.WAITING, Optional.of(due), Optional.empty(), outcome, cut(words), counts);
  }

  private static Ended dead(Reason reason, Outcome outcome, String words) {
    return new Ended(State.DEAD, Optional.empty(), Optional.of(reason), outcome, cut(words), true);
  }

  private static String cut(String words) {
    return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
  }

  /** What is known of messages and of servers. */
  @Component
  record Tables(Deliveries deliveries, Outages outages) {}
}
