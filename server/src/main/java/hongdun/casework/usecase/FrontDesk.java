package hongdun.casework.usecase;

import hongdun.casework.Desk;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.QueryCode;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 办件台 — the desk as other rooms use it. */
@Component
class FrontDesk implements Desk {
  private final OpenMatter opening;
  private final TakeStep steps;
  private final TellParty party;
  private final RecordDeed deeds;
  private final Shelf shelf;
  private final InstantSource clock;

  FrontDesk(
      OpenMatter opening,
      TakeStep steps,
      TellParty party,
      RecordDeed deeds,
      Shelf shelf,
      InstantSource clock) {
    this.opening = opening;
    this.steps = steps;
    this.party = party;
    this.deeds = deeds;
    this.shelf = shelf;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Matter open(Opening order) {
    return opening.open(order);
  }

  @Override
  @Transactional
  public StepResult take(Taking taking) {
    return steps.take(taking);
  }

  @Override
  @Transactional
  public void tell(MatterId id, Notice notice) {
    var matter = find(id).orElseThrow(() -> new NotFound("No matter " + id.value()));
    party.tell(matter, notice, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  @Override
  @Transactional
  public void record(MatterId id, Deed deed) {
    var matter = find(id).orElseThrow(() -> new NotFound("No matter " + id.value()));
    deeds.record(matter, deed);
  }

  @Override
  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public Optional<Matter> find(MatterId id) {
    return shelf.matters().find(id);
  }

  @Override
  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public Optional<Matter> findByQueryCode(String code) {
    return QueryCode.read(code).flatMap(shelf.matters()::findByQueryCode);
  }

  @Override
  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public Set<String> offered(Matter matter, Actor to) {
    return steps.offered(matter, to);
  }

  @Override
  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public List<JournalEntry> journal(MatterId id) {
    return shelf.journal().of(id);
  }

  /** The matters and their journals. */
  @Component
  record Shelf(Matters matters, Journal journal) {}
}
