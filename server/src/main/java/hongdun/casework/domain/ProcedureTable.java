package hongdun.casework.domain;

import hongdun.casework.Procedure;
import hongdun.casework.Procedure.StageRule;
import java.util.List;
import java.util.Optional;

/** 流程表 — a procedure read by names, as they are stored with a matter. */
public record ProcedureTable(Procedure<?, ?> procedure) {
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
    return rows(procedure);
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
                move.restartsClock()))
        .toList();
  }

  private static <S extends Enum<S>, A extends Enum<A>> StageRule rule(
      Procedure<S, A> procedure, String stage) {
    return procedure.rule(procedure.stage(stage));
  }
}
