package hongdun.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * 表单 — what somebody entered: trimmed, with full-width digits and letters made plain, and kept as
 * entered so that a page with faults loses nothing. A controller asks for it as a parameter.
 */
public final class Form {
  private static final Pattern NAME_DOT =
      Pattern.compile("(?<=[\\p{IsHan}\\p{Co}]) ?[•‧∙⋅・･．] ?(?=[\\p{IsHan}\\p{Co}])");

  private final Map<String, List<String>> values;
  private final Map<String, String[]> entered;

  private Form(Map<String, List<String>> values, Map<String, String[]> entered) {
    this.values = values;
    this.entered = entered;
  }

  public static Form of(Map<String, String[]> parameters) {
    var values = new LinkedHashMap<String, List<String>>();
    parameters.forEach((name, sent) -> {
      var clean = new ArrayList<String>();
      for (var value : sent) {
        clean.add(normalised(value));
      }
      values.put(name, List.copyOf(clean));
    });
    return new Form(values, Map.copyOf(parameters));
  }

  /** A form filled from what was stored, to be shown before anything is entered. */
  public static Form filled(Map<String, String> stored) {
    var values = new LinkedHashMap<String, List<String>>();
    stored.forEach((name, value) -> values.put(name, List.of(value)));
    return new Form(values, Map.of());
  }

  /** A password: exactly as entered. */
  public String secret(String name) {
    var all = entered.get(name);
    return all == null || all.length == 0 ? "" : all[0];
  }

  /** The text of a field, empty when nothing was entered. */
  public String text(String name) {
    var all = values.get(name);
    return all == null || all.isEmpty() ? "" : all.getFirst();
  }

  /** The text of a field where capitals do not matter and spaces are slips: codes, numbers. */
  public String code(String name) {
    return text(name).replaceAll("[\\s\\u00a0-]", "").toUpperCase(java.util.Locale.ROOT);
  }

  /** The text of a field where hyphens are part of the number: capitals and spaces are slips. */
  public String hyphenated(String name) {
    return text(name)
        .replaceAll("\\s", "")
        .replaceAll("[\\u2010-\\u2015\\u2212\\uFF0D]", "-")
        .toUpperCase(java.util.Locale.ROOT);
  }

  /** All values of a field that may have several. */
  public List<String> all(String name) {
    var all = values.get(name);
    return all == null ? List.of() : all;
  }

  public boolean has(String name) {
    return !text(name).isEmpty();
  }

  public boolean isChecked(String name) {
    return has(name);
  }

  /** A whole number of at most eighteen digits, thousands separators allowed. */
  public OptionalLong number(String name) {
    var digits = text(name).replaceAll("[,，\\s]", "");
    return digits.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }

  /**
   * The date of the three fields name, name-month and name-day, when it is a day of the calendar.
   */
  public Optional<LocalDate> date(String name) {
    var parts = dateParts(dateText(name));
    if (parts.stream().anyMatch(part -> !part.matches("[0-9]{1,4}"))
        || parts.get(0).length() != 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.get(0)),
              Integer.parseInt(parts.get(1)),
              Integer.parseInt(parts.get(2))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The three fields of a date as entered, joined by hyphens; empty when all are empty. */
  public String dateText(String name) {
    var year = text(name);
    if (year.matches("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}") && !has(name + "-month")) {
      return year;
    }
    var parts = year + "-" + text(name + "-month") + "-" + text(name + "-day");
    return parts.equals("--") ? "" : parts;
  }

  /** Year, month and day of a date as entered; each may be empty. */
  public static List<String> dateParts(String date) {
    var parts = date.split("-", 3);
    return List.of(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
  }

  /**
   * Text as it should be stored: full-width digits, letters and spaces plain, control characters
   * and zero-width marks gone, trimmed; between two characters every dot keyboards offer for the
   * one in names (买买提·艾力) that same one. Chinese punctuation stays.
   */
  public static String normalised(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .map(Form::plain)
        .filter(point -> point == '\n' || !isInvisible(point))
        .forEach(clean::appendCodePoint);
    return NAME_DOT.matcher(clean.toString().strip()).replaceAll("·");
  }

  private static int plain(int point) {
    boolean fullWidth =
        (point >= 0xFF10 && point <= 0xFF19)
            || (point >= 0xFF21 && point <= 0xFF3A)
            || (point >= 0xFF41 && point <= 0xFF5A);
    if (fullWidth) {
      return point - 0xFEE0;
    }
    return point == 0x3000 || point == 0x00A0 || point == '\t' ? ' ' : point;
  }

  private static boolean isInvisible(int point) {
    return Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
  }
}
