package hongdun.portal.usecase;

import hongdun.portal.Settings;
import hongdun.portal.domain.SessionLimits;
import org.springframework.stereotype.Component;

/** 会话期限设置 — the limits of sessions as they are set now. */
@Component
public class SessionTerms {
  private final Settings settings;

  SessionTerms(Settings settings) {
    this.settings = settings;
  }

  public SessionLimits now() {
    return new SessionLimits(
        settings.of(PortalSetting.IDLE),
        settings.of(PortalSetting.OFFICERS_LONGEST),
        settings.of(PortalSetting.CITIZENS_LONGEST));
  }
}
