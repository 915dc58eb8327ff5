package hongdun.casework.domain;

import hongdun.casework.Procedure;
import hongdun.casework.Procedure.By;
import hongdun.casework.Procedure.StageRule;
import hongdun.casework.RuleSet;
import hongdun.catalogue.Variant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * 流程表 — a procedure read by names, as they are stored with a matter: the whole law, or what a
 * variant and a rule set leave of it.
 */
public record ProcedureTable(
    Procedure<?, ?> procedure, Optional<Variant> variant, Optional<RuleSet> ruleSet) {
  public ProcedureTable(Procedure<?, ?> procedure) {
    this(procedure, Optional.empty(), Optional.empty());
  }

  /** What a rule set knows of the law, whatever a variant leaves of it. */
  public ProcedureTable under(RuleSet rules) {
    return new ProcedureTable(procedure, variant, Optional.of(rules));
  }

  /** The rows a matter follows that began under a variant and a rule set. */
  public ProcedureTable under(Variant chosen, RuleSet rules) {
    return new ProcedureTable(procedure, Optional.of(chosen), Optional.of(rules));
  }

  public String code() {
    return procedure.code();
  }

  public String start() {
    return procedure.start().name();
  }

  public List<String> stages() {
    return procedure.stages().stream().map(Enum::name).toList();
  }

  public List<Row> rows() {
    return rows(procedure).stream().flatMap(row -> held(row).stream()).toList();
  }

  /** A row as it is held to: not at all, or by those the variant names. */
  private Optional<Row> held(Row row) {
    if (ruleSet.isPresent()
        && row.ruleSet().filter(only -> !only.equals(ruleSet.get())).isPresent()) {
      return Optional.empty();
    }
    if (variant.isEmpty() || !(row.by() instanceof By.Officers)) {
      return Optional.of(row);
    }
    return row.ruleIn(variant.get()).map(rule -> row.by(new By.Officers(rule.roles())));
  }

  /** The stages a matter can come to. */
  public List<String> reached() {
    var reached = new LinkedHashSet<>(List.of(start()));
    var waiting = new ArrayDeque<>(reached);
    while (!waiting.isEmpty()) {
      for (var row : rowsFrom(waiting.removeFirst())) {
        if (reached.add(row.to())) {
          waiting.add(row.to());
        }
      }
    }
    return stages().stream().filter(reached::contains).toList();
  }

  public List<Row> rowsFrom(String stage) {
    return rows().stream().filter(row -> row.from().equals(stage)).toList();
  }

  /** The row for a step in a stage; empty when the step is impossible there. */
  public Optional<Row> row(String stage, String step) {
    return rowsFrom(stage).stream().filter(row -> row.step().equals(step)).findFirst();
  }

  public StageRule rule(String stage) {
    return rule(procedure, stage);
  }

  /** The working days the variant gives the officers for a stage. */
  public Optional<Integer> limit(String stage) {
    return variant.flatMap(held -> Optional.ofNullable(held.limits().get(stage)));
  }

  /** The end that was asked for: the first in the order of the table. */
  public String goal() {
    return stages().stream().filter(stage -> !rule(stage).open()).findFirst().orElseThrow();
  }

  /** The shortest way from a stage to the goal, without the stage itself; empty at an end. */
  public List<String> ahead(String stage) {
    if (!rule(stage).open()) {
      return List.of();
    }
    var cameFrom = new HashMap<String, String>();
    var waiting = new ArrayDeque<>(List.of(stage));
    while (!waiting.isEmpty()) {
      var here = waiting.removeFirst();
      for (var row : rowsFrom(here)) {
        if (!row.to().equals(stage) && cameFrom.putIfAbsent(row.to(), here) == null) {
          waiting.add(row.to());
        }
      }
    }
    var way = new ArrayList<String>();
    for (var at = goal(); !at.equals(stage); at = cameFrom.getOrDefault(at, stage)) {
      way.addFirst(at);
    }
    return way;
  }

  public String stageKey(String stage) {
    return code() + ".stage." + stage;
  }

  public String stepKey(String step) {
    return code() + ".step." + step;
  }

  private static <S extends Enum<S>, A extends Enum<A>> List<Row> rows(Procedure<S, A> procedure) {
    return procedure.moves().stream()
        .map(move ->
            new Row(
                move.from().name(),
                move.step().name(),
                move.to().name(),
                move.by(),
                move.basis(),
                move.restartsClock(),
                move.ruleSet(),
                move.ruled().name()))
        .toList();
  }

  private static <S extends Enum<S>, A extends Enum<A>> StageRule rule(
      Procedure<S, A> procedure, String stage) {
    return procedure.rule(procedure.stage(stage));
  }
}
