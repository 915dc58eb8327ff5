package hongdun.registration.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the records of who may not hold office, for heads of departments. */
@Component
class DisqualifiedEntry implements NavigationEntry {
  @Override
  public String path() {
    return "/desk/disqualified";
  }

  @Override
  public String labelKey() {
    return "registration.navigation.disqualified";
  }

  @Override
  public int order() {
    return 31;
  }

  @Override
  public boolean isFor(Optional<SignedIn> visitor) {
    return visitor.filter(one -> one.roles().contains("DIVISION_HEAD")).isPresent();
  }
}
