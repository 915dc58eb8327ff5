package hongdun;

import java.time.Duration;
import java.util.function.LongConsumer;

/** 进度 — says on the console, every few seconds, how much of something is done. */
final class Progress implements LongConsumer {
  private static final long OFTEN = Duration.ofSeconds(2).toNanos();
  private static final long MEGABYTE = 1 << 20;
  private static final int PERCENT = 100;

  private final String key;
  private final long whole;
  private long done;
  private long told = System.nanoTime();

  Progress(String key, long whole) {
    this.key = key;
    this.whole = whole;
  }

  @Override
  public void accept(long more) {
    done += more;
    var now = System.nanoTime();
    if (now - told > OFTEN) {
      told = now;
      Console.say(
          key,
          Long.toString(done / MEGABYTE),
          Long.toString(whole / MEGABYTE),
          Long.toString(whole == 0 ? PERCENT : Math.min(PERCENT, done * PERCENT / whole)));
    }
  }
}
