package hongdun.portal.usecase;

import hongdun.portal.BeforeTheDoors;
import hongdun.portal.OtherMode;
import hongdun.portal.persistence.Installation;
import org.springframework.stereotype.Component;

/**
 * 用途核对 — the mode is decided at a database's first start. Asked before any room opens: a
 * demonstration on a real bureau's database would show everybody its messages.
 */
@Component
class KeepMode extends BeforeTheDoors {
  /** Before the rooms, which fill an empty demonstration. */
  private static final int PHASE = 0;

  private final PortalSettings settings;
  private final Installation installation;

  KeepMode(PortalSettings settings, Installation installation) {
    super(PHASE);
    this.settings = settings;
    this.installation = installation;
  }

  @Override
  protected void prepare() {
    var kept = installation.keep(settings.mode());
    if (!settings.mode().equals(kept)) {
      throw new OtherMode(kept);
    }
  }
}
