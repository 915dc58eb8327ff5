package hongdun.casework.web;

import hongdun.casework.usecase.OpenGreenChannel.Asked;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 绿色通道 — why a matter goes first and who handles it, or the way to say so. */
public record GreenChannelPage(Asked asked, boolean mayTakeOff, Form form, List<Shortcoming> faults)
    implements Page {
  public List<Choice> reasons(Frame frame) {
    return asked.reasons().stream()
        .map(reason -> Choice.of(reason.code(), frame.text(reason.name())))
        .toList();
  }

  public List<Choice> persons() {
    return asked.persons().stream()
        .map(person ->
            Choice.of(Long.toString(person.id().value()), person.name() + " " + person.number()))
        .toList();
  }

  @Override
  public String template() {
    return "casework/greenChannel";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
