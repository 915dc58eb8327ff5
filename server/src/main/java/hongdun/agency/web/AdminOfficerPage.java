package hongdun.agency.web;

import hongdun.agency.Absence;
import hongdun.agency.Role;
import hongdun.agency.Scope;
import hongdun.agency.usecase.BureauDirectory.OfficerSheet;
import hongdun.agency.usecase.BureauDirectory.PostEntry;
import hongdun.agency.usecase.SearchPeople;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.Arrays;
import java.util.List;

/** 人员详情 — an officer's appointments and substitutions, with the forms to give and to end. */
public record AdminOfficerPage(
    OfficerSheet sheet,
    List<PostEntry> posts,
    SearchPeople.Changes changes,
    boolean mayAppoint,
    boolean mayRename,
    Form form,
    List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "agency/adminOfficer";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public String action(String act) {
    return "/admin/officers/" + sheet.officer().id().value() + "/" + act;
  }

  public List<Choice> postChoices(Frame frame) {
    return posts.stream()
        .map(entry ->
            Choice.of(
                Long.toString(entry.post().id()),
                frame.text(
                    "agency.post-in-unit",
                    frame.text(entry.post().name()),
                    frame.text(entry.unit().name()))))
        .toList();
  }

  public List<Choice> roleChoices(Frame frame) {
    return Arrays.stream(Role.values())
        .map(role -> Choice.of(role.name(), frame.text("agency.role." + role.name())))
        .toList();
  }

  public List<Choice> colleagueChoices() {
    return changes.colleagues().stream()
        .filter(officer -> !officer.id().equals(sheet.officer().id()))
        .map(officer ->
            Choice.of(Long.toString(officer.id().value()), officer.name() + " " + officer.number()))
        .toList();
  }

  public List<Choice> absenceChoices(Frame frame) {
    return Arrays.stream(Absence.Kind.values())
        .map(kind -> Choice.of(kind.name(), frame.text("agency.absence." + kind.name())))
        .toList();
  }

  /** The posts he stands in, to choose one he leaves. */
  public List<Choice> postsHeld(Frame frame) {
    return sheet.appointments().stream()
        .filter(held -> held.lasts())
        .map(held ->
            Choice.of(
                Long.toString(held.appointment().post()),
                frame.text(
                    "agency.post-in-unit",
                    held.post().map(frame::text).orElse(""),
                    held.unit().map(frame::text).orElse(""))))
        .distinct()
        .toList();
  }

  /** He is or will be away, or somebody acts for him. */
  public boolean isAway() {
    return !sheet.absences().isEmpty()
        || sheet.substitutions().stream()
            .anyMatch(order -> order.substitution().absent().equals(sheet.officer().id()));
  }

  public List<Choice> scopeChoices(Frame frame) {
    return Arrays.stream(Scope.values())
        .map(scope -> Choice.of(scope.name(), frame.text("agency.scope." + scope.name())))
        .toList();
  }

  /** Appointments that have not ended, to choose one to end. */
  public List<Choice> lasting(Frame frame) {
    return sheet.appointments().stream()
        .filter(held -> held.lasts())
        .map(held ->
            Choice.of(
                Long.toString(held.appointment().id()),
                frame.text(
                    "agency.post-in-unit",
                    frame.text("agency.role." + held.appointment().role().name()),
                    held.unit().map(frame::text).orElse(""))))
        .toList();
  }
}
