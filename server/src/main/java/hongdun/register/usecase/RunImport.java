package hongdun.register.usecase;

import hongdun.portal.Jobs;
import hongdun.register.domain.SourceImport;
import hongdun.register.domain.SourceImport.State;
import hongdun.register.persistence.ImportRows;
import hongdun.register.persistence.Imports;
import hongdun.register.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 导入 — brings a file into the book, batch by batch, from where it stopped last time: while one
 * batch is written the next is read and the words of the one before are sorted in.
 */
@Component
public class RunImport {
  private final Book book;
  private final EnterBatch entering;
  private final ListedRules rules;
  private final Jobs jobs;
  private final TransactionTemplate whole;
  private final TransactionTemplate apart;

  RunImport(
      Book book,
      EnterBatch entering,
      ListedRules rules,
      Jobs jobs,
      PlatformTransactionManager transactions) {
    this.book = book;
    this.entering = entering;
    this.rules = rules;
    this.jobs = jobs;
    this.whole = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  /** What an import asks and tells. */
  @Component
  record Book(Imports imports, ImportRows rows, SourceFolder folder) {}

  /** What came of a run. */
  public sealed interface Outcome {
    /** It came to its end, or somebody stopped it. */
    record Ended(SourceImport file) implements Outcome {}

    /** Another import goes on. */
    record Busy() implements Outcome {}

    /** It was not read through, or is in the book already. */
    record NotReady(SourceImport file) implements Outcome {}
  }

  Outcome run(long id, Consumer<SourceImport> told) {
    // The outer transaction does nothing but hold the lock, so that one import goes on at a time;
    // nothing that is written meanwhile may become part of it.
    var outcome =
        Optional.ofNullable(
                whole.execute(_ ->
                    book.imports().lock()
                        ? apart.execute(_ -> locked(found(id), told))
                        : new Outcome.Busy()))
            .orElseThrow();
    if (outcome instanceof Outcome.Ended(var file) && file.state() == State.DONE) {
      book.folder().forget(file.path());
      book.rows().vacuum();
    }
    return outcome;
  }

  private SourceImport found(long id) {
    return book.imports().find(id).orElseThrow();
  }

  private Outcome locked(SourceImport file, Consumer<SourceImport> told) {
    if (!entering.begin(file)) {
      return new Outcome.NotReady(found(file.id()));
    }
    var run =
        jobs.begin(
            new Jobs.Order(
                "register.import.job", file.fileName(), Optional.empty(), file.lines(), true));
    var state = State.BROKEN_OFF;
    try {
      entering.gatherWords();
      state = write(file, run, told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      entering.end(file, state);
      tell(run, state);
      entering.settleWords();
    }
    return new Outcome.Ended(found(file.id()));
  }

  private static void tell(Jobs.Run run, State state) {
    switch (state) {
      case DONE -> run.done("");
      case CANCELLED -> run.cancelled();
      case READING, READ, UNREADABLE, RUNNING, BROKEN_OFF -> run.failed("");
    }
  }

  private State write(SourceImport file, Jobs.Run run, Consumer<SourceImport> told)
      throws IOException {
    try (var lines = new SourceFile(file.path()).open();
        var beside =
            Executors.newFixedThreadPool(
                2, Thread.ofPlatform().name("import-beside-", 0).factory())) {
      var batches = new SourceBatches(lines, rules.now(), file.tally().done());
      var next = beside.submit(batches::next);
      Future<?> sorted = CompletableFuture.completedFuture(file);
      for (var batch = result(next); batch.isPresent(); batch = result(next)) {
        if (run.isCancelAsked() || book.imports().isCancelAsked(file.id())) {
          return State.CANCELLED;
        }
        next = beside.submit(batches::next);
        entering.enter(file, batch.get());
        result(sorted);
        sorted = beside.submit(entering::sortWordsIn);
        var now = found(file.id());
        run.progress(now.tally().done(), now.lines());
        told.accept(now);
      }
      return State.DONE;
    }
  }

  private static <T> T result(Future<T> work) throws IOException {
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw new IOException("What goes on beside the batches failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while a batch was awaited", e);
    }
  }
}
