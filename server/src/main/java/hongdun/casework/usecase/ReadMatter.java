package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.Readers;
import hongdun.casework.domain.Chain;
import hongdun.casework.domain.ChainLink;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import java.util.List;
import java.util.Optional;
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
  private final Readers readers;

  ReadMatter(
      Agency agency, Procedures procedures, Matters matters, Journal journal, Entries entries) {
    this.agency = agency;
    this.procedures = procedures;
    this.matters = matters;
    this.journal = journal;
    this.acts = entries.acts();
    this.readers = entries.readers();
  }

  /** What was sealed of a matter, and who may read it. */
  @Component
  record Entries(KeepActs acts, Readers readers) {}

  /** A matter he may read; any other does not exist for him. */
  @Transactional(readOnly = true)
  public Matter matter(MatterId id, Actor.Officer officer) {
    return find(id, officer)
        .orElseThrow(() -> new NotFound("No matter %d for this officer".formatted(id.value())));
  }

  /** The same, locked until the transaction ends: whoever acts upon it next sees what was done. */
  Matter lock(MatterId id, Actor.Officer officer) {
    var matter = matter(id, officer);
    return matters.lock(id).orElse(matter);
  }

  /** The same; empty where he would find none. */
  Optional<Matter> find(MatterId id, Actor.Officer officer) {
    return matters.find(id).filter(found -> readers.mayRead(found, officer));
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
