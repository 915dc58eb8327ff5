package hongdun.figures.web;

import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 导航 — the figures, for everybody. */
@Component
class FiguresNavigation implements NavigationEntry {
  private static final int ORDER = 80;

  @Override
  public String path() {
    return "/figures";
  }

  @Override
  public String labelKey() {
    return "figures.navigation";
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
