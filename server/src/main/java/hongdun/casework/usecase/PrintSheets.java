package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.Procedure.Owner;
import hongdun.casework.domain.Chain;
import hongdun.casework.domain.ChainLink;
import hongdun.casework.domain.ChainSheet;
import hongdun.casework.domain.GivenNotice;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.domain.JournalSheet;
import hongdun.casework.domain.JournalSheet.Item;
import hongdun.casework.persistence.Accesses;
import hongdun.casework.persistence.Notices;
import hongdun.casework.persistence.Outcomes;
import hongdun.catalogue.Catalogue;
import hongdun.documents.Documents;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 打印办件 — the responsibility chain of a matter on one sheet, and its whole journal. */
@Component
public class PrintSheets {
  private static final Set<String> NO_STEPS =
      Set.of(JournalLine.NOTICE, JournalLine.WARNING, JournalLine.ANSWERED);

  private final WatchMatter watch;
  private final ReadMatter matters;
  private final ExplainDue due;
  private final WorkingCalendar calendar;
  private final Sources sources;

  PrintSheets(
      WatchMatter watch,
      ReadMatter matters,
      ExplainDue due,
      WorkingCalendar calendar,
      Sources sources) {
    this.watch = watch;
    this.matters = matters;
    this.due = due;
    this.calendar = calendar;
    this.sources = sources;
  }

  /** What else is printed of a matter. */
  @Component
  record Sources(
      Agency agency,
      Catalogue catalogue,
      Documents documents,
      Outcomes outcomes,
      Notices notices,
      Accesses accesses) {}

  @Transactional
  public ChainSheet chain(MatterId id, Actor.Officer actor) {
    var matter = watch.opened(id, actor);
    var chain = matters.chain(matter);
    return new ChainSheet(
        chain,
        steps(chain),
        sources.documents().ofMatter(id.value()),
        sources.catalogue().item(matter.item(), Dates.dayOf(matter.openedAt())),
        due.explain(id),
        sources.outcomes().workingDays(id));
  }

  private List<ChainSheet.Step> steps(Chain chain) {
    var steps = new ArrayList<ChainSheet.Step>();
    var before = Dates.dayOf(chain.matter().openedAt());
    for (var link : chain.links()) {
      var line = link.line();
      if (NO_STEPS.contains(line.step())) {
        continue;
      }
      var on = Dates.dayOf(line.at());
      steps.add(
          new ChainSheet.Step(
              link,
              calendar.workingDaysBetween(before, on),
              chain.table().rule(line.from()).owner() == Owner.PARTY));
      before = on;
    }
    return List.copyOf(steps);
  }

  @Transactional
  public JournalSheet journal(MatterId id, Actor.Officer actor) {
    var matter = watch.opened(id, actor);
    var chain = matters.chain(matter);
    return new JournalSheet(
        chain,
        Stream.concat(happened(chain, matter), reached(matter))
            .sorted(Comparator.comparing(Item::at))
            .toList());
  }

  /** The notices stand in the order of the lines that say they were given. */
  private Stream<Item> happened(Chain chain, Matter matter) {
    var notices = sources.notices().of(matter.id()).iterator();
    return chain.links().stream()
        .map(link ->
            link.line().step().equals(JournalLine.NOTICE)
                ? told(link, notices.hasNext() ? Optional.of(notices.next()) : Optional.empty())
                : new Item.Happened(link));
  }

  private static Item told(ChainLink link, Optional<GivenNotice> notice) {
    return new Item.Told(link, notice);
  }

  private Stream<Item> reached(Matter matter) {
    return sources.accesses().of(matter.id()).stream()
        .map(access ->
            new Item.Reached(
                access,
                sources.agency().officer(access.officer()),
                sources.agency().unit(access.unit())));
  }
}
