package hongdun.portal.domain;

import java.util.List;
import java.util.Map;

/**
 * 来源 — where a request came from: the network address, and browser and system in a word each, as
 * far as the browser says.
 */
public record Origin(String remote, String browser) {
  /** In the order they are looked for: most browsers also bear the name of an older one. */
  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("MicroMessenger", "WeChat"),
          Map.entry("Edg/", "Edge"),
          Map.entry("EdgA/", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("HeadlessChrome/", "Chrome"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("CriOS/", "Chrome"),
          Map.entry("Safari/", "Safari"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("OpenHarmony", "HarmonyOS"),
          Map.entry("Android", "Android"),
          Map.entry("iPhone", "iOS"),
          Map.entry("iPad", "iPadOS"),
          Map.entry("Windows", "Windows"),
          Map.entry("Mac OS", "macOS"),
          Map.entry("Linux", "Linux"));

  public static Origin of(String remote, String userAgent) {
    return new Origin(
        remote, "%s %s".formatted(named(BROWSERS, userAgent), named(SYSTEMS, userAgent)).strip());
  }

  private static String named(List<Map.Entry<String, String>> marks, String userAgent) {
    return marks.stream()
        .filter(mark -> userAgent.contains(mark.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
