package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Chain;
import hongdun.casework.domain.ChainLink;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查阅办件 — an officer of a bureau that handles a matter reads it. */
@Component
public class ReadMatter {
  private final Agency agency;
  private final Procedures procedures;
  private final Matters matters;
  private final Journal journal;
  private final KeepActs acts;

  ReadMatter(
      Agency agency, Procedures procedures, Matters matters, Journal journal, KeepActs acts) {
    this.agency = agency;
    this.procedures = procedures;
    this.matters = matters;
    this.journal = journal;
    this.acts = acts;
  }

  /** A matter his bureau decides on or accepted; another bureau's does not exist for him. */
  @Transactional(readOnly = true)
  public Matter matter(MatterId id, Actor.Officer officer) {
    return matters
        .find(id)
        .filter(found -> found.isHandledBy(agency.unit(new UnitId(officer.unit())).bureau()))
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
    var entries = acts.entriesByLine(matter.id(), lines);
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
}
