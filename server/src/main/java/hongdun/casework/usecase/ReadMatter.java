package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.UnitId;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Chain;
import hongdun.casework.domain.ChainLink;
import hongdun.casework.domain.JournalLine;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.ledger.Ledger;
import hongdun.ledger.LedgerEntry;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查阅办件 — an officer of the bureau reads a matter. */
@Component
public class ReadMatter {
  private final Agency agency;
  private final Procedures procedures;
  private final Matters matters;
  private final Journal journal;
  private final Ledger ledger;

  ReadMatter(
      Agency agency, Procedures procedures, Matters matters, Journal journal, Ledger ledger) {
    this.agency = agency;
    this.procedures = procedures;
    this.matters = matters;
    this.journal = journal;
    this.ledger = ledger;
  }

  /** A matter of the officer's bureau; another bureau's does not exist for him. */
  @Transactional(readOnly = true)
  public Matter matter(MatterId id, Actor.Officer officer) {
    return matters
        .find(id)
        .filter(found -> agency.unit(new UnitId(officer.unit())).bureau().equals(found.bureau()))
        .orElseThrow(() -> new NotFound("No matter %d for this officer".formatted(id.value())));
  }

  /** Where the officer works on it. */
  @Transactional(readOnly = true)
  public String path(MatterId id, Actor.Officer officer) {
    var matter = matter(id, officer);
    return procedures.room(matter.procedure()).officerPath(matter);
  }

  @Transactional(readOnly = true)
  public Chain chain(MatterId id, Actor.Officer officer) {
    return chain(matter(id, officer));
  }

  Chain chain(Matter matter) {
    var lines = journal.of(matter.id());
    var entries = entriesByLine(lines, ledger.entriesOf(matter.id().value()));
    return new Chain(
        matter,
        procedures.of(matter),
        agency.unit(matter.bureau()),
        lines.stream()
            .map(line ->
                new ChainLink(
                    line,
                    line.officer().map(agency::officer),
                    line.unit().map(agency::unit),
                    line.inPlaceOf().map(agency::officer),
                    entries.getOrDefault(line.id(), List.of())))
            .toList());
  }

  /** An entry belongs to the step nearest in time: both were written in one transaction. */
  private static Map<Long, List<LedgerEntry>> entriesByLine(
      List<JournalEntry> lines, List<LedgerEntry> entries) {
    var byLine = new HashMap<Long, List<LedgerEntry>>();
    var steps =
        lines.stream()
            .filter(line ->
                line.step().equals(JournalLine.OPEN) || JournalLine.isOfTheTable(line.step()))
            .toList();
    for (var entry : entries) {
      steps.stream()
          .filter(line -> entry.act().equals("MATTER_OPENED") == line.step().equals("OPEN"))
          .reduce((earlier, later) ->
              distance(later, entry) <= distance(earlier, entry) ? later : earlier)
          .ifPresent(line -> byLine.computeIfAbsent(line.id(), _ -> new ArrayList<>()).add(entry));
    }
    return byLine;
  }

  private static long distance(JournalEntry line, LedgerEntry entry) {
    return Duration.between(line.at(), entry.effectiveAt()).abs().toNanos();
  }
}
