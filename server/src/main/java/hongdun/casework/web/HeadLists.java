package hongdun.casework.web;

import hongdun.casework.domain.HeadFigures.Row;
import hongdun.casework.domain.InboxFilter;
import hongdun.casework.domain.InboxFilter.DueState;
import hongdun.casework.domain.InboxFilter.Ended;
import hongdun.casework.domain.InboxFilter.Place;
import hongdun.casework.domain.InboxFilter.Side;
import hongdun.casework.domain.InboxTab;
import hongdun.casework.usecase.ReadHeadPage.HeadPage;
import java.util.List;
import java.util.stream.Stream;

/** 数据明细 — the lists behind the figures of the head's page: each asks what its figure counted. */
public final class HeadLists {
  private final HeadPage read;

  HeadLists(HeadPage read) {
    this.read = read;
  }

  /** A figure with the list of the matters it counts. */
  public record Counted(String what, long number, InboxFilter list) {}

  /** The lists behind one row of figures. */
  record Behind(
      Counted received,
      Counted decided,
      Counted late,
      Counted open,
      Counted overdue,
      Counted soon) {
    Stream<Counted> all() {
      return Stream.of(received, decided, late, open, overdue, soon);
    }
  }

  /** Every figure of a page; those of officers have nothing received. */
  public static List<Counted> of(HeadPage page) {
    var lists = new HeadLists(page);
    return Stream.of(
            lists.whole().all(),
            page.figures().places().stream().flatMap(row -> lists.unit(row).all()),
            page.figures().keepers().stream().flatMap(row -> lists.keeper(row).all().skip(1)))
        .flatMap(counted -> counted)
        .toList();
  }

  Behind whole() {
    return behind("total", read.figures().total(), 0, read.counted(), 0);
  }

  /** Of one bureau the rows are its units, of several the bureaus. */
  Behind unit(Row row) {
    var what = "unit " + row.id();
    if (read.counted() == 0) {
      return behind(what, row, 0, row.id(), 0);
    }
    return behind(what, row, 0, read.counted(), row.id() == 0 ? InboxFilter.IN_NO_UNIT : row.id());
  }

  Behind keeper(Row row) {
    var holder = row.id() == 0 ? InboxFilter.NOBODY : row.id();
    return behind("officer " + row.id(), row, holder, read.counted(), 0);
  }

  private Behind behind(String what, Row row, long holder, long bureau, long unit) {
    var decides = new Place.Counted(bureau, unit, Side.DECIDES);
    var received = InboxFilter.whole(InboxTab.ALL).heldBy(holder).at(decides).openedIn(read.days());
    var done = InboxFilter.whole(InboxTab.DONE).heldBy(holder).at(decides);
    var open =
        InboxFilter.whole(InboxTab.OPEN)
            .heldBy(holder)
            .at(new Place.Counted(bureau, unit, Side.HANDS));
    return new Behind(
        new Counted("received of " + what, row.received(), received),
        new Counted(
            "decided of " + what, row.decided(), done.concludedIn(read.days(), Ended.DECIDED)),
        new Counted("late of " + what, row.late(), done.concludedIn(read.days(), Ended.LATE)),
        new Counted("open of " + what, row.open(), open),
        new Counted("overdue of " + what, row.overdue(), open.due(DueState.OVERDUE)),
        new Counted("soon of " + what, row.soon(), open.due(DueState.SOON)));
  }
}
