package hongdun.portal;

import org.springframework.context.SmartLifecycle;

/**
 * 开门之前 — what a room does once at every start before the web server answers: it checks, or brings
 * in what ships with it. A failure ends the start.
 */
public abstract class BeforeTheDoors implements SmartLifecycle {
  private final int phase;
  private volatile boolean done;

  /**
   * @param phase the lower, the earlier; rooms that build on others come after them
   */
  protected BeforeTheDoors(int phase) {
    this.phase = phase;
  }

  protected abstract void prepare();

  @Override
  public final void start() {
    prepare();
    done = true;
  }

  @Override
  public final void stop() {
    done = false;
  }

  @Override
  public final boolean isRunning() {
    return done;
  }

  @Override
  public final int getPhase() {
    return phase;
  }
}
