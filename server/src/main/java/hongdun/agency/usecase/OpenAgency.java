package hongdun.agency.usecase;

import hongdun.portal.BeforeTheDoors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 开门 — brings in the reference data and, in a demonstration, the invented bureau, before the doors
 * open: this runs in a phase before the web server's.
 */
@Component
class OpenAgency extends BeforeTheDoors {
  /** Rooms that build on the bureaus open in a later phase. */
  private static final int PHASE = 100;

  private final LoadReference reference;
  private final LoadedCalendar calendar;
  private final DemonstrationBureaus demonstration;
  private final boolean demonstrating;

  OpenAgency(
      LoadReference reference,
      LoadedCalendar calendar,
      DemonstrationBureaus demonstration,
      @Value("${hongdun.mode}") String mode) {
    super(PHASE);
    this.reference = reference;
    this.calendar = calendar;
    this.demonstration = demonstration;
    this.demonstrating = mode.equals("demonstration");
  }

  @Override
  protected void prepare() {
    reference.load();
    calendar.reload();
    if (demonstrating) {
      demonstration.fill().ifPresent(AccountSheet::announce);
    }
  }
}
