package hongdun.portal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * 图表 — numbers to draw, and the table they are drawn from: every series has one value for every
 * label, empty where nothing is known.
 */
public record Chart(
    Kind kind, String title, String labelsHeading, List<String> labels, List<Series> series) {
  public Chart {
    for (var one : series) {
      if (one.values().size() != labels.size()) {
        throw new IllegalArgumentException("A series has one value for every label: " + one.name());
      }
    }
  }

  /** How it is drawn. */
  public enum Kind {
    BAR("bar"),
    LINE("line"),
    PIE("pie");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** 数列 — the values of one thing counted. */
  public record Series(String name, List<Optional<BigDecimal>> values) {
    public static Series of(String name, List<? extends Number> values) {
      return new Series(
          name,
          values.stream().map(value -> Optional.of(new BigDecimal(value.toString()))).toList());
    }
  }
}
