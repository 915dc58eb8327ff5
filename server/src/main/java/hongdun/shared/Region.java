package hongdun.shared;

/**
 * 行政区划代码 — a division of GB/T 2260: two digits for the province, two for the city, two for the
 * county.
 */
public record Region(String code) implements Comparable<Region> {
  public Region {
    if (!code.matches("[1-9][0-9]{5}")) {
      throw new IllegalArgumentException("A division code has six digits: " + code);
    }
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
    if (code.endsWith("0000")) {
      return code.substring(0, 2);
    }
    return code.endsWith("00") ? code.substring(0, 4) : code;
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
