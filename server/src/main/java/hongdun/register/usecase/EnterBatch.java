package hongdun.register.usecase;

import hongdun.register.RegisterImported;
import hongdun.register.domain.Finding;
import hongdun.register.domain.SourceImport;
import hongdun.register.domain.SourceImport.State;
import hongdun.register.domain.SourceImport.Tally;
import hongdun.register.persistence.ImportRows;
import hongdun.register.persistence.Imports;
import hongdun.register.usecase.SourceBatches.Batch;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 批次入册 — each step of an import in a transaction of its own: a batch is in the book with its
 * entries, its line in the feed, its findings and its event, or nothing of it is.
 */
@Component
class EnterBatch {
  private final Imports imports;
  private final ImportRows rows;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final InstantSource realTime;

  EnterBatch(
      Imports imports,
      ImportRows rows,
      ApplicationEventPublisher events,
      InstantSource clock,
      @Qualifier("realTime") InstantSource realTime) {
    this.imports = imports;
    this.rows = rows;
    this.events = events;
    this.clock = clock;
    this.realTime = realTime;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean begin(SourceImport file) {
    return imports.begin(file.id(), realTime.instant());
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void enter(SourceImport file, Batch batch) {
    var at = clock.instant();
    rows.stage(batch.rows());
    var aside = rows.setAside(file.id(), batch.rows());
    long number = imports.batch(file.id(), batch.first(), batch.last(), at);
    long entered = rows.enter(number, at);
    imports.entered(number, entered);
    var told = told(batch, entered);
    rows.add(file.id(), told);
    imports.add(
        file.id(),
        new Tally(
            batch.lines(),
            entered,
            aside.present(),
            aside.differing(),
            batch.refused() + aside.twice(),
            marked(told)),
        realTime.instant());
    events.publishEvent(new RegisterImported(number, entered, at));
  }

  /** What is to be known of a line that was not entered concerns nobody. */
  private List<Finding> told(Batch batch, long entered) {
    if (entered == batch.rows().count()) {
      return batch.findings();
    }
    var lines = rows.stagedLines();
    return batch.findings().stream()
        .filter(finding -> finding.kind() != Finding.Kind.MARKED || lines.contains(finding.line()))
        .toList();
  }

  private static long marked(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.kind() == Finding.Kind.MARKED)
        .mapToLong(Finding::line)
        .distinct()
        .count();
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void gatherWords() {
    rows.gatherWords(true);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void sortWordsIn() {
    rows.sortWordsIn();
  }

  /** The indexes keep their words as single entries want them again. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void settleWords() {
    if (rows.gathersWords()) {
      rows.gatherWords(false);
      rows.sortWordsIn();
    }
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void end(SourceImport file, State state) {
    imports.end(file.id(), state, realTime.instant());
  }
}
