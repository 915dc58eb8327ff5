package hongdun.register.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class SearchNavigation implements NavigationEntry {
  @Override
  public String path() {
    return "/search";
  }

  @Override
  public String labelKey() {
    return "register.navigation";
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public boolean isFor(Optional<SignedIn> visitor) {
    return true;
  }
}
