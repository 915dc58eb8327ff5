package hongdun.casework.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 导航 — the progress page, for everybody who has a code. */
@Component
class ProgressNavigation implements NavigationEntry {
  private static final int ORDER = 60;

  @Override
  public String path() {
    return "/progress";
  }

  @Override
  public String labelKey() {
    return "casework.navigation.progress";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public boolean isFor(Optional<SignedIn> visitor) {
    return true;
  }
}
