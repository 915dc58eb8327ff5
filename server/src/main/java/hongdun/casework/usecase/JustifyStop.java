package hongdun.casework.usecase;

import hongdun.casework.MatterId;
import hongdun.casework.persistence.ClockStops;
import hongdun.documents.DocumentIssued;
import hongdun.documents.Documents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 中止依据 — gives a clock that a stage stopped the paper that was issued with the step, in its
 * transaction: a correction notice for the time until the party hands in again.
 */
@Component
class JustifyStop {
  private final ClockStops stops;
  private final Documents documents;

  JustifyStop(ClockStops stops, Documents documents) {
    this.stops = stops;
    this.documents = documents;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(DocumentIssued issued) {
    if (issued.matter() == 0 || !stops.awaitsPaper(new MatterId(issued.matter()))) {
      return;
    }
    documents
        .find(issued.document())
        .filter(paper -> !paper.number().isEmpty())
        .ifPresent(paper ->
            stops.justify(
                new MatterId(issued.matter()), issued.document().value(), paper.number()));
  }
}
