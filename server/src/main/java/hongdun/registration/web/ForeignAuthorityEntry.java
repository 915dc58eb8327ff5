package hongdun.registration.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the authorisation for foreign-invested enterprises, for leaders. */
@Component
class ForeignAuthorityEntry implements NavigationEntry {
  @Override
  public String path() {
    return "/desk/foreign-authority";
  }

  @Override
  public String labelKey() {
    return "registration.navigation.foreign-authority";
  }

  @Override
  public int order() {
    return 32;
  }

  @Override
  public boolean isFor(Optional<SignedIn> visitor) {
    return visitor.filter(one -> one.roles().contains("LEADER")).isPresent();
  }
}
