package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.casework.domain.DeskLine;
import hongdun.casework.domain.HeadFigures;
import hongdun.casework.domain.HeadFigures.Group;
import hongdun.casework.domain.HeadFigures.Row;
import hongdun.casework.domain.InboxFilter;
import hongdun.casework.domain.InboxFilter.DayRange;
import hongdun.casework.domain.InboxFilter.Ended;
import hongdun.casework.domain.InboxFilter.Place;
import hongdun.casework.domain.InboxFilter.Side;
import hongdun.casework.domain.InboxQuery;
import hongdun.casework.domain.InboxTab;
import hongdun.casework.domain.PageKey;
import hongdun.casework.persistence.HeadCounts;
import hongdun.shared.Actor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 负责人页 — a head sees what came in, what was decided, what is late and who holds what. */
@Component
public class ReadHeadPage {
  private static final int DAYS_SHOWN = 31;
  private static final int MOST_YEARS = 5;

  private final InboxScope scope;
  private final HeadCounts counts;
  private final ReadInbox inbox;
  private final Agency agency;

  ReadHeadPage(InboxScope scope, HeadCounts counts, ReadInbox inbox, Agency agency) {
    this.scope = scope;
    this.counts = counts;
    this.inbox = inbox;
    this.agency = agency;
  }

  /**
   * Everything the page shows.
   *
   * @param counted the bureau whose matters are counted, 0 for his own and all under it
   * @param bureaus those he may look into, his own first
   * @param byMonth the buckets are months
   * @param units the units of the rows, by their ids
   * @param waiting the first matters that wait for himself
   * @param waitingCount how many, a thousand means a thousand or more
   */
  public record HeadPage(
      HeadFigures figures,
      DayRange days,
      boolean byMonth,
      Place place,
      long counted,
      List<Unit> bureaus,
      Map<Long, Unit> units,
      Map<Long, Officer> officers,
      List<DeskLine> waiting,
      int waitingCount) {}

  /** The figures of some days; without a choice those of this month. */
  @Transactional
  public HeadPage read(
      Actor.Officer actor, Place asked, Optional<LocalDate> from, Optional<LocalDate> to) {
    var viewer = scope.viewer(actor);
    var days = days(from, to, viewer.today());
    var bureaus = bureaus(viewer, asked);
    var byMonth = days.first().plusDays(DAYS_SHOWN).isBefore(days.last());
    var counted = bureaus.size() == 1 ? bureaus.getFirst().value() : 0;
    var lists = new Lists(viewer, counted, days);
    var received = counts.groups(lists.received());
    var concluded = counts.groups(lists.concluded());
    var open = counts.groups(lists.open());
    var figures =
        new HeadFigures(
            HeadFigures.together(
                rows(received, concluded, open, group -> place(group, counted != 0))),
            HeadFigures.together(rows(List.of(), concluded, open, Group::keeper)),
            HeadFigures.buckets(
                days, byMonth, counts.opened(lists.received()), counts.concluded(lists.decided())));
    var waiting = inbox.read(actor, InboxFilter.whole(InboxTab.WAITING), Optional.<PageKey>empty());
    return new HeadPage(
        figures,
        days,
        byMonth,
        asked,
        counted,
        viewer.bureaus(),
        units(figures),
        officers(figures),
        waiting.lines().stream().limit(5).toList(),
        waiting.count());
  }

  /** 所数清单 — the lists whose lines are counted, as the desk would show them. */
  private final class Lists {
    private final InboxScope.Viewer viewer;
    private final long bureau;
    private final DayRange days;

    Lists(InboxScope.Viewer viewer, long bureau, DayRange days) {
      this.viewer = viewer;
      this.bureau = bureau;
      this.days = days;
    }

    InboxQuery received() {
      return asked(
          InboxFilter.whole(InboxTab.ALL)
              .at(new Place.Counted(bureau, 0, Side.DECIDES))
              .openedIn(days));
    }

    InboxQuery concluded() {
      return asked(ended(Ended.ANY));
    }

    InboxQuery decided() {
      return asked(ended(Ended.DECIDED));
    }

    InboxQuery open() {
      return asked(InboxFilter.whole(InboxTab.OPEN).at(new Place.Counted(bureau, 0, Side.HANDS)));
    }

    private InboxFilter ended(Ended how) {
      return InboxFilter.whole(InboxTab.DONE)
          .at(new Place.Counted(bureau, 0, Side.DECIDES))
          .concludedIn(days, how);
    }

    private InboxQuery asked(InboxFilter list) {
      return inbox.asked(viewer, list);
    }
  }

  private static Stream<Row> rows(
      List<Group> received, List<Group> concluded, List<Group> open, ToLongFunction<Group> id) {
    return Stream.of(
            received.stream().map(group -> group.received(id.applyAsLong(group))),
            concluded.stream().map(group -> group.concluded(id.applyAsLong(group))),
            open.stream().map(group -> group.open(id.applyAsLong(group))))
        .flatMap(Function.identity());
  }

  /** Of one bureau its units, 0 for what lay in none yet; of several the bureaus. */
  private static long place(Group group, boolean byUnit) {
    return byUnit ? group.unit().map(UnitId::value).orElse(0L) : group.bureau().value();
  }

  private static List<UnitId> bureaus(InboxScope.Viewer viewer, Place asked) {
    return switch (asked) {
      case Place.OwnBureau(), Place.Counted _ -> List.of(viewer.bureau());
      case Place.Subtree() -> viewer.all();
      case Place.One(var unit) ->
          viewer.sees(new UnitId(unit)) ? List.of(new UnitId(unit)) : List.of(viewer.bureau());
    };
  }

  /** At most five years; a period that ends before it begins is turned round. */
  private static DayRange days(Optional<LocalDate> from, Optional<LocalDate> to, LocalDate today) {
    var last = to.filter(day -> day.getYear() < 9000).orElse(today);
    var first = from.orElseGet(() -> last.withDayOfMonth(1));
    if (first.isAfter(last)) {
      return days(Optional.of(last), Optional.of(first), today);
    }
    var earliest = last.minusYears(MOST_YEARS);
    return new DayRange(first.isBefore(earliest) ? earliest : first, last);
  }

  private Map<Long, Unit> units(HeadFigures figures) {
    var units = new HashMap<Long, Unit>();
    figures.places().stream()
        .filter(row -> row.id() != 0)
        .forEach(row -> units.put(row.id(), agency.unit(new UnitId(row.id()))));
    return Map.copyOf(units);
  }

  private Map<Long, Officer> officers(HeadFigures figures) {
    var officers = new HashMap<Long, Officer>();
    figures.keepers().stream()
        .filter(row -> row.id() != 0)
        .forEach(row -> officers.put(row.id(), agency.officer(new OfficerId(row.id()))));
    return Map.copyOf(officers);
  }
}
