package hongdun.casework.web;

import hongdun.agency.Officer;
import hongdun.casework.domain.Recusal.Decision;
import hongdun.casework.domain.Recusal.Origin;
import hongdun.casework.usecase.DecideRecusal.Line;
import hongdun.casework.usecase.DecideRecusal.Sheet;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.Arrays;
import java.util.List;

/** 回避 — what an officer decides, what concerns himself, and the form to ask. */
public record RecusalsPage(
    Sheet sheet, List<Officer> colleagues, Form form, List<Shortcoming> faults) implements Page {
  @Override
  public String template() {
    return "casework/recusals";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public List<Choice> officers() {
    return HandOversPage.choices(colleagues);
  }

  public List<Choice> decisions(Frame frame) {
    return Arrays.stream(Decision.values())
        .map(decision ->
            Choice.of(decision.name(), frame.text("casework.recusal.decision." + decision.name())))
        .toList();
  }

  /** Why it was asked: the kind of a declared interest, or what somebody wrote. */
  public String reason(Line line, Frame frame) {
    return line.recusal().origin() == Origin.DECLARED
        ? frame.text("agency.interest." + line.recusal().reason())
        : line.recusal().reason();
  }

  public String deciders(Line line, Frame frame) {
    return frame.text(
        "casework.recusal.by",
        frame.text("casework.recusal.level." + line.level().name()),
        String.join(frame.text("casework.separator"), line.deciders()));
  }
}
