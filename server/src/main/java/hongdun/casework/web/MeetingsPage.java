package hongdun.casework.web;

import hongdun.casework.domain.Meeting;
import hongdun.casework.domain.Meeting.About;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.Arrays;
import java.util.List;

/** 集体讨论 — the meetings of the leaders, and the form to call one. */
public record MeetingsPage(
    List<Meeting> meetings, boolean mayCall, Form form, List<Shortcoming> faults) implements Page {
  @Override
  public String template() {
    return "casework/meetings";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public List<Choice> abouts(Frame frame) {
    return Arrays.stream(About.values())
        .map(about -> Choice.of(about.name(), frame.text("casework.meeting.about." + about.name())))
        .toList();
  }
}
