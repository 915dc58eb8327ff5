package hongdun.agency.web;

import hongdun.agency.Unit;
import hongdun.agency.domain.NamedOffice;
import hongdun.agency.domain.Responsibility;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 责任落实 — who answers for every unit and every kind of matter of a bureau, and what is wrong. */
public record ResponsibilityPage(
    Unit bureau,
    List<Unit> bureaus,
    Responsibility responsibility,
    List<NamedOffice> named,
    boolean maySet,
    Form form,
    List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "agency/responsibility";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public List<Choice> bureauChoices(Frame frame) {
    return choices(bureaus, frame);
  }

  public List<Choice> units(Frame frame) {
    return choices(
        responsibility.units().stream().map(Responsibility.UnitLine::unit).toList(), frame);
  }

  public List<Choice> kinds(Frame frame) {
    return responsibility.kinds().stream()
        .map(line -> Choice.of(line.kind().code(), frame.text(line.kind().title())))
        .toList();
  }

  public String kind(String code, Frame frame) {
    return responsibility.kinds().stream()
        .filter(line -> line.kind().code().equals(code))
        .findFirst()
        .map(line -> frame.text(line.kind().title()))
        .orElse(code);
  }

  public String unit(NamedOffice office, Frame frame) {
    return responsibility.units().stream()
        .filter(line -> line.unit().id().equals(office.unit()))
        .findFirst()
        .map(line -> frame.text(line.unit().name()))
        .orElse("");
  }

  static List<Choice> choices(List<Unit> units, Frame frame) {
    return units.stream()
        .map(unit -> Choice.of(Long.toString(unit.id().value()), frame.text(unit.name())))
        .toList();
  }
}
