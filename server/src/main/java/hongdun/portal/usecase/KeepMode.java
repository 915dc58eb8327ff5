package hongdun.portal.usecase;

import hongdun.portal.OtherMode;
import hongdun.portal.persistence.Installation;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * 用途核对 — the mode is decided at a database's first start. Asked before any room opens: a
 * demonstration on a real bureau's database would show everybody its messages.
 */
@Component
class KeepMode implements SmartLifecycle {
  private final PortalSettings settings;
  private final Installation installation;
  private volatile boolean running;

  KeepMode(PortalSettings settings, Installation installation) {
    this.settings = settings;
    this.installation = installation;
  }

  @Override
  public void start() {
    var kept = installation.keep(settings.mode());
    if (!settings.mode().equals(kept)) {
      throw new OtherMode(kept);
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the rooms, which fill an empty demonstration. */
  @Override
  public int getPhase() {
    return 0;
  }
}
