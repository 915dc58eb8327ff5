package hongdun.portal;

import java.util.Optional;

/** 导航 — a link a room puts in the navigation bar for those it concerns. */
public interface NavigationEntry {
  String path();

  /** The key of the link's words. */
  String labelKey();

  /** Where it stands: smaller is further left. */
  int order();

  boolean isFor(Optional<SignedIn> visitor);

  /** Whether signing in leads there, when nothing else was asked for. */
  default boolean isStartFor(SignedIn visitor) {
    return false;
  }
}
