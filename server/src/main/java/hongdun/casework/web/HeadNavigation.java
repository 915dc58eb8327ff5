package hongdun.casework.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 导航 — the overview, for heads and those who watch over matters. */
@Component
class HeadNavigation implements NavigationEntry {
  private static final int ORDER = 12;
  private static final Set<String> ROLES = Set.of("HEAD", "LEADER", "DIVISION_HEAD", "SUPERVISOR");

  @Override
  public String path() {
    return "/desk/head";
  }

  @Override
  public String labelKey() {
    return "casework.navigation.head";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public boolean isFor(Optional<SignedIn> visitor) {
    return visitor
        .filter(SignedIn::isOfficer)
        .filter(who -> !Collections.disjoint(who.roles(), ROLES))
        .isPresent();
  }
}
