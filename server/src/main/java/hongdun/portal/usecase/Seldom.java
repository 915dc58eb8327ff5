package hongdun.portal.usecase;

import hongdun.portal.Editions;
import hongdun.portal.Remembered;
import hongdun.portal.domain.Visit;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 少变数据 — what is remembered by its edition and asked for very often. A request that has read its
 * session knows the editions; all else, anonymous requests and works of the server, looks for
 * another once a second and after a change of this server's own, not every time.
 */
final class Seldom<T> implements Supplier<T> {
  private static final long OUTSIDE = Duration.ofSeconds(1).toNanos();
  private final Editions editions;
  private final String kind;
  private final Remembered<T> remembered;
  private volatile @Nullable Look<T> last;

  Seldom(Editions editions, String kind, Supplier<T> reading) {
    this.editions = editions;
    this.kind = kind;
    this.remembered = new Remembered<>(editions, kind, reading);
  }

  private record Look<T>(long at, long ownChanges, T content) {}

  @Override
  public T get() {
    if (editions.isChanging(kind) || Visit.current().flatMap(Visit::editions).isPresent()) {
      last = null;
      return remembered.get();
    }
    var known = last;
    var now = System.nanoTime();
    var changes = Visit.ownChanges();
    if (known == null || known.ownChanges() != changes || now - known.at() > OUTSIDE) {
      known = new Look<>(now, changes, remembered.get());
      last = known;
    }
    return known.content();
  }
}
