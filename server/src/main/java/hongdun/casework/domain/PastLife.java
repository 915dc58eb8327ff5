package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.RunningClock.Stop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 办件经过 — everything that is written of a matter of the past: as it stands now, its journal, in
 * whose hands it lay, its clocks, what the party was told and what is counted of it.
 */
public record PastLife(
    MatterId id,
    String stage,
    int version,
    int round,
    Optional<OfficerId> handler,
    Optional<Instant> concludedAt,
    List<Line> journal,
    List<Hold> holds,
    List<Clock> clocks,
    List<GivenNotice> notices,
    Optional<Outcome> outcome) {

  /** A line of the journal, and the round it was written in. */
  public record Line(int round, JournalLine line) {}

  /** A time in somebody's hands; the last one of an open matter has no end. */
  public record Hold(Holder holder, Instant from, Optional<Instant> until) {
    public Optional<ByOfficer> officer() {
      return holder instanceof ByOfficer officer ? Optional.of(officer) : Optional.empty();
    }
  }

  /**
   * A clock of one round.
   *
   * @param days its last days, none while it is stopped
   * @param struck when it struck that the promised time was over
   */
  public record Clock(
      int round,
      Instant startedAt,
      RunningClock law,
      Optional<Days> days,
      List<Stop> stops,
      Optional<Instant> endedAt,
      Optional<Instant> struck) {}
}
