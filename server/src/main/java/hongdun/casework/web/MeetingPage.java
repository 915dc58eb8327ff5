package hongdun.casework.web;

import hongdun.casework.domain.CollectiveDecision.Vote;
import hongdun.casework.usecase.MeetTogether.Sheet;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.Arrays;
import java.util.List;

/** 集体讨论 — one meeting: its members and their votes, and the minutes. */
public record MeetingPage(Sheet sheet, Form form, List<Shortcoming> faults) implements Page {
  @Override
  public String template() {
    return "casework/meeting";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public String action(String act) {
    return "/desk/meetings/" + sheet.meeting().id() + "/" + act;
  }

  public List<Choice> votes(Frame frame) {
    return Arrays.stream(Vote.values())
        .map(vote -> Choice.of(vote.name(), frame.text("casework.meeting.vote." + vote.name())))
        .toList();
  }
}
