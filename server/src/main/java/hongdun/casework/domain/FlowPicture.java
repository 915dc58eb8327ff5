package hongdun.casework.domain;

import hongdun.casework.Procedure.By;
import hongdun.casework.Procedure.ClockRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 流程图样 — where the stages of a procedure stand in its picture: the usual way from above to below on
 * the left, what turns off from it on the right. Steps that are possible at any time, as
 * withdrawing, are left to the list beside it.
 */
public record FlowPicture(List<Box> boxes, List<Link> links) {
  /**
   * A stage.
   *
   * @param number as in the list beside the picture
   * @param side whether it stands on the right
   */
  public record Box(String stage, int number, boolean side, int row) {}

  /** A way between two stages, there and perhaps back. */
  public record Link(Box from, Box to, boolean back) {}

  public static FlowPicture of(ProcedureTable table) {
    var rows = table.rows().stream().filter(row -> !isAnytime(table, row)).toList();
    var places = new Places(table, rows);
    return new FlowPicture(places.boxes(), places.links());
  }

  public int height() {
    return boxes.stream().mapToInt(Box::row).max().orElse(0) + 1;
  }

  /** The party may take it in every stage that lies in the bureau's hands. */
  private static boolean isAnytime(ProcedureTable table, Row row) {
    return row.by() instanceof By.TheParty
        && !table.rule(row.to()).open()
        && table.reached().stream()
            .filter(stage -> table.rule(stage).open())
            .allMatch(stage -> table.row(stage, row.step()).isPresent());
  }

  /** Finds a place for every stage, the usual way first. */
  private static final class Places {
    private final List<Row> rows;
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<Integer, Set<Boolean>> taken = new HashMap<>();

    Places(ProcedureTable table, List<Row> rows) {
      this.rows = rows;
      var main = new ArrayList<>(List.of(table.start()));
      main.addAll(table.ahead(table.start()));
      for (int row = 0; row < main.size(); row++) {
        put(main.get(row), false, row);
      }
      var waiting = new ArrayList<>(main);
      while (!waiting.isEmpty()) {
        var here = waiting.removeFirst();
        for (var row : rows) {
          if (row.from().equals(here) && !boxes.containsKey(row.to())) {
            var withParty = table.rule(row.to()).clock() == ClockRule.STOPS;
            put(row.to(), true, boxOf(here).row() + (withParty ? 0 : 1));
            waiting.add(row.to());
          }
        }
      }
    }

    private Box boxOf(String stage) {
      var box = boxes.get(stage);
      if (box == null) {
        throw new IllegalStateException("No place for " + stage);
      }
      return box;
    }

    private void put(String stage, boolean side, int wanted) {
      int row = wanted;
      while (!taken.computeIfAbsent(row, _ -> new HashSet<>()).add(side)) {
        row++;
      }
      boxes.put(stage, new Box(stage, boxes.size() + 1, side, row));
    }

    List<Box> boxes() {
      return List.copyOf(boxes.values());
    }

    List<Link> links() {
      var ways = new LinkedHashMap<List<String>, Link>();
      for (var row : rows) {
        if (!boxes.containsKey(row.from()) || row.from().equals(row.to())) {
          continue;
        }
        var there = List.of(row.from(), row.to());
        var other = List.of(row.to(), row.from());
        if (ways.containsKey(other)) {
          ways.computeIfPresent(other, (_, link) -> new Link(link.from(), link.to(), true));
        } else {
          ways.putIfAbsent(there, new Link(boxOf(row.from()), boxOf(row.to()), false));
        }
      }
      return List.copyOf(ways.values());
    }
  }
}
