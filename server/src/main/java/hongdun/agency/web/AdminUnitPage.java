package hongdun.agency.web;

import hongdun.agency.usecase.UnitRecord.Sheet;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 机构档案 — a unit with its posts and history, and the forms that change it. */
public record AdminUnitPage(Sheet sheet, boolean mayChange, Form form, List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "agency/adminUnit";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public String action(String act) {
    return "/admin/units/" + sheet.unit().id().value() + "/" + act;
  }

  /** What stands in a field: what was entered, or else what holds. */
  public String value(String field, String stored) {
    return faults.isEmpty() || !form.has(field) ? stored : form.text(field);
  }

  public boolean isOpen() {
    return sheet.last().isEmpty();
  }

  public List<Choice> others(Frame frame) {
    return sheet.others().stream()
        .map(unit -> Choice.of(Long.toString(unit.id().value()), frame.text(unit.name())))
        .toList();
  }
}
