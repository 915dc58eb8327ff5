package hongdun.casework.web;

import hongdun.agency.Officer;
import hongdun.casework.usecase.HandOverMatters.Barred;
import hongdun.casework.usecase.ReadHandOvers.Line;
import hongdun.casework.usecase.ReadHandOvers.Sheet;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/**
 * 移交 — what an officer is asked to take, what he asked others, and the matters he stands in for.
 */
public record HandOversPage(
    Sheet sheet, long officer, Form form, List<Shortcoming> faults, List<Barred> barred)
    implements Page {
  @Override
  public String template() {
    return "casework/handOvers";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  /** The bureaus in the officer's range; none to choose from when there is only his own. */
  public List<Choice> bureaus(Frame frame) {
    return sheet.bureaus().stream()
        .map(unit -> Choice.of(Long.toString(unit.id().value()), frame.text(unit.name())))
        .toList();
  }

  /** The bureau whose people are shown, as the field says it. */
  public String bureau() {
    return Long.toString(sheet.bureau().value());
  }

  public List<Choice> givers() {
    return choices(sheet.givers());
  }

  public List<Choice> receivers() {
    return choices(sheet.colleagues());
  }

  static List<Choice> choices(List<Officer> officers) {
    return officers.stream()
        .map(officer ->
            Choice.of(Long.toString(officer.id().value()), officer.name() + " " + officer.number()))
        .toList();
  }

  public boolean mayWithdraw(Line line) {
    return line.order().answer().isEmpty() && line.order().orderedBy().value() == officer;
  }

  public String state(Line line) {
    return line.order().answer().map(Enum::name).orElse("OPEN");
  }

  public Meaning meaning(Line line) {
    return line.order()
        .answer()
        .map(answer ->
            switch (answer) {
              case ACCEPTED -> Meaning.DONE;
              case REFUSED -> Meaning.BAD;
              case WITHDRAWN -> Meaning.NEUTRAL;
            })
        .orElse(Meaning.ATTENTION);
  }
}
