package hongdun.catalogue.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class GuideNavigation implements NavigationEntry {
  @Override
  public String path() {
    return "/guides";
  }

  @Override
  public String labelKey() {
    return "catalogue.navigation";
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public boolean isFor(Optional<SignedIn> visitor) {
    return true;
  }
}
