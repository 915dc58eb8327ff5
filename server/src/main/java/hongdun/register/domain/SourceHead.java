package hongdun.register.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * 表头 — which column stands where in a file.
 *
 * @param width how many cells a line has
 * @param unknown heads that name no column; what stands below them is left out
 */
public record SourceHead(Map<SourceColumn, Integer> places, int width, List<String> unknown) {
  public SourceHead {
    places = Map.copyOf(places);
    unknown = List.copyOf(unknown);
  }

  public static SourceHead of(List<String> cells) {
    var places = new EnumMap<SourceColumn, Integer>(SourceColumn.class);
    var unknown = new ArrayList<String>();
    for (int place = 0; place < cells.size(); place++) {
      var column = SourceColumn.of(cells.get(place));
      if (column.isEmpty() || places.putIfAbsent(column.get(), place) != null) {
        unknown.add(cells.get(place));
      }
    }
    return new SourceHead(places, cells.size(), unknown);
  }

  public List<SourceColumn> missing() {
    return SourceColumn.NEEDED.stream().filter(column -> !places.containsKey(column)).toList();
  }

  public boolean has(SourceColumn column) {
    return places.containsKey(column);
  }

  /** What a line says in a column, without blanks around it; empty when it says nothing. */
  public String text(SourceLine line, SourceColumn column) {
    var place = places.get(column);
    return place == null || place >= line.cells().size() ? "" : line.cells().get(place).strip();
  }
}
