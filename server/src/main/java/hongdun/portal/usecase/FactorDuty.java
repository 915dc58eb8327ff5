package hongdun.portal.usecase;

import hongdun.portal.AccountRoles;
import hongdun.portal.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 第二验证因素的义务 — whether an account must have one: by the setting, and by what its owner decides. */
@Component
class FactorDuty {
  private final PortalSettings settings;
  private final ObjectProvider<AccountRoles> roles;

  FactorDuty(PortalSettings settings, ObjectProvider<AccountRoles> roles) {
    this.settings = settings;
    this.roles = roles;
  }

  boolean isOwedBy(SignedIn who) {
    var known = roles.getIfAvailable();
    return settings.isFactorRequired()
        && who.isOfficer()
        && known != null
        && known.decides(who.roles());
  }
}
