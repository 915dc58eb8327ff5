package hongdun.portal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 内存副本 — data that seldom changes, read from the tables as a whole and kept until its edition is
 * another; what is read is never written to.
 */
public final class Remembered<T> {
  private static final int TRIES = 100;

  private final Editions editions;
  private final String kind;
  private final Supplier<T> reading;
  private volatile @Nullable Copy<T> copy;

  public Remembered(Editions editions, String kind, Supplier<T> reading) {
    this.editions = editions;
    this.kind = kind;
    this.reading = reading;
  }

  private record Copy<T>(long edition, T content) {}

  /** The data as the current request goes by it, or as the current transaction has changed it. */
  public T get() {
    if (editions.isChanging(kind)) {
      return reading.get();
    }
    var edition = editions.of(kind);
    var known = copy;
    return known != null && known.edition() >= edition ? known.content() : read();
  }

  /**
   * Nothing was committed between two looks at one number, so what was read between them is of one
   * piece. Nobody waits for another's reading: he might hold the connection it needs.
   */
  private T read() {
    for (int i = 0; i < TRIES; i++) {
      var before = editions.present(kind);
      var content = reading.get();
      if (editions.present(kind) == before) {
        keep(new Copy<>(before, content));
        return content;
      }
    }
    throw new IllegalStateException("It changes faster than it can be read: " + kind);
  }

  private synchronized void keep(Copy<T> read) {
    var known = copy;
    if (known == null || known.edition() < read.edition()) {
      copy = read;
    }
  }
}
