package hongdun.naming.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class NamesNavigation implements NavigationEntry {
  @Override
  public String path() {
    return "/names";
  }

  @Override
  public String labelKey() {
    return "naming.navigation";
  }

  @Override
  public int order() {
    return 300;
  }

  @Override
  public boolean isFor(Optional<SignedIn> visitor) {
    return true;
  }
}
