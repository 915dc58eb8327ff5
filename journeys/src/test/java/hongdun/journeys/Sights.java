package hongdun.journeys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 页面清单 — every page in every state that a run looked at. Each is looked at in one view, given out
 * in turn so that over all pages every pair of language, width, scripts, mode and colours occurs;
 * the full run looks at each in all views.
 */
final class Sights {
  private static final boolean FULL = Boolean.getBoolean("hongdun.full");

  private final Set<String> met = new HashSet<>();
  private final List<View> seen = new ArrayList<>();
  private final Set<View> refused = new HashSet<>();
  private final List<String> paths = new ArrayList<>();

  /** Whether each page is looked at in all views. */
  boolean isFull() {
    return FULL;
  }

  /** The views a page is to be looked at in; a page met again under the same name is not. */
  List<View> turnsOf(String name) {
    var turn = met.size();
    if (!met.add(name)) {
      return List.of();
    }
    return FULL ? View.ALL : List.of(View.PAIRS.get(turn % View.PAIRS.size()));
  }

  /** A page was looked at in this view, whatever its turn was. */
  void saw(View view) {
    seen.add(view);
  }

  /** A refused form was looked at in this view. */
  void sawRefused(View view) {
    refused.add(view);
  }

  Set<View> refused() {
    return refused;
  }

  void note(String path) {
    paths.add(path);
  }

  /** The paths that were looked at. */
  List<String> paths() {
    return paths;
  }

  /** The views pages were looked at in. */
  List<View> seen() {
    return seen;
  }
}
