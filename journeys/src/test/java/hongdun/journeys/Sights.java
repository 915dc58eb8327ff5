package hongdun.journeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 页面清单 — every page in every state that a run looked at. Each is looked at in one view, given out
 * in turn so that over all pages every pair of language, width and scripts occurs; the full run
 * looks at each in all views.
 */
final class Sights {
  private static final boolean FULL = Boolean.getBoolean("hongdun.full");

  private final Map<String, List<View>> seen = new LinkedHashMap<>();
  private final List<String> paths = new ArrayList<>();

  /** The views a page is to be looked at in; a page met again under the same name is not. */
  List<View> viewsOf(String name) {
    if (seen.containsKey(name)) {
      return List.of();
    }
    var views = FULL ? View.ALL : List.of(View.PAIRS.get(seen.size() % View.PAIRS.size()));
    seen.put(name, views);
    return views;
  }

  void note(String path) {
    paths.add(path);
  }

  /** The paths that were looked at. */
  List<String> paths() {
    return paths;
  }

  Map<String, List<View>> seen() {
    return seen;
  }
}
