package hongdun.figures.usecase;

import hongdun.figures.OpenDataSource;
import hongdun.figures.files.OpenFolder;
import hongdun.figures.persistence.OpenFiles;
import hongdun.portal.Dates;
import hongdun.portal.Jobs;
import hongdun.portal.Settings;
import hongdun.portal.SignedIn;
import hongdun.portal.Words;
import hongdun.shared.Language;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 生成开放数据 — makes the files of a day, by one server at a time, from the data as of one moment; what
 * is older than the days that are set goes.
 */
@Component
public class MakeOpenData {
  private static final Logger LOG = LoggerFactory.getLogger(MakeOpenData.class);
  private static final String KIND = "figures.open-data.job";
  private final ObjectProvider<OpenDataSource> sources;
  private final OpenFolder folder;
  private final OpenFiles files;
  private final Around around;
  private final Turns turns;

  MakeOpenData(
      ObjectProvider<OpenDataSource> sources,
      OpenFolder folder,
      OpenFiles files,
      Around around,
      Turns turns) {
    this.sources = sources;
    this.folder = folder;
    this.files = files;
    this.around = around;
    this.turns = turns;
  }

  /** What a work of the server needs beside the data. */
  @Component("aroundOpenData")
  record Around(Jobs jobs, Settings settings, Words words, InstantSource clock) {}

  /** The transactions it works in: one that reads as of one moment, short ones that write. */
  @Component("openDataTurns")
  static class Turns {
    private final TransactionTemplate atOneMoment;
    private final TransactionTemplate apart;

    Turns(PlatformTransactionManager transactions) {
      this.atOneMoment = new TransactionTemplate(transactions);
      this.atOneMoment.setReadOnly(true);
      this.atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
      this.apart = new TransactionTemplate(transactions);
      this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }
  }

  /** Whether today's files are still to be made. */
  boolean isDue() {
    var today = today();
    return sources.stream().anyMatch(source -> !files.hasAll(source.id(), today));
  }

  /** Whether there never were any. */
  boolean isFirst() {
    return files.isEmpty();
  }

  /** Makes today's files anew, unless another server is at it. */
  public boolean make(Optional<SignedIn> by) {
    var made = turns.atOneMoment.execute(_ -> files.takeTurn() && made(by));
    return Boolean.TRUE.equals(made);
  }

  /** Begins to make them beside the request of whoever asked. */
  public void begin(SignedIn who) {
    Thread.ofVirtual().name("open-data").start(() -> make(Optional.of(who)));
  }

  private boolean made(Optional<SignedIn> by) {
    var now = around.clock().instant();
    var day = Dates.dayOf(now);
    var run = around.jobs().begin(new Jobs.Order(KIND, day.toString(), by, 0, true));
    try {
      for (var source : sources.orderedStream().toList()) {
        make(source, day, now, run);
      }
      forget(day);
      run.done("");
      return true;
    } catch (OpenFolder.Stopped stopped) {
      run.cancelled();
      return false;
    } catch (RuntimeException failed) {
      LOG.error("The open data of {} could not be made", day, failed);
      run.failed(failed.getClass().getSimpleName());
      return false;
    }
  }

  private void make(OpenDataSource source, LocalDate day, Instant now, Jobs.Run run) {
    var made =
        folder.make(
            source,
            day,
            around.words().text(Language.ZH, source.titleKey()),
            now,
            rows -> {
              run.progress(rows, 0);
              return !run.isCancelAsked();
            });
    turns.apart.executeWithoutResult(_ -> made.forEach(files::put));
    LOG.info("Open data {} of {}: {} rows", source.id(), day, made.getFirst().rows());
  }

  private void forget(LocalDate day) {
    var kept = around.settings().of(OpenDataSetting.DAYS).intValue();
    var gone = turns.apart.execute(_ -> files.removeBefore(day.minusDays(kept - 1L)));
    Optional.ofNullable(gone).orElse(List.of()).forEach(folder::remove);
  }

  private LocalDate today() {
    return Dates.dayOf(around.clock().instant());
  }
}
