package hongdun.portal.usecase;

import hongdun.portal.NotFound;
import hongdun.portal.domain.Channel;
import hongdun.portal.domain.Delivery.Deed;
import hongdun.portal.domain.Delivery.Outcome;
import hongdun.portal.domain.Delivery.Reason;
import hongdun.portal.domain.Delivery.State;
import hongdun.portal.domain.Masked;
import hongdun.portal.persistence.DeliveryBook;
import hongdun.portal.persistence.DeliveryBook.DeliveryRow;
import hongdun.portal.persistence.Outages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 消息投递监管 — what the system administrator sees of the messages on their way: what waits, which
 * server does not answer, what was not delivered and why; and what he decides. He sees no texts and
 * no whole addresses.
 */
@Service
public class WatchDeliveries {
  private static final Logger LOG = LoggerFactory.getLogger(WatchDeliveries.class);
  private static final int A_PAGE = 50;
  private static final Duration LATE = Duration.ofMinutes(10);

  private final DeliveryBook book;
  private final Outages outages;
  private final Carriers carriers;
  private final InstantSource realTime;
  private volatile boolean alarm;

  WatchDeliveries(
      DeliveryBook book,
      Outages outages,
      Carriers carriers,
      @Qualifier("realTime") InstantSource realTime) {
    this.book = book;
    this.outages = outages;
    this.carriers = carriers;
    this.realTime = realTime;
  }

  /**
   * 渠道状况 — how one channel stands.
   *
   * @param setUp whether something is set up that carries messages
   * @param age how long the oldest message waits
   */
  public record Standing(
      Channel channel,
      boolean setUp,
      int waiting,
      Optional<Duration> age,
      int undelivered,
      Optional<Silence> silence) {
    /** Whether somebody should look. */
    public boolean alarms() {
      return undelivered > 0 || age.filter(old -> old.compareTo(LATE) > 0).isPresent();
    }
  }

  /** 无应答 — a server that does not answer. */
  public record Silence(Instant since, Instant nextTryAt, String words) {}

  /** 未送达 — a message as its delivery is shown; its receiver is masked. */
  public record Letter(
      long id,
      String to,
      Optional<Channel> channel,
      State state,
      boolean passing,
      int attempts,
      Optional<Instant> queuedAt,
      Optional<Instant> dueAt,
      Optional<Instant> acceptedAt,
      Optional<Instant> readAt,
      Optional<Reason> reason,
      String words) {}

  /** A page of what was not delivered, and where the older ones begin. */
  public record Undelivered(List<Letter> letters, OptionalLong olderThan) {}

  /** 投递记录 — one message with every call and everything decided about it. */
  public record History(Letter letter, List<Call> calls, List<Decided> decided) {}

  /** One call of a server; without an outcome nobody heard its answer. */
  public record Call(Instant at, Optional<Outcome> outcome, String words) {}

  /** What an administrator decided. */
  public record Decided(Deed deed, String by, Instant at) {}

  /** Whether this server sends messages at all; a demonstration does not. */
  public boolean sends() {
    return !carriers.demonstration();
  }

  /** Whether anything is set up that carries a message to anybody. */
  public boolean reachesSomebody() {
    return carriers.demonstration() || !carriers.all().isEmpty();
  }

  /** Whether messages were not delivered or wait too long, as of the last look around. */
  public boolean alarms() {
    return alarm;
  }

  /** Looks whether somebody should look; the log hears of it when it begins and when it ends. */
  void lookAround() {
    boolean now = standings().stream().anyMatch(Standing::alarms);
    if (now && !alarm) {
      LOG.warn("Messages were not delivered or wait too long: see /admin/messages");
    } else if (alarm && !now) {
      LOG.info("All messages are delivered or on their way again");
    }
    alarm = now;
  }

  @Transactional(readOnly = true)
  public List<Standing> standings() {
    var now = realTime.instant();
    return Arrays.stream(Channel.values()).map(channel -> standing(channel, now)).toList();
  }

  private Standing standing(Channel channel, Instant now) {
    var queue = book.queue(channel);
    return new Standing(
        channel,
        carriers.of(channel).isPresent(),
        queue.waiting(),
        queue.oldest().map(oldest -> Duration.between(oldest, now)),
        queue.undelivered(),
        outages
            .of(channel)
            .map(outage -> new Silence(outage.since(), outage.nextTryAt(), outage.words())));
  }

  @Transactional(readOnly = true)
  public Undelivered undelivered(OptionalLong olderThan) {
    var rows = book.undelivered(olderThan.orElse(Long.MAX_VALUE), A_PAGE + 1);
    boolean more = rows.size() > A_PAGE;
    var shown = more ? rows.subList(0, A_PAGE) : rows;
    return new Undelivered(
        shown.stream().map(WatchDeliveries::letter).toList(),
        more ? OptionalLong.of(shown.getLast().id()) : OptionalLong.empty());
  }

  @Transactional(readOnly = true)
  public History history(long id) {
    var row = find(id);
    return new History(
        letter(row),
        book.attempts(id).stream()
            .map(call ->
                new Call(
                    call.calledAt(), call.outcome(), Masked.words(call.words(), row.address())))
            .toList(),
        book.deeds(id).stream()
            .map(deed -> new Decided(deed.deed(), deed.by(), deed.at()))
            .toList());
  }

  /** Lets one message begin anew. If it was perhaps sent, its receiver may get it twice. */
  @Transactional
  public void sendAgain(long id, long account) {
    var now = realTime.instant();
    find(id);
    if (!book.sendAgain(id, now)) {
      throw new DecidedAlready(id);
    }
    book.note(id, Deed.SENT_AGAIN, account, now);
  }

  /** Lets everything begin anew that was surely not sent. */
  @Transactional
  public int sendAllAgain(long account) {
    return book.sendAllAgain(account, realTime.instant());
  }

  /** Lets one message be. */
  @Transactional
  public void giveUp(long id, long account) {
    find(id);
    if (!book.giveUp(id)) {
      throw new DecidedAlready(id);
    }
    book.note(id, Deed.GIVEN_UP, account, realTime.instant());
  }

  private DeliveryRow find(long id) {
    return book.find(id).orElseThrow(() -> new NotFound("No such message was to leave the house"));
  }

  private static Letter letter(DeliveryRow row) {
    return new Letter(
        row.id(),
        Masked.address(row.address()),
        row.channel(),
        row.state(),
        row.passing(),
        row.attempts(),
        row.queuedAt(),
        row.dueAt(),
        row.acceptedAt(),
        row.readAt(),
        row.reason(),
        Masked.words(row.words(), row.address()));
  }
}
