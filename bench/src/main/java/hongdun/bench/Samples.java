package hongdun.bench;

import java.util.Collection;
import java.util.List;

/** Measured values of one kind. */
final class Samples {
  private final List<Double> values;

  Samples(Collection<Double> values) {
    this.values = values.stream().sorted().toList();
  }

  double median() {
    return percentile(50);
  }

  /** The smallest value that so many per cent of all do not exceed. */
  double percentile(int percent) {
    if (values.isEmpty()) {
      throw new IllegalStateException("Nothing was measured");
    }
    var rank = (int) Math.ceil(percent / 100.0 * values.size());
    return values.get(Math.max(0, rank - 1));
  }
}
