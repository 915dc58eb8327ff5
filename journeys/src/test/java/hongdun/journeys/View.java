package hongdun.journeys;

import java.util.List;
import java.util.stream.IntStream;

/**
 * 浏览方式 — how a person looks at a page.
 *
 * @param language zh or en
 * @param width of the window in CSS pixels
 * @param scripts whether JavaScript runs
 * @param elder whether it is the elder version (适老版)
 * @param dark whether its colours are the dark ones
 */
record View(String language, int width, boolean scripts, boolean elder, boolean dark) {
  static final int WIDE = 1280;
  static final int NARROW = 320;
  private static final int WAYS = 16;

  /** Six views, the fewest in which every pair of values of the five occurs. */
  static final List<View> PAIRS =
      List.of(
          new View("zh", WIDE, true, true, true),
          new View("zh", NARROW, true, false, false),
          new View("zh", NARROW, false, true, false),
          new View("en", WIDE, true, false, false),
          new View("en", WIDE, false, false, true),
          new View("en", NARROW, false, true, true));

  /**
   * Every combination of any four of the five; whether scripts run follows from the other four, so
   * that sixteen views say what thirty-two would.
   */
  static final List<View> ALL = IntStream.range(0, WAYS).mapToObj(View::ofNumber).toList();

  private static View ofNumber(int number) {
    return new View(
        (number & 1) == 0 ? "zh" : "en",
        (number & 2) == 0 ? WIDE : NARROW,
        Integer.bitCount(number) % 2 == 0,
        (number & 4) != 0,
        (number & 8) != 0);
  }

  static View chinese() {
    return new View("zh", WIDE, true, false, false);
  }

  static View english() {
    return new View("en", WIDE, true, false, false);
  }

  View withoutScripts() {
    return new View(language, width, false, elder, dark);
  }

  View narrow() {
    return new View(language, NARROW, scripts, elder, dark);
  }

  View forElders() {
    return new View(language, width, scripts, true, dark);
  }

  View inTheDark() {
    return new View(language, width, scripts, elder, true);
  }

  /** The same in windows of any width and look, as far as a window is one. */
  View window() {
    return new View(language, 0, scripts, false, false);
  }

  /** What this view chooses, as the parameters of an address. */
  String choices() {
    return "lang=%s&mode=%s&colours=%s"
        .formatted(language, elder ? "elder" : "standard", dark ? "dark" : "light");
  }

  @Override
  public String toString() {
    return "%s-%d-%s-%s-%s"
        .formatted(
            language,
            width,
            scripts ? "js" : "nojs",
            elder ? "elder" : "standard",
            dark ? "dark" : "light");
  }
}
