package hongdun.casework.domain;

import hongdun.casework.Procedure.By;
import hongdun.casework.Procedure.ClockRule;
import hongdun.casework.Procedure.Owner;
import hongdun.catalogue.Variant.StepRule;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** 流程图 — a procedure as a graph by names, whoever wrote it: what the lint reads. */
public record Flow(String start, List<Station> stations, List<Path> paths) {
  /**
   * 站点 — a stage.
   *
   * @param owner in whose hands the matter lies; empty when nobody is named
   */
  public record Station(String name, Optional<Owner> owner, ClockRule clock, boolean escalates) {
    boolean isEnd() {
      return owner.filter(Owner.NOBODY::equals).isPresent();
    }
  }

  /** 路径 — a step from a stage to the next. */
  public record Path(
      String from, String step, String to, Who who, int hand, boolean restartsClock) {}

  /** 由谁办理 — who takes a step. */
  public enum Who {
    OFFICERS,
    PARTY,
    SYSTEM,
    /** Officers of no role at all. */
    NO_ONE
  }

  /** A procedure as a variant leaves it: the stages it uses, and those a matter can come to. */
  public static Flow of(ProcedureTable table) {
    var used = new LinkedHashSet<>(table.reached());
    for (var row : table.rows()) {
      if (row.by() instanceof By.Officers) {
        used.add(row.from());
      }
    }
    return new Flow(
        table.start(),
        table.stages().stream().filter(used::contains).map(stage -> station(table, stage)).toList(),
        table.rows().stream()
            .filter(row -> used.contains(row.from()))
            .map(row ->
                new Path(
                    row.from(),
                    row.step(),
                    row.to(),
                    who(row),
                    table
                        .variant()
                        .filter(_ -> row.isChosen())
                        .flatMap(row::ruleIn)
                        .map(StepRule::hand)
                        .orElse(0),
                    row.restartsClock()))
            .toList());
  }

  private static Station station(ProcedureTable table, String stage) {
    var rule = table.rule(stage);
    return new Station(
        stage, Optional.of(rule.owner()), rule.clock(), rule.escalatesTo().isPresent());
  }

  private static Who who(Row row) {
    return switch (row.by()) {
      case By.Officers(var roles) -> roles.isEmpty() ? Who.NO_ONE : Who.OFFICERS;
      case By.TheParty() -> Who.PARTY;
      case By.TheSystem() -> Who.SYSTEM;
    };
  }

  List<Path> from(String stage) {
    return paths.stream().filter(path -> path.from().equals(stage)).toList();
  }

  /** The stages that can be come to from one over certain paths, itself included. */
  Set<String> reachedFrom(String first, Predicate<Path> over) {
    var reached = new LinkedHashSet<>(List.of(first));
    var waiting = new ArrayDeque<>(reached);
    while (!waiting.isEmpty()) {
      for (var path : from(waiting.removeFirst())) {
        if (over.test(path) && reached.add(path.to())) {
          waiting.add(path.to());
        }
      }
    }
    return reached;
  }

  /** How many different persons at least have a hand in a matter on its way to a stage. */
  int handsTo(String goal) {
    record Way(String stage, Set<Integer> hands) {}
    var seen = new LinkedHashSet<Way>();
    var waiting = new ArrayDeque<>(List.of(new Way(start, Set.of())));
    int least = Integer.MAX_VALUE;
    while (!waiting.isEmpty()) {
      var way = waiting.removeFirst();
      if (!seen.add(way)) {
        continue;
      }
      if (way.stage().equals(goal)) {
        least = Math.min(least, way.hands().size());
        continue;
      }
      for (var path : from(way.stage())) {
        var hands = new TreeSet<>(way.hands());
        if (path.hand() != 0) {
          hands.add(path.hand());
        }
        waiting.add(new Way(path.to(), hands));
      }
    }
    return least;
  }
}
