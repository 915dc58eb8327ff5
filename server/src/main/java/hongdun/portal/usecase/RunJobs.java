package hongdun.portal.usecase;

import hongdun.portal.AdministrationLog;
import hongdun.portal.AdministrationLog.Change;
import hongdun.portal.Administrators;
import hongdun.portal.JobSource;
import hongdun.portal.Jobs;
import hongdun.portal.NotFound;
import hongdun.portal.PlatformRight;
import hongdun.portal.SignedIn;
import hongdun.portal.persistence.JobRows;
import hongdun.portal.persistence.JobRows.Kept;
import hongdun.portal.persistence.JobRows.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 任务管理 — keeps a line for each run of a long work; a run nobody heard of for a while broke off. */
@Service
public class RunJobs implements Jobs {
  private static final Duration SILENT = Duration.ofMinutes(5);
  private static final int SHOWN = 50;

  /** Before that nothing can be said of how fast it goes. */
  private static final Duration SOONEST = Duration.ofSeconds(2);

  private final JobRows rows;
  private final TransactionTemplate apart;
  private final ObjectProvider<JobSource> sources;
  private final Around around;
  private final InstantSource realTime;

  RunJobs(
      JobRows rows,
      PlatformTransactionManager transactions,
      ObjectProvider<JobSource> sources,
      Around around,
      @Qualifier("realTime") InstantSource realTime) {
    this.rows = rows;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.sources = sources;
    this.around = around;
    this.realTime = realTime;
  }

  /** Who may stop one, and where it is written down. */
  @Component
  record Around(AdministrationLog log, ObjectProvider<PlatformRight> right) {}

  /** How a run stands for the reader. */
  public enum Standing {
    RUNNING,
    BROKEN_OFF,
    DONE,
    FAILED,
    CANCELLED
  }

  /**
   * 进度速度 — how fast a run goes, and how long it will take yet if it goes on so.
   *
   * @param left empty for a run that is over, or when nobody knows how much there is
   */
  public record Pace(long perMinute, Optional<Duration> left) {
    static Optional<Pace> of(long done, long total, Duration taken, boolean goesOn) {
      long millis = taken.toMillis();
      if (done <= 0 || millis < SOONEST.toMillis()) {
        return Optional.empty();
      }
      return Optional.of(
          new Pace(
              Math.round((double) done * Duration.ofMinutes(1).toMillis() / millis),
              goesOn && total > done
                  ? Optional.of(
                      Duration.ofMillis(Math.round((double) millis / done * (total - done))))
                  : Optional.empty()));
    }
  }

  /** A run as the page shows it; id 0 for what a room keeps itself. */
  public record Line(
      long id,
      String kind,
      String subject,
      String by,
      Instant startedAt,
      long done,
      long total,
      Standing standing,
      String message,
      boolean mayCancel,
      Optional<Instant> finishedAt,
      Optional<Pace> pace) {
    /** Percent, where the whole is known. */
    public Optional<Long> percent() {
      return total == 0 ? Optional.empty() : Optional.of(Math.min(100, done * 100 / total));
    }
  }

  @Override
  public Run begin(Order order) {
    var id =
        Optional.ofNullable(
                apart.execute(_ ->
                    rows.begin(
                        order.kind(),
                        order.subject(),
                        order
                            .by()
                            .map(who -> OptionalLong.of(who.account()))
                            .orElse(OptionalLong.empty()),
                        order.by().map(SignedIn::name).orElse(""),
                        order.total(),
                        order.cancellable(),
                        realTime.instant())))
            .orElseThrow();
    return new Told(id);
  }

  /** A run whoever does it tells of. */
  private final class Told implements Run {
    private final long id;

    Told(long id) {
      this.id = id;
    }

    @Override
    public void progress(long done, long total) {
      apart.executeWithoutResult(_ -> rows.progress(id, done, total, realTime.instant()));
    }

    @Override
    public boolean isCancelAsked() {
      // What asks may read as of a moment before the run began.
      return Boolean.TRUE.equals(apart.execute(_ -> rows.isCancelAsked(id)));
    }

    @Override
    public void done(String message) {
      finish(State.DONE, message);
    }

    @Override
    public void failed(String message) {
      finish(State.FAILED, message);
    }

    @Override
    public void cancelled() {
      finish(State.CANCELLED, "");
    }

    private void finish(State state, String message) {
      apart.executeWithoutResult(_ -> rows.finish(id, state, message, realTime.instant()));
    }
  }

  /** The latest runs and what rooms keep themselves, those that go on first. */
  @Transactional(readOnly = true)
  public List<Line> latest() {
    return Stream.concat(
            rows.latest(SHOWN).stream().map(this::line),
            sources.stream().flatMap(source -> source.lines().stream()).map(this::line))
        .sorted(
            Comparator.comparing((Line line) -> line.standing() != Standing.RUNNING)
                .thenComparing(Line::startedAt, Comparator.reverseOrder()))
        .limit(SHOWN)
        .toList();
  }

  /** How many go on, and how many failed or broke off in the last day. */
  public long count(Standing standing) {
    var since = realTime.instant().minus(Duration.ofDays(1));
    return latest().stream()
        .filter(line -> line.standing() == standing)
        .filter(line -> standing == Standing.RUNNING || line.startedAt().isAfter(since))
        .count();
  }

  private Line line(Kept kept) {
    var standing =
        switch (kept.state()) {
          case RUNNING ->
              kept.seenAt().isBefore(realTime.instant().minus(SILENT))
                  ? Standing.BROKEN_OFF
                  : Standing.RUNNING;
          case DONE -> Standing.DONE;
          case FAILED -> Standing.FAILED;
          case CANCELLED -> Standing.CANCELLED;
        };
    return new Line(
        kept.id(),
        kept.kind(),
        kept.subject(),
        kept.by(),
        kept.startedAt(),
        kept.done(),
        kept.total(),
        standing,
        kept.message(),
        kept.cancellable() && !kept.cancelAsked() && standing == Standing.RUNNING,
        kept.finishedAt(),
        Pace.of(
            kept.done(),
            kept.total(),
            Duration.between(kept.startedAt(), kept.finishedAt().orElse(kept.seenAt())),
            standing == Standing.RUNNING));
  }

  private Line line(JobSource.Line line) {
    return new Line(
        0,
        line.kind(),
        line.subject(),
        line.by(),
        line.startedAt(),
        line.done(),
        line.total(),
        line.finished().isPresent() ? Standing.DONE : Standing.RUNNING,
        "",
        false,
        line.finished(),
        Pace.of(
            line.done(),
            line.total(),
            Duration.between(line.startedAt(), line.finished().orElse(realTime.instant())),
            line.finished().isEmpty()));
  }

  public boolean mayCancel(SignedIn who) {
    var rule = around.right().getIfAvailable();
    return rule != null && rule.keepsThePlatform(who, Administrators.SYSTEM);
  }

  /** Asks a run to stop at the next good place. */
  @Transactional
  public void cancel(long id, SignedIn who) {
    var kept = rows.find(id).orElseThrow(() -> new NotFound("No job " + id));
    if (!mayCancel(who) || !rows.askCancel(id)) {
      throw new NotFound("Job " + id + " is not cancelled by account " + who.account());
    }
    around.log().write(Change.by(who, "portal.jobs.act.cancelled", kept.kind() + " " + id, "", ""));
  }
}
