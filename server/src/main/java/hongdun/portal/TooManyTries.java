package hongdun.portal;

import java.time.Duration;

/** Too many tries from one address in a minute: shown as 429 with when to come back. */
public class TooManyTries extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Duration wait;

  public TooManyTries(Duration wait) {
    super("Too many tries; wait " + wait.toSeconds() + " s");
    this.wait = wait;
  }

  public Duration untilNext() {
    return wait;
  }
}
