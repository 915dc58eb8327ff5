package hongdun.agency.usecase;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * 开门 — brings in the reference data and, in a demonstration, the invented bureau, before the doors
 * open: this runs in a phase before the web server's.
 */
@Component
class OpenAgency implements SmartLifecycle {
  /** Rooms that build on the bureaus open in a later phase. */
  private static final int PHASE = 100;

  private final LoadReference reference;
  private final LoadedCalendar calendar;
  private final DemonstrationBureaus demonstration;
  private final boolean demonstrating;
  private volatile boolean open;

  OpenAgency(
      LoadReference reference,
      LoadedCalendar calendar,
      DemonstrationBureaus demonstration,
      @Value("${hongdun.mode}") String mode) {
    this.reference = reference;
    this.calendar = calendar;
    this.demonstration = demonstration;
    this.demonstrating = mode.equals("demonstration");
  }

  @Override
  public void start() {
    reference.load();
    calendar.reload();
    if (demonstrating) {
      demonstration.fill().ifPresent(AccountSheet::announce);
    }
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
