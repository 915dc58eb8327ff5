package hongdun.rules;

import static java.util.stream.Collectors.joining;

import hongdun.casework.Procedure;
import hongdun.casework.Procedure.By;
import hongdun.casework.Procedure.Move;
import hongdun.shared.Language;

/** A procedure table as a page of the docs: the picture, and the table it is drawn from. */
record ProcedurePicture<S extends Enum<S>, A extends Enum<A>>(Procedure<S, A> procedure) {

  String markdown() {
    var text = new StringBuilder("# " + procedure.code() + "\n\n");
    text.append("Made from the table in the code by `MapTests`; do not edit.\n\n");
    text.append("```mermaid\nstateDiagram-v2\n");
    text.append("  [*] --> ").append(procedure.start()).append('\n');
    for (var move : procedure.moves()) {
      text.append("  %s --> %s: %s\n".formatted(move.from(), move.to(), move.step()));
    }
    for (var stage : procedure.stages()) {
      if (!procedure.rule(stage).open()) {
        text.append("  ").append(stage).append(" --> [*]\n");
      }
    }
    text.append("```\n\n| from | step | to | by | basis |\n|---|---|---|---|---|\n");
    for (var move : procedure.moves()) {
      text.append(row(move));
    }
    text.append("\n| stage | in the hands of | clock | escalates to |\n|---|---|---|---|\n");
    for (var stage : procedure.stages()) {
      var rule = procedure.rule(stage);
      text.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  stage,
                  rule.owner(),
                  rule.clock(),
                  rule.escalatesTo().map(Enum::name).orElse("–")));
    }
    return text.toString();
  }

  private static String row(Move<?, ?> move) {
    return "| %s | %s%s | %s | %s | %s |\n"
        .formatted(
            move.from(),
            move.step(),
            move.restartsClock() ? " (the period begins anew)" : "",
            move.to(),
            by(move.by()),
            move.basis().in(Language.EN));
  }

  private static String by(By by) {
    return switch (by) {
      case By.Officers(var roles) -> roles.stream().map(Enum::name).sorted().collect(joining(", "));
      case By.TheParty() -> "the party";
      case By.TheSystem() -> "the system";
    };
  }
}
