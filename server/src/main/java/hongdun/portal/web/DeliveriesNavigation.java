package hongdun.portal.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.WatchDeliveries;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The way to the messages not delivered; its words say when somebody should look. */
@Component
class DeliveriesNavigation implements NavigationEntry {
  private static final Set<String> ROLES = Set.of("SYSTEM_ADMINISTRATOR", "AUDIT_ADMINISTRATOR");
  private static final int PLACE = 45;
  private final WatchDeliveries deliveries;

  DeliveriesNavigation(WatchDeliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String path() {
    return DeliveriesPage.PATH;
  }

  @Override
  public String labelKey() {
    return deliveries.alarms()
        ? "portal.deliveries.navigation.alarm"
        : "portal.deliveries.navigation";
  }

  @Override
  public int order() {
    return PLACE;
  }

  @Override
  public boolean isFor(Optional<SignedIn> visitor) {
    return visitor.filter(who -> who.roles().stream().anyMatch(ROLES::contains)).isPresent();
  }
}
