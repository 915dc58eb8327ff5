package hongdun.casework.web;

import hongdun.casework.domain.HeadFigures;
import hongdun.casework.domain.HeadFigures.Row;
import hongdun.casework.usecase.ListedMatters;
import hongdun.casework.usecase.ReadHeadPage;
import hongdun.casework.usecase.ReadHeadPage.HeadPage;
import hongdun.casework.web.HeadPageView.Cell;
import hongdun.casework.web.HeadPageView.Line;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Chart;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 负责人页: the figures of a period with the lists behind them. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"HEAD", "LEADER", "DIVISION_HEAD", "SUPERVISOR"})
class HeadController {
  private static final int MONTH_LENGTH = 7;

  private final ReadHeadPage head;
  private final ListedMatters listed;

  HeadController(ReadHeadPage head, ListedMatters listed) {
    this.head = head;
    this.listed = listed;
  }

  @GetMapping("/desk/head")
  HeadPageView show(SignedIn visitor, Form form, Frame frame) {
    var asked = FilterAddress.read(form).place();
    var read = head.read(visitor.asOfficer(), asked, form.date("from"), form.date("to"));
    var words = listed.reader(visitor.asOfficer());
    var links = new HeadLists(read);
    return new HeadPageView(
        read.days().first(),
        read.days().last(),
        FilterAddress.place(asked),
        places(read, frame),
        line(frame.text("casework.head.total"), links.whole()),
        read.figures().places().stream()
            .map(row -> line(unit(read, row, frame), links.unit(row)))
            .toList(),
        read.figures().keepers().stream()
            .map(row -> line(keeper(read, row, frame), links.keeper(row)))
            .toList(),
        charts(read, frame),
        read.waiting().stream()
            .map(line -> {
              var shown = words.shown(line);
              return new HeadPageView.Waiting(
                  shown.path(), line.matter().number(), line.matter().subject(), shown.stageKey());
            })
            .toList(),
        read.waitingCount() >= 1000
            ? frame.text("casework.inbox.many")
            : frame.number(read.waitingCount()));
  }

  private static List<Choice> places(HeadPage read, Frame frame) {
    var places = new ArrayList<Choice>();
    places.add(Choice.of("", frame.text("casework.filter.own-bureau")));
    if (read.bureaus().size() > 1) {
      places.add(Choice.of("all", frame.text("casework.filter.subtree")));
    }
    read.bureaus().stream()
        .skip(1)
        .map(unit -> Choice.of(Long.toString(unit.id().value()), frame.text(unit.name())))
        .forEach(places::add);
    return places;
  }

  private static String unit(HeadPage read, Row row, Frame frame) {
    return Optional.ofNullable(read.units().get(row.id()))
        .map(unit -> frame.text(unit.name()))
        .orElseGet(() -> frame.text("casework.head.no-unit"));
  }

  private static String keeper(HeadPage read, Row row, Frame frame) {
    return Optional.ofNullable(read.officers().get(row.id()))
        .map(officer -> frame.text("casework.head.officer", officer.name(), officer.number()))
        .orElseGet(() -> frame.text("casework.holder.nobody"));
  }

  private static List<Chart> charts(HeadPage read, Frame frame) {
    var buckets = read.figures().buckets();
    var byTime =
        new Chart(
            Chart.Kind.BAR,
            frame.text("casework.head.by-time"),
            frame.text(read.byMonth() ? "casework.head.month" : "casework.head.day"),
            buckets.stream()
                .map(bucket ->
                    read.byMonth()
                        ? bucket.first().toString().substring(0, MONTH_LENGTH)
                        : bucket.first().toString())
                .toList(),
            List.of(
                Chart.Series.of(
                    frame.text("casework.head.received"),
                    buckets.stream().map(HeadFigures.Bucket::received).toList()),
                Chart.Series.of(
                    frame.text("casework.head.decided"),
                    buckets.stream().map(HeadFigures.Bucket::decided).toList())));
    var units = read.figures().places();
    var byUnit =
        new Chart(
            Chart.Kind.BAR,
            frame.text("casework.head.now"),
            frame.text("casework.inbox.unit"),
            units.stream().map(row -> unit(read, row, frame)).toList(),
            List.of(
                series("casework.head.open", Row::open, units, frame),
                series("casework.head.soon", Row::soon, units, frame),
                series("casework.head.overdue", Row::overdue, units, frame)));
    return List.of(byTime, byUnit);
  }

  private static Chart.Series series(
      String key, ToLongFunction<Row> value, List<Row> rows, Frame frame) {
    return Chart.Series.of(
        frame.text(key), rows.stream().map(row -> value.applyAsLong(row)).toList());
  }

  private static Line line(String name, HeadLists.Behind lists) {
    return new Line(
        name,
        cell(lists.received()),
        cell(lists.decided()),
        cell(lists.late()),
        cell(lists.open()),
        cell(lists.overdue()),
        cell(lists.soon()));
  }

  private static Cell cell(HeadLists.Counted counted) {
    return new Cell(counted.number(), "/desk?" + FilterAddress.write(counted.list()));
  }
}
