package hongdun.casework;

import hongdun.shared.Actor;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.util.List;

/**
 * 期限 — what is done to the clocks of a matter beside what its stages do by themselves. All of it
 * happens in the current transaction, is written in the journal and told to the party.
 */
public interface TimeLimits {
  /**
   * Starts a clock for an event, by the rule of this kind that held when the matter was received.
   */
  void start(MatterId matter, ClockKind kind, Instant event);

  /** Ends a clock: what it was for is done. */
  void end(MatterId matter, ClockKind kind);

  /** 中止 — stops a clock for an event its rule names, by the paper that justifies it. */
  Ruling stop(Stopping order);

  /** 恢复 — resumes a clock that an officer had stopped, by the paper that ends the event. */
  Ruling resume(Resuming order);

  /** 延长 — extends a clock before it is over, within what the law gives. */
  Ruling extend(Extending order);

  /**
   * 逾期 — the open matters under a rule set whose clock of a kind has been over since the day
   * before, the longest first.
   */
  List<MatterId> over(ClockKind kind, RuleSet rules);

  /**
   * A stop.
   *
   * @param cause one of the causes of the clock's rule, for example HEARING
   * @param paper the number of the paper
   */
  record Stopping(MatterId matter, ClockKind kind, String cause, String paper, Actor.Officer by) {}

  /** A resumption. */
  record Resuming(MatterId matter, ClockKind kind, String paper, Actor.Officer by) {}

  /**
   * An extension.
   *
   * @param length in the unit of the clock; 0 when nothing sensible was entered
   */
  record Extending(
      MatterId matter, ClockKind kind, int length, String paper, String reason, Actor.Officer by) {}

  /** The outcome. */
  sealed interface Ruling {
    record Done(Matter matter) implements Ruling {}

    /** Everything that stands against it; then nothing was done. */
    record Refused(List<Shortcoming> faults) implements Ruling {}
  }
}
