package hongdun.agency.web;

import hongdun.agency.Unit.Level;
import hongdun.agency.usecase.BureauDirectory.UnitSheet;
import hongdun.agency.usecase.UnitRecord.Place;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.stream.Stream;

/** 机构管理 — the units and posts of the bureau, with the forms to found and to make more. */
public record AdminUnitsPage(
    UnitSheet bureau, List<Place> posts, boolean mayChange, Form form, List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "agency/adminUnits";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public List<Choice> levels(Frame frame) {
    return Stream.of(Level.DEPARTMENT, Level.OFFICE)
        .map(level -> Choice.of(level.name(), frame.text("agency.level." + level.name())))
        .toList();
  }

  public List<Choice> units(Frame frame) {
    return Stream.concat(
            Stream.of(bureau.unit()), bureau.inside().stream().map(entry -> entry.unit()))
        .map(unit -> Choice.of(Long.toString(unit.id().value()), frame.text(unit.name())))
        .toList();
  }
}
