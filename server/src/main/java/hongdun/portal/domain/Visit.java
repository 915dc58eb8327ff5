package hongdun.portal.domain;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 一次访问 — what is looked up once for a request and holds until it is answered: the editions, and the
 * session as it was stored.
 */
public final class Visit {
  private static final ThreadLocal<@Nullable Visit> CURRENT = new ThreadLocal<>();

  private @Nullable Map<String, Long> editions;
  private @Nullable Object session;

  private Visit() {}

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

  public <S> Optional<S> session(Class<S> type) {
    return Optional.ofNullable(session).filter(type::isInstance).map(type::cast);
  }

  public void keepSession(@Nullable Object current) {
    session = current;
  }
}
