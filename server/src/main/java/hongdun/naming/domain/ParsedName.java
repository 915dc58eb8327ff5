package hongdun.naming.domain;

import java.util.List;

/** 已解析名称 — a name with every way to read it, the likeliest first; there is always one. */
public record ParsedName(String text, List<Reading> readings) {
  public ParsedName {
    readings = List.copyOf(readings);
    if (readings.isEmpty()) {
      throw new IllegalArgumentException("A name can be read in some way");
    }
  }

  public Reading first() {
    return readings.getFirst();
  }
}
