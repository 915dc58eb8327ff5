package hongdun.journeys;

import java.util.List;
import java.util.stream.Stream;

/**
 * 浏览方式 — how a person looks at a page.
 *
 * @param language zh or en
 * @param width of the window in CSS pixels
 * @param scripts whether JavaScript runs
 */
record View(String language, int width, boolean scripts) {
  static final int WIDE = 1280;
  static final int NARROW = 320;

  /** Four views in which every pair of language, width and scripts occurs. */
  static final List<View> PAIRS =
      List.of(
          new View("zh", WIDE, true),
          new View("zh", NARROW, false),
          new View("en", WIDE, false),
          new View("en", NARROW, true));

  static final List<View> ALL =
      Stream.of("zh", "en")
          .flatMap(language ->
              Stream.of(WIDE, NARROW)
                  .flatMap(width ->
                      Stream.of(true, false).map(scripts -> new View(language, width, scripts))))
          .toList();

  static View chinese() {
    return new View("zh", WIDE, true);
  }

  static View english() {
    return new View("en", WIDE, true);
  }

  View withoutScripts() {
    return new View(language, width, false);
  }

  View narrow() {
    return new View(language, NARROW, scripts);
  }

  @Override
  public String toString() {
    return "%s-%d-%s".formatted(language, width, scripts ? "js" : "nojs");
  }
}
