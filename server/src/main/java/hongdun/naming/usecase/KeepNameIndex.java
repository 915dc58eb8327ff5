package hongdun.naming.usecase;

import hongdun.naming.index.Bearer;
import hongdun.naming.index.Bearer.Kind;
import hongdun.naming.index.NameIndex;
import hongdun.naming.index.Stand;
import hongdun.naming.persistence.ReservedNames;
import hongdun.portal.Dates;
import hongdun.register.NameFeed;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * 维护名称索引 — keeps this node's index of names as the database has them: follows the feeds of the book
 * and of the reservations from where it stands, and builds it anew when it is of another edition or
 * belongs to another database.
 */
@Component
public class KeepNameIndex {
  private static final int BATCH = 5_000;

  /** A stop of the machine costs so long of following again. */
  private static final Duration KEPT_EVERY = Duration.ofSeconds(5);

  private final NameIndex index;
  private final NameFeed book;
  private final ReservedNames reservations;
  private final InstantSource clock;
  private final InstantSource realTime;
  private long keptAt;
  private boolean unkept;

  KeepNameIndex(
      NameIndex index,
      NameFeed book,
      ReservedNames reservations,
      InstantSource clock,
      @Qualifier("realTime") InstantSource realTime) {
    this.index = index;
    this.book = book;
    this.reservations = reservations;
    this.clock = clock;
    this.realTime = realTime;
  }

  /** Whether the index can be followed from where it stands, or has to be built anew. */
  public synchronized boolean isUsable() {
    return index
        .stand()
        .filter(stand -> book.has(stand.register()) && reservations.has(stand.reservations()))
        .isPresent();
  }

  /** Takes in whatever was committed since; answers how much that was. */
  public synchronized long follow() {
    var stand = index.stand();
    if (stand.isEmpty()) {
      return 0;
    }
    var names = new StandingNames(Dates.dayOf(clock.instant()));
    long taken = followBook(stand.get(), names);
    taken += followReservations(index.stand().orElseThrow(), names);
    unkept |= taken > 0;
    if (unkept && realTime.millis() - keptAt >= KEPT_EVERY.toMillis()) {
      keep();
    }
    return taken;
  }

  private long followBook(Stand from, StandingNames names) {
    long taken = 0;
    var stand = from;
    for (var changes = book.after(stand.register(), BATCH);
        !changes.isEmpty();
        changes = book.after(stand.register(), BATCH)) {
      for (var change : changes) {
        index.replace(new Bearer(Kind.ENTITY, change.borne().entity()), names.of(change.borne()));
      }
      stand = new Stand(changes.getLast().position(), stand.reservations());
      index.show(stand);
      taken += changes.size();
    }
    return taken;
  }

  private long followReservations(Stand from, StandingNames names) {
    long taken = 0;
    var stand = from;
    for (var changes = reservations.after(stand.reservations(), BATCH);
        !changes.isEmpty();
        changes = reservations.after(stand.reservations(), BATCH)) {
      for (var change : changes) {
        index.replace(
            new Bearer(Kind.RESERVATION, change.reserved().id()), names.of(change.reserved()));
      }
      stand = new Stand(stand.register(), changes.getLast().position());
      index.show(stand);
      taken += changes.size();
    }
    return taken;
  }

  /** What is taken in outlives a stop of the machine. */
  public synchronized void keep() {
    if (index.stand().isPresent()) {
      index.keep();
    }
    unkept = false;
    keptAt = realTime.millis();
  }

  /** Where the feeds stand now. */
  Stand now() {
    return new Stand(book.latest(), reservations.latest());
  }

  /** The index that is built answers from now on; nothing follows the old one meanwhile. */
  synchronized void turnTo(NameIndex.Build build, Stand stand) {
    build.finish(stand);
    follow();
  }
}
