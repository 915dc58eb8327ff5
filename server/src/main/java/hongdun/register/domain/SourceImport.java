package hongdun.register.domain;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * 导入 — a file on its way into the book, and how far it is.
 *
 * @param lines how many lines it has; 0 until it was read through
 */
public record SourceImport(
    long id,
    String fileName,
    Path path,
    String hash,
    long bytes,
    String orderedBy,
    Instant orderedAt,
    State state,
    Optional<ImportPreview> preview,
    long lines,
    Run run,
    Tally tally,
    Optional<Instant> finishedAt) {

  /** 状态 — from the dry run to the end. */
  public enum State {
    /** The dry run goes through the file. */
    READING,
    /** It can start. */
    READ,
    /** It is no file of a register. */
    UNREADABLE,
    RUNNING,
    /** Something broke; it goes on where it stopped when somebody starts it again. */
    BROKEN_OFF,
    /** Somebody stopped it; it can go on. */
    CANCELLED,
    DONE;

    public boolean canStart() {
      return this == READ || this == BROKEN_OFF || this == CANCELLED;
    }

    /** Whether something goes on that is worth looking at again. */
    public boolean isUnderWay() {
      return this == READING || this == RUNNING;
    }
  }

  /**
   * 运行 — the run that goes on, or the last one.
   *
   * @param from the line after which it began
   * @param seen when the last batch was finished
   */
  public record Run(Optional<Instant> at, long from, Optional<Instant> seen) {}

  /**
   * 结果 — what came of the lines so far.
   *
   * @param done how many were dealt with
   * @param present in the book already, with the same facts
   * @param marked entered, with something to know
   */
  public record Tally(
      long done, long entered, long present, long differing, long refused, long marked) {}

  /** Lines a second in this run; 0 before the first batch. */
  public long perSecond() {
    var millis = took().toMillis();
    return millis <= 0 ? 0 : (tally.done() - run.from()) * 1000 / millis;
  }

  /** How long the run has taken so far, or took. */
  public Duration took() {
    return run.at()
        .flatMap(at -> run.seen().map(seen -> Duration.between(at, seen)))
        .orElse(Duration.ZERO);
  }

  /** How long it will take yet if it goes on so. */
  public Optional<Duration> left() {
    long speed = perSecond();
    return state != State.RUNNING || speed == 0
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(Math.max(0, lines - tally.done()) / speed));
  }

  public long percent() {
    return lines == 0 ? 0 : Math.min(100, tally.done() * 100 / lines);
  }
}
