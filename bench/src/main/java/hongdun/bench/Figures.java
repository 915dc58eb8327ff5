package hongdun.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 测得数据 — what a benchmark found.
 *
 * @param data the sizes it was measured on
 * @param values by name; the name carries the unit
 */
record Figures(Map<String, Long> data, Map<String, Double> values) {
  Figures {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  Figures with(Map<String, Double> more) {
    var all = new LinkedHashMap<>(values);
    all.putAll(more);
    return new Figures(data, all);
  }
}
