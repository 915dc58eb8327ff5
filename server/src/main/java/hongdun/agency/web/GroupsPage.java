package hongdun.agency.web;

import hongdun.agency.Unit;
import hongdun.agency.domain.TaskGroup;
import hongdun.agency.usecase.BureauDirectory.OfficerEntry;
import hongdun.agency.usecase.KeepGroups.Line;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** 领导小组和工作专班 — the groups of a bureau with members, term and document. */
public record GroupsPage(
    Unit bureau,
    List<Unit> bureaus,
    List<Line> groups,
    List<Unit> units,
    List<OfficerEntry> officers,
    LocalDate today,
    Form form,
    List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "agency/groups";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public boolean mayKeep() {
    return !officers.isEmpty();
  }

  public List<Choice> bureauChoices(Frame frame) {
    return ResponsibilityPage.choices(bureaus, frame);
  }

  public List<Choice> unitChoices(Frame frame) {
    return ResponsibilityPage.choices(units, frame);
  }

  public List<Choice> officerChoices() {
    return officers.stream()
        .map(entry ->
            Choice.of(
                Long.toString(entry.officer().id().value()),
                entry.officer().name() + " " + entry.officer().number()))
        .toList();
  }

  public List<Choice> kinds(Frame frame) {
    return Arrays.stream(TaskGroup.Kind.values())
        .map(kind -> Choice.of(kind.name(), frame.text("agency.group.kind." + kind.name())))
        .toList();
  }

  public List<Choice> parts(Frame frame) {
    return Arrays.stream(TaskGroup.Part.values())
        .map(part -> Choice.of(part.name(), frame.text("agency.group.part." + part.name())))
        .toList();
  }
}
