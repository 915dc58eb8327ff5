package hongdun.portal.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * 一次访问 — what is looked up once for a request and holds until it is answered: the editions, and the
 * session as it was stored.
 */
public final class Visit {
  private static final ThreadLocal<@Nullable Visit> CURRENT = new ThreadLocal<>();

  private @Nullable Map<String, Long> editions;
  private @Nullable Object session;
  private boolean standby;
  private Optional<Instant> asOf = Optional.empty();

  /** How often this server itself has raised an edition. */
  private static final AtomicLong OWN_CHANGES = new AtomicLong();

  private Visit() {}

  /** Another number after every change of this server's own: what was read before may be old. */
  public static long ownChanges() {
    return OWN_CHANGES.get();
  }

  public static void hasChanged() {
    OWN_CHANGES.incrementAndGet();
  }

  /** The visit of the request this thread answers; empty for work that no request began. */
  public static Optional<Visit> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  public static void begin() {
    CURRENT.set(new Visit());
  }

  public static void end() {
    CURRENT.remove();
  }

  public Optional<Map<String, Long>> editions() {
    return Optional.ofNullable(editions);
  }

  public void learn(Map<String, Long> current) {
    editions = Map.copyOf(current);
  }

  /** After a change of one's own the editions are looked up again. */
  public void forgetEditions() {
    editions = null;
  }

  /** What this request reads may come from a standby. */
  public void readFromStandby(Optional<Instant> standsAt) {
    standby = true;
    asOf = standsAt;
  }

  public boolean readsFromStandby() {
    return standby;
  }

  /** Of when the page is, if it is not of this moment. */
  public Optional<Instant> asOf() {
    return asOf;
  }

  /** The standby does not answer: the rest comes from where everything is written. */
  public void readFromPrimary() {
    standby = false;
    asOf = Optional.empty();
  }

  public <S> Optional<S> session(Class<S> type) {
    return Optional.ofNullable(session).filter(type::isInstance).map(type::cast);
  }

  public void keepSession(@Nullable Object current) {
    session = current;
  }
}
