package hongdun.portal.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The audit administrator's way to the logs. */
@Component
class AuditEntry implements NavigationEntry {
  @Override
  public String path() {
    return "/admin/audit";
  }

  @Override
  public String labelKey() {
    return "portal.audit.title";
  }

  @Override
  public int order() {
    return 43;
  }

  @Override
  public boolean isFor(Optional<SignedIn> visitor) {
    return visitor.filter(who -> who.roles().contains("AUDIT_ADMINISTRATOR")).isPresent();
  }
}
