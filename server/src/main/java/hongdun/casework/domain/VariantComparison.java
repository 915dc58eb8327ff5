package hongdun.casework.domain;

import hongdun.catalogue.Item;
import hongdun.catalogue.Item.Material;
import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.StepRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * 流程再造对比 — two ways through one procedure side by side: the steps, the persons, the days, the
 * papers.
 */
public record VariantComparison(Side before, Side after, List<Line> lines, List<Limit> limits) {
  /** The working days each side gives for a stage, where one of them limits it. */
  public record Limit(String stage, Optional<Integer> before, Optional<Integer> after) {
    public boolean isChanged() {
      return !before.equals(after);
    }
  }

  /**
   * One side.
   *
   * @param steps how many steps of officers lie on the shortest way to what was asked for
   * @param persons how many different persons must take them at least
   * @param papers what the applicant hands in
   */
  public record Side(Variant variant, int steps, int persons, List<Material> papers) {}

  /** A step of the law's table as each side takes it; empty where it does without. */
  public record Line(
      String stage, String step, Optional<StepRule> before, Optional<StepRule> after) {
    public boolean isChanged() {
      return !before.equals(after);
    }
  }

  public static VariantComparison of(
      ProcedureTable before, Item itemBefore, ProcedureTable after, Item itemAfter) {
    var one = before.variant().orElseThrow();
    var other = after.variant().orElseThrow();
    var keys = new LinkedHashSet<List<String>>();
    for (var row : new ProcedureTable(before.procedure()).rows()) {
      keys.add(List.of(row.from(), row.step()));
    }
    var lines = new ArrayList<Line>();
    for (var key : keys) {
      var line =
          new Line(
              key.get(0),
              key.get(1),
              one.rule(key.get(0), key.get(1)),
              other.rule(key.get(0), key.get(1)));
      if (line.before().isPresent() || line.after().isPresent()) {
        lines.add(line);
      }
    }
    return new VariantComparison(
        side(before, itemBefore), side(after, itemAfter), lines, limits(before, after));
  }

  private static List<Limit> limits(ProcedureTable before, ProcedureTable after) {
    return after.stages().stream()
        .map(stage -> new Limit(stage, before.limit(stage), after.limit(stage)))
        .filter(limit -> limit.before().isPresent() || limit.after().isPresent())
        .toList();
  }

  private static Side side(ProcedureTable table, Item item) {
    var hands = Flow.of(table).handsTo(table.goal());
    return new Side(
        table.variant().orElseThrow(),
        table.ahead(table.start()).size(),
        hands == Integer.MAX_VALUE ? 0 : Math.max(1, hands),
        item.materials());
  }
}
