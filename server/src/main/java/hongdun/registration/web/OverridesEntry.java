package hongdun.registration.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the requests for a second notice, for heads of departments. */
@Component
class OverridesEntry implements NavigationEntry {
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
    return visitor.filter(one -> one.roles().contains("DIVISION_HEAD")).isPresent();
  }
}
