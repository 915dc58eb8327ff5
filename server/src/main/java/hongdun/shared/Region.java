package hongdun.shared;

import hongdun.shared.Reading.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * 行政区划代码 — a division of GB/T 2260: two digits for the province, two for the city, two for the
 * county.
 */
public record Region(String code) implements Comparable<Region> {
  public Region {
    if (!isCode(code)) {
      throw new IllegalArgumentException("A division code has six digits: " + code);
    }
  }

  /** 层级 — province, city or county, as the zeros at the end of the code tell. */
  public enum Level {
    PROVINCE,
    CITY,
    COUNTY
  }

  /**
   * Reads a code as typed, any width, blanks anywhere; whether such a division exists is not asked.
   */
  public static Reading<Region> parse(String typed) {
    var text = AsTyped.code(typed);
    if (text.isEmpty()) {
      return new Reading.Invalid<>(List.of(Fault.EMPTY));
    }
    var faults = new ArrayList<Fault>();
    if (text.length() != 6) {
      faults.add(Fault.LENGTH);
    }
    if (!AsTyped.isDigits(text)) {
      faults.add(Fault.CHARACTER);
    } else if (text.startsWith("0")) {
      faults.add(Fault.DIVISION);
    }
    return faults.isEmpty() ? new Reading.Valid<>(new Region(text)) : new Reading.Invalid<>(faults);
  }

  public Level level() {
    if (code.endsWith("0000")) {
      return Level.PROVINCE;
    }
    return code.endsWith("00") ? Level.CITY : Level.COUNTY;
  }

  /** Whether a text has the form of a division code. */
  public static boolean isCode(String text) {
    return text.matches("[1-9][0-9]{5}");
  }

  public Region province() {
    return new Region(code.substring(0, 2) + "0000");
  }

  public Region city() {
    return new Region(code.substring(0, 4) + "00");
  }

  /** Whether the other division is this one or lies inside it. */
  public boolean contains(Region other) {
    return other.code.startsWith(prefix());
  }

  private String prefix() {
    return switch (level()) {
      case PROVINCE -> code.substring(0, 2);
      case CITY -> code.substring(0, 4);
      case COUNTY -> code;
    };
  }

  @Override
  public int compareTo(Region other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
