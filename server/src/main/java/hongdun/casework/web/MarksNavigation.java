package hongdun.casework.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 导航 — the marked errors, for those who watch and those who answer. */
@Component
class MarksNavigation implements NavigationEntry {
  private static final int ORDER = 14;
  private static final Set<String> ROLES =
      Set.of("ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER", "SUPERVISOR");

  @Override
  public String path() {
    return "/desk/marks";
  }

  @Override
  public String labelKey() {
    return "casework.navigation.marks";
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
