package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.domain.DeskLine;
import hongdun.casework.domain.InboxQuery;
import hongdun.casework.domain.InboxTab;
import hongdun.casework.domain.PageKey;
import hongdun.casework.persistence.DeskLines;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 待办 — an officer looks at his desk. */
@Component
public class ReadInbox {
  private static final int PAGE = 25;

  private final Agency agency;
  private final DeskLines lines;
  private final InstantSource clock;

  ReadInbox(Agency agency, DeskLines lines, InstantSource clock) {
    this.agency = agency;
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * A page of a list.
   *
   * @param counts of all lists, whatever was searched for; a thousand means a thousand or more
   */
  public record Inbox(
      List<DeskLine> lines,
      Map<InboxTab, Integer> counts,
      Optional<PageKey> next,
      LocalDate today) {}

  @Transactional(readOnly = true)
  public Inbox read(Actor.Officer actor, InboxTab tab, String words, Optional<PageKey> after) {
    var today = Dates.dayOf(clock.instant());
    var officer = new OfficerId(actor.officer());
    var bureau = agency.unit(new UnitId(actor.unit())).bureau();
    var query =
        new InboxQuery(
            bureau,
            officer,
            agency.rolesIn(officer, bureau, today),
            tab,
            words.strip().toLowerCase(Locale.ROOT));
    var found = page(query, after);
    var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
    return new Inbox(
        shown,
        lines.counts(query),
        found.size() > PAGE ? Optional.of(key(shown.getLast(), tab)) : Optional.empty(),
        today);
  }

  private List<DeskLine> page(InboxQuery query, Optional<PageKey> after) {
    return query.tab() == InboxTab.DONE
        ? lines.done(query, after.orElse(new PageKey(PageKey.NEVER, 0)), PAGE + 1)
        : lines.open(query, after.orElse(new PageKey(LocalDate.EPOCH, 0)), PAGE + 1);
  }

  private static PageKey key(DeskLine line, InboxTab tab) {
    var matter = line.matter();
    var day = tab == InboxTab.DONE ? matter.concludedAt().map(Dates::dayOf) : matter.due();
    return new PageKey(day.orElse(PageKey.NEVER), matter.id().value());
  }
}
