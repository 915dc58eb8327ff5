package hongdun.casework.web;

import hongdun.casework.usecase.DescribeMatter.Described;
import hongdun.casework.usecase.HandOverMatters.Barred;
import hongdun.casework.usecase.ReadEscalations.Sheet;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 上报事项 — one matter that was reported: why, to whom before, and the form to give it to somebody. */
public record EscalationPage(
    Sheet sheet, Described described, Form form, List<Shortcoming> faults, List<Barred> barred)
    implements Page {
  @Override
  public String template() {
    return "casework/escalation";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public String action(String act) {
    return "/desk/escalations/" + sheet.line().escalation().id() + "/" + act;
  }

  public String dueBrief(Frame frame) {
    return new DueWords(frame.words(), frame.language()).brief(described.clocks().getFirst());
  }

  public List<Choice> receivers() {
    return HandOversPage.choices(sheet.couldTake());
  }
}
