package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.Readers;
import hongdun.casework.domain.Chain;
import hongdun.casework.domain.MarkedError;
import hongdun.casework.domain.Reach;
import hongdun.casework.domain.StandingSteps;
import hongdun.casework.persistence.ErrorMarks;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.usecase.InboxScope.Viewer;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 全程监控 — somebody who watches over a range of bureaus reads a matter as it goes. He changes
 * nothing; that he read it is written down.
 */
@Component
public class WatchMatter {
  private final InboxScope scope;
  private final Procedures procedures;
  private final ReadMatter matters;
  private final Files files;
  private final Agency agency;
  private final Readers readers;
  private final WriteReading reading;

  WatchMatter(
      InboxScope scope,
      Procedures procedures,
      ReadMatter matters,
      Files files,
      Agency agency,
      Readers readers,
      WriteReading reading) {
    this.scope = scope;
    this.procedures = procedures;
    this.matters = matters;
    this.files = files;
    this.agency = agency;
    this.readers = readers;
    this.reading = reading;
  }

  /** What is read and written down of a matter that is watched. */
  @Component
  record Files(Matters matters, Journal journal, ErrorMarks marks) {}

  /**
   * A matter as its watcher sees it.
   *
   * @param markable the steps at which an error can be marked, oldest first; none unless he is a
   *     supervisor and it still runs
   * @param workPath where the officers of his own bureau work on it
   */
  public record Watched(
      Chain chain, List<JournalEntry> markable, List<NamedMark> marks, Optional<String> workPath) {}

  /** A marked error with the names of those concerned. */
  public record NamedMark(
      MarkedError mark,
      Matter matter,
      String stepKey,
      String backToKey,
      Officer officer,
      Officer markedBy,
      Unit markedUnit,
      Optional<Officer> answeredBy) {}

  @Transactional
  public Watched watch(MatterId id, Actor.Officer actor) {
    var viewer = scope.viewer(actor);
    var matter = opened(id, viewer);
    var supervisor = viewer.roles().contains(Role.SUPERVISOR);
    return new Watched(
        matters.chain(matter),
        supervisor && matter.concludedAt().isEmpty() ? standing(matter) : List.of(),
        files.marks().of(id).stream().map(mark -> named(mark, matter)).toList(),
        matter.isHandledBy(viewer.bureau())
            ? Optional.of(procedures.room(matter.procedure()).officerPath(matter))
            : Optional.empty());
  }

  /** A matter within the reach of an officer; any other does not exist for him. */
  Matter opened(MatterId id, Actor.Officer actor) {
    return opened(id, scope.viewer(actor));
  }

  private Matter opened(MatterId id, Viewer viewer) {
    var matter = matter(id, viewer);
    if (!matter.isHandledBy(viewer.bureau()) || viewer.roles().contains(Role.SUPERVISOR)) {
      reading.writeDown(matter, new Actor.Officer(viewer.officer().value(), viewer.unit().value()));
    }
    return matter;
  }

  Matter matter(MatterId id, Viewer viewer) {
    return files
        .matters()
        .find(id)
        .filter(found -> sees(viewer, found))
        .orElseThrow(() -> new NotFound("No matter %d for this officer".formatted(id.value())));
  }

  /** Far, by his office; else what his own bureau handles, if he has business there. */
  private boolean sees(Viewer viewer, Matter matter) {
    return Reach.of(viewer.roles()) == Reach.SUBTREE
        ? viewer.sees(matter.bureau()) || matter.isHandledBy(viewer.bureau())
        : readers.mayRead(
            matter, new Actor.Officer(viewer.officer().value(), viewer.unit().value()));
  }

  List<JournalEntry> standing(Matter matter) {
    return StandingSteps.of(files.journal().ofRound(matter.id()), procedures.of(matter));
  }

  NamedMark named(MarkedError mark, Matter matter) {
    var table = procedures.of(matter);
    return new NamedMark(
        mark,
        matter,
        table.stepKey(mark.step()),
        table.stageKey(mark.backTo()),
        agency.officer(mark.officer()),
        agency.officer(mark.markedBy()),
        agency.unit(mark.markedUnit()),
        mark.answer().map(answer -> agency.officer(answer.by())));
  }
}
