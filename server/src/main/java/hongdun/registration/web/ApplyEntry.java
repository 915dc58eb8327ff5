package hongdun.registration.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to one's own applications. */
@Component
class ApplyEntry implements NavigationEntry {
  @Override
  public String path() {
    return "/apply";
  }

  @Override
  public String labelKey() {
    return "registration.navigation.apply";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean isFor(Optional<SignedIn> visitor) {
    return visitor.isEmpty() || !visitor.get().isOfficer();
  }

  /** A citizen who signs in, or has just made an account, came to apply or to go on. */
  @Override
  public boolean isStartFor(SignedIn visitor) {
    return !visitor.isOfficer();
  }
}
