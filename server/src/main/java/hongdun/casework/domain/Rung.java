package hongdun.casework.domain;

import hongdun.casework.domain.AnswerLine.Rank;
import java.util.Optional;

/** 上报层级 — who is told of a matter that runs late, and how long he has before the next is told. */
public enum Rung {
  /** Before the last day: in whose hands it lies. */
  PERSON(Rank.PERSON, 0),
  /** The last day is over. */
  HEAD_OF_UNIT(Rank.HEAD_OF_UNIT, 2),
  DUTY_LEADER(Rank.DUTY_LEADER, 3),
  SUPERIOR(Rank.SUPERIOR, 0);

  private final Rank rank;
  private final int workingDays;

  Rung(Rank rank, int workingDays) {
    this.rank = rank;
    this.workingDays = workingDays;
  }

  /** The lowest rank that is told on this rung. */
  public Rank rank() {
    return rank;
  }

  /** After how many working days the next rung is told. */
  public int workingDays() {
    return workingDays;
  }

  /** The rung above this one, as it was reached: who answers at a higher rank is not told again. */
  public Optional<Rung> next(Rank reached) {
    return switch (this) {
      case PERSON, SUPERIOR -> Optional.empty();
      case HEAD_OF_UNIT ->
          reached.compareTo(Rank.DUTY_LEADER) < 0
              ? Optional.of(DUTY_LEADER)
              : DUTY_LEADER.next(reached);
      case DUTY_LEADER ->
          reached.compareTo(Rank.SUPERIOR) < 0 ? Optional.of(SUPERIOR) : Optional.empty();
    };
  }
}
