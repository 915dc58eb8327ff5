package hongdun.portal.usecase;

import hongdun.portal.AccountRoles;
import hongdun.portal.Demonstration;
import hongdun.portal.Setting;
import hongdun.portal.Settings;
import hongdun.portal.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 第二验证因素的义务 — whether an account must have one: by the setting, and by what its owner decides. */
@Component
class FactorDuty {
  private final Settings settings;
  private final Setting<String> asked;
  private final ObjectProvider<AccountRoles> roles;

  FactorDuty(Settings settings, Demonstration demonstration, ObjectProvider<AccountRoles> roles) {
    this.settings = settings;
    this.asked = PortalSetting.secondFactor(demonstration.isOn());
    this.roles = roles;
  }

  boolean isOwedBy(SignedIn who) {
    return who.isOfficer()
        && switch (settings.of(asked)) {
          case PortalSetting.EVERY_OFFICER -> true;
          case PortalSetting.WHO_DECIDES -> decides(who);
          default -> false;
        };
  }

  private boolean decides(SignedIn who) {
    var known = roles.getIfAvailable();
    return known != null && known.decides(who.roles());
  }
}
