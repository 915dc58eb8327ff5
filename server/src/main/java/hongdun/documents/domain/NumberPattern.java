package hongdun.documents.domain;

import java.util.regex.Pattern;

/**
 * 文号格式 — how the number of a paper is written: bureau, year in 六角括号 and running number, for example
 * （{short}）登字〔{year}〕第{n}号.
 */
public record NumberPattern(String value) {
  private static final Pattern RUNNING = Pattern.compile("\\{n(?::([1-9]))?}");

  public NumberPattern {
    if (!value.isEmpty()
        && (!value.contains("〔{year}〕") || RUNNING.matcher(value).results().count() != 1)) {
      throw new IllegalArgumentException(
          "A number pattern has 〔{year}〕 and one {n}, or is empty: " + value);
    }
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  /** 文号两端 — what stands before and after the running number, and how wide it is at least. */
  public record Around(String before, int width, String after) {}

  public Around around(String shortName, int year) {
    var matcher = RUNNING.matcher(value);
    if (!matcher.find()) {
      throw new IllegalStateException("A paper without number has nothing around it");
    }
    var width = matcher.group(1);
    return new Around(
        filled(value.substring(0, matcher.start()), shortName, year),
        width == null ? 1 : Integer.parseInt(width),
        filled(value.substring(matcher.end()), shortName, year));
  }

  private static String filled(String text, String shortName, int year) {
    return text.replace("{short}", shortName).replace("{year}", "%04d".formatted(year));
  }

  /** The number as printed, without leading zeros unless the pattern asks for them. */
  public String write(String shortName, int year, long n) {
    var matcher = RUNNING.matcher(value);
    var written =
        matcher.replaceFirst(found -> {
          var width = found.group(1);
          return width == null ? Long.toString(n) : ("%0" + width + "d").formatted(n);
        });
    return written.replace("{short}", shortName).replace("{year}", "%04d".formatted(year));
  }
}
