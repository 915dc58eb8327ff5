package hongdun.figures.web;

import hongdun.figures.Figure;
import hongdun.figures.Measure;
import hongdun.figures.UnitKind;
import hongdun.figures.domain.UnitReport;
import hongdun.figures.usecase.CountUnits;
import hongdun.figures.usecase.KeepUnitKinds;
import hongdun.figures.web.UnitsPage.Row;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Administrators;
import hongdun.portal.Choice;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 分机构统计 — the figures by kind of unit, and which kind each unit is. */
@Controller
class UnitsController {
  private static final String KINDS = "/admin/unit-kinds";
  private final CountUnits count;
  private final KeepUnitKinds kinds;

  UnitsController(CountUnits count, KeepUnitKinds kinds) {
    this.count = count;
    this.kinds = kinds;
  }

  @GetMapping("/figures/units")
  @Access(Who.EVERYONE)
  UnitsPage units(Form form, Frame frame) {
    var report =
        count.report(form.text("from"), form.text("to"), form.text("bureau"), form.text("kind"));
    return new UnitsPage(
        report.months().first().toString(),
        report.months().last().toString(),
        report.bureau().map(Object::toString).orElse(""),
        report.kind().map(UnitKind::name).orElse(""),
        report.choices().stream()
            .map(month -> Choice.of(month.toString(), month.toString()))
            .toList(),
        FiguresController.bureaus(report.bureaus(), frame),
        kindChoices(frame),
        report.figures().stream().map(figure -> frame.text(figure.code())).toList(),
        kindRows(report, frame),
        row(frame.text("figures.units.sum"), "", report, report.whole(), frame),
        report.units().stream()
            .map(line ->
                row(
                    frame.text(line.unit().name()),
                    frame.text(line.unit().bureauName()),
                    report,
                    line.values(),
                    frame))
            .toList());
  }

  private static List<Choice> kindChoices(Frame frame) {
    return Stream.concat(
            Stream.of(Choice.of("", frame.text("figures.units.all-kinds"))), kindNames(frame))
        .toList();
  }

  private static Stream<Choice> kindNames(Frame frame) {
    return Stream.of(UnitKind.values())
        .map(kind -> Choice.of(kind.name(), frame.text("figures.kind." + kind)));
  }

  private static List<Row> kindRows(UnitReport report, Frame frame) {
    return report.kinds().entrySet().stream()
        .filter(kind -> report.kind().map(kind.getKey()::equals).orElse(true))
        .map(kind ->
            row(frame.text("figures.kind." + kind.getKey()), "", report, kind.getValue(), frame))
        .toList();
  }

  private static Row row(
      String name, String more, UnitReport report, Map<String, Measure> values, Frame frame) {
    return new Row(
        name, more, report.figures().stream().map(figure -> cell(figure, values, frame)).toList());
  }

  private static UnitsPage.Cell cell(Figure figure, Map<String, Measure> values, Frame frame) {
    return Optional.ofNullable(values.get(figure.code()))
        .map(measure ->
            new UnitsPage.Cell(
                MeasureWords.value(figure, measure, frame), MeasureWords.from(measure, frame)))
        .orElseGet(() -> new UnitsPage.Cell(frame.text("figures.none"), ""));
  }

  @GetMapping(KINDS)
  @Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
  UnitKindsPage kinds(SignedIn who, Frame frame) {
    return new UnitKindsPage(kinds.lines(who), kindNames(frame).toList());
  }

  @PostMapping(KINDS + "/{unit:[0-9]{1,18}}")
  @Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
  Page set(@PathVariable long unit, Form form, SignedIn who, HttpServletResponse response) {
    kinds.set(unit, form.text("kind-" + unit), who);
    Flash.say(response, "figures.kinds.saved");
    return new Redirect(KINDS);
  }
}
