package hongdun.casework.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 导航 — the desk, for officers who handle matters or watch over them. */
@Component
class DeskNavigation implements NavigationEntry {
  private static final int ORDER = 10;
  private static final Set<String> ROLES =
      Set.of("ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER", "SUPERVISOR");

  @Override
  public String path() {
    return "/desk";
  }

  @Override
  public String labelKey() {
    return "casework.navigation.desk";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public boolean isFor(Optional<SignedIn> visitor) {
    return visitor.filter(this::isStartFor).isPresent();
  }

  @Override
  public boolean isStartFor(SignedIn visitor) {
    return visitor.isOfficer() && !Collections.disjoint(visitor.roles(), ROLES);
  }
}
