package hongdun.casework.web;

import hongdun.agency.Role;
import hongdun.casework.Procedure.By;
import hongdun.casework.Procedure.Owner;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.Row;
import hongdun.portal.Frame;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import java.util.List;
import java.util.Optional;

/**
 * 办理流程 — the law of a kind of matter: its stages, the steps between them, who may, the article.
 *
 * @param usual the picture of the way most bureaus go
 */
public record ProcedurePage(ProcedureTable table, Optional<FlowPart> usual) implements Page {
  @Override
  public String template() {
    return "casework/procedure";
  }

  public Meaning meaning(String stage) {
    var rule = table.rule(stage);
    return MatterTags.meaning(
        rule.open(),
        rule.open() && rule.owner() == Owner.PARTY,
        stage.equals(table.start()),
        stage.equals(table.goal()));
  }

  /** A stage with its number: two may have the same words, so as to keep what is proposed quiet. */
  public String numbered(String stage, Frame frame) {
    return frame.text(
        "casework.procedure.stage",
        table.stages().indexOf(stage) + 1,
        frame.text(table.stageKey(stage)));
  }

  /** The roles that may take a step, the party and the system left out. */
  public List<Role> roles(Row row) {
    return row.by() instanceof By.Officers(var roles)
        ? roles.stream().sorted().toList()
        : List.of();
  }

  public boolean byParty(Row row) {
    return row.by() instanceof By.TheParty;
  }
}
