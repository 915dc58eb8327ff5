package hongdun.casework.usecase;

import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.domain.DeskLine;
import hongdun.casework.domain.InboxFilter;
import hongdun.casework.domain.InboxFilter.Order;
import hongdun.casework.domain.InboxQuery;
import hongdun.casework.domain.InboxTab;
import hongdun.casework.domain.PageKey;
import hongdun.casework.domain.SearchWords;
import hongdun.casework.persistence.DeskCounts;
import hongdun.casework.persistence.DeskLines;
import hongdun.casework.usecase.InboxScope.InPlaceOf;
import hongdun.casework.usecase.InboxScope.Range;
import hongdun.casework.usecase.InboxScope.Viewer;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 待办 — an officer looks at his desk. */
@Component
public class ReadInbox {
  private static final int PAGE = 25;
  private static final OfficerId NOBODY = new OfficerId(0);

  private final InboxScope scope;
  private final SearchDesk search;
  private final DeskLines lines;
  private final DeskCounts tally;

  ReadInbox(InboxScope scope, SearchDesk search, DeskLines lines, DeskCounts tally) {
    this.scope = scope;
    this.search = search;
    this.lines = lines;
    this.tally = tally;
  }

  /**
   * A page of a list.
   *
   * @param counts of all lists of his own bureau, whatever is filtered; a thousand means a thousand
   *     or more
   * @param count of this list as it is filtered, likewise
   * @param choices what the filter offers
   * @param inPlaceOf the colleague for whom he stands in today, whose list is counted apart
   */
  public record Inbox(
      List<DeskLine> lines,
      Map<InboxTab, Integer> counts,
      int count,
      Optional<PageKey> next,
      Choices choices,
      Optional<Officer> inPlaceOf,
      UnitId bureau,
      LocalDate today) {}

  /**
   * What an officer may narrow his lists by.
   *
   * @param bureaus those he may look into, his own first
   * @param officers empty where several bureaus are looked through
   */
  public record Choices(List<Unit> bureaus, List<Unit> departments, List<Officer> officers) {}

  /** A page of a list; looking for a person is written down, so this is not only reading. */
  @Transactional
  public Inbox read(Actor.Officer actor, InboxFilter filter, Optional<PageKey> after) {
    var viewer = scope.viewer(actor);
    var range = scope.range(viewer, filter);
    var inPlaceOf = scope.inPlaceOf(viewer);
    var query = query(viewer, inPlaceOf, range, filter);
    var order = filter.order();
    var found = lines.page(query, after.orElseGet(() -> PageKey.before(order)), PAGE + 1);
    var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
    var counts = counts(viewer, inPlaceOf);
    return new Inbox(
        shown,
        counts,
        filter.isNarrowed() ? lines.count(query) : counts.getOrDefault(filter.tab(), 0),
        found.size() > PAGE ? Optional.of(key(shown.getLast(), order)) : Optional.empty(),
        new Choices(
            viewer.bureaus(), scope.departments(viewer), scope.officers(range, viewer.today())),
        inPlaceOf.map(InPlaceOf::absent),
        viewer.bureau(),
        viewer.today());
  }

  private Map<InboxTab, Integer> counts(Viewer viewer, Optional<InPlaceOf> inPlaceOf) {
    var everything = new InboxQuery.Found.Everything();
    var counts = tally.counts(waitingFor(viewer, everything), viewer.bureau());
    inPlaceOf.ifPresent(other ->
        counts.put(
            InboxTab.IN_PLACE, lines.count(waitingFor(viewer, Optional.of(other), everything))));
    return counts;
  }

  /** What waits for the officer, the soonest due first; the matter he leaves is not offered. */
  @Transactional(readOnly = true)
  public Optional<DeskLine> nextWaiting(Actor.Officer actor, long leaving) {
    var query = waitingFor(scope.viewer(actor), new InboxQuery.Found.Everything());
    return lines.page(query, PageKey.before(query.filter().order()), 2).stream()
        .filter(line -> line.matter().id().value() != leaving)
        .findFirst();
  }

  /** How many matters wait for the officer, counted to a thousand. */
  public long waiting(Actor.Officer actor) {
    var desk = scope.ownDesk(actor);
    return tally.waiting(desk.bureau(), desk.officer(), desk.roles());
  }

  /** Whether a matter waits for the officer. */
  public boolean isWaiting(Actor.Officer actor, Matter matter) {
    if (matter.concludedAt().isPresent()) {
      return false;
    }
    var desk = scope.ownDesk(actor);
    return tally.isWaiting(matter.id(), desk.bureau(), desk.officer(), desk.roles());
  }

  private static InboxQuery waitingFor(Viewer viewer, InboxQuery.Found found) {
    return waitingFor(viewer, Optional.empty(), found);
  }

  private static InboxQuery waitingFor(
      Viewer viewer, Optional<InPlaceOf> inPlaceOf, InboxQuery.Found found) {
    return new InboxQuery(
            List.of(viewer.bureau()),
            0,
            whose(viewer, inPlaceOf),
            roles(viewer, inPlaceOf),
            InboxFilter.whole(InboxTab.WAITING),
            found,
            viewer.today())
        .within(viewer.within());
  }

  /** All lines of a list; the caller's transaction holds the cursor. */
  void each(Actor.Officer actor, InboxFilter filter, Consumer<DeskLine> consumer) {
    var viewer = scope.viewer(actor);
    lines.each(
        query(viewer, scope.inPlaceOf(viewer), scope.range(viewer, filter), filter), consumer);
  }

  /** What a list asks the desk for; whoever counts its lines asks the same. */
  InboxQuery asked(Viewer viewer, InboxFilter filter) {
    return query(viewer, Optional.empty(), scope.range(viewer, filter), filter);
  }

  /** The substitute's list is what waits for the other; without another there is nothing in it. */
  private InboxQuery query(
      Viewer viewer, Optional<InPlaceOf> other, Range range, InboxFilter filter) {
    var inPlace = filter.tab() == InboxTab.IN_PLACE;
    var inPlaceOf = inPlace ? other : Optional.<InPlaceOf>empty();
    return new InboxQuery(
            range.bureaus(),
            range.unit(),
            inPlace && other.isEmpty() ? NOBODY : whose(viewer, inPlaceOf),
            inPlace && other.isEmpty() ? Set.of() : roles(viewer, inPlaceOf),
            inPlace ? filter.of(InboxTab.WAITING) : filter,
            search.find(new SearchWords(filter.words()), range.bureaus(), viewer),
            viewer.today())
        .within(viewer.within())
        .on(scope.desks(viewer, range.side()));
  }

  private static OfficerId whose(Viewer viewer, Optional<InPlaceOf> inPlaceOf) {
    return inPlaceOf.map(other -> other.absent().id()).orElse(viewer.officer());
  }

  private static Set<Role> roles(Viewer viewer, Optional<InPlaceOf> inPlaceOf) {
    return inPlaceOf.map(InPlaceOf::roles).orElse(viewer.roles());
  }

  private static PageKey key(DeskLine line, Order order) {
    var matter = line.matter();
    var day =
        switch (order) {
          case DUE -> matter.due();
          case NEWEST, OLDEST -> Optional.of(Dates.dayOf(matter.openedAt()));
          case CONCLUDED -> matter.concludedAt().map(Dates::dayOf);
        };
    return new PageKey(day.orElse(PageKey.NEVER), matter.id().value());
  }
}
