package hongdun.portal.web;

import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** 接口限流 — how often each caller came in this minute. Each node counts for itself. */
@Component
class ApiRates {
  private static final int MANY = 10_000;
  private static final long MINUTE = 60;
  private final ConcurrentHashMap<String, Window> windows = new ConcurrentHashMap<>();
  private final InstantSource realTime;

  ApiRates(@Qualifier("realTime") InstantSource realTime) {
    this.realTime = realTime;
  }

  private record Window(long minute, int calls) {}

  /**
   * How a caller stands after this call.
   *
   * @param remaining calls left in this minute; below zero when this one is too many
   * @param resetSeconds until the minute is over
   */
  record Standing(int limit, int remaining, long resetSeconds) {
    boolean isTooMany() {
      return remaining < 0;
    }
  }

  Standing count(String caller, int limit) {
    var second = realTime.instant().getEpochSecond();
    var minute = second / MINUTE;
    if (windows.size() > MANY) {
      windows.values().removeIf(window -> window.minute() != minute);
    }
    var window =
        windows.merge(
            caller,
            new Window(minute, 1),
            (known, _) ->
                known.minute() == minute
                    ? new Window(minute, Math.min(known.calls() + 1, Integer.MAX_VALUE - 1))
                    : new Window(minute, 1));
    return new Standing(limit, limit - window.calls(), MINUTE - second % MINUTE);
  }
}
