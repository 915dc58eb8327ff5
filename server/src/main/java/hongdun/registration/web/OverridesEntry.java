package hongdun.registration.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The way to the requests for a second notice, for heads of sections and leaders. */
@Component
class OverridesEntry implements NavigationEntry {
  private static final Set<String> ANSWERING = Set.of("DIVISION_HEAD", "HEAD", "LEADER");

  @Override
  public String path() {
    return "/desk/overrides";
  }

  @Override
  public String labelKey() {
    return "registration.navigation.overrides";
  }

  @Override
  public int order() {
    return 32;
  }

  @Override
  public boolean isFor(Optional<SignedIn> visitor) {
    return visitor.filter(one -> !Collections.disjoint(one.roles(), ANSWERING)).isPresent();
  }
}
