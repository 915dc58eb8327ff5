package hongdun.catalogue.usecase;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings the catalogue up to its files before the doors open. */
@Component
class OpenCatalogue implements SmartLifecycle {
  /** After the bureaus, before the rooms that handle matters. */
  private static final int PHASE = 110;

  private final LoadCatalogue catalogue;
  private volatile boolean open;

  OpenCatalogue(LoadCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public void start() {
    catalogue.load();
    open = true;
  }

  @Override
  public void stop() {
    open = false;
  }

  @Override
  public boolean isRunning() {
    return open;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
