package hongdun.portal.usecase;

import hongdun.portal.persistence.Heartbeat;
import hongdun.portal.persistence.StandbyPool;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** 副本监测 — looks every second how far behind the standby is, and whether it may be read from. */
@Service
@ConditionalOnProperty("hongdun.replica.url")
public class WatchStandby {
  private static final Logger LOG = LoggerFactory.getLogger(WatchStandby.class);

  /** From then on pages say of when they are. */
  static final Duration BEHIND = Duration.ofSeconds(10);

  /** From then on they come from the primary. */
  static final Duration FAR_BEHIND = Duration.ofMinutes(10);

  private final StandbyPool standby;
  private final Heartbeat heartbeat;
  private final InstantSource realTime;
  private volatile State state = new State(Optional.empty(), Optional.empty());

  WatchStandby(
      StandbyPool standby, Heartbeat heartbeat, @Qualifier("realTime") InstantSource realTime) {
    this.standby = standby;
    this.heartbeat = heartbeat;
    this.realTime = realTime;
  }

  /**
   * 副本状况 — how the standby stands.
   *
   * @param at when what it shows was written; empty while it does not answer
   */
  public record State(Optional<Instant> at, Optional<Duration> lag) {
    public boolean mayBeRead() {
      return lag.filter(behind -> behind.compareTo(FAR_BEHIND) < 0).isPresent();
    }

    public boolean isBehind() {
      return lag.filter(behind -> behind.compareTo(BEHIND) > 0).isPresent();
    }

    /** Of when a page is, when that has to be said. */
    public Optional<Instant> saidTime() {
      return isBehind() ? at : Optional.empty();
    }
  }

  public State state() {
    return state;
  }

  @Scheduled(fixedDelayString = "PT1S")
  void look() {
    var now = realTime.instant();
    try {
      heartbeat.beat(now);
    } catch (DataAccessException notNow) {
      LOG.debug("The primary does not answer", notNow);
    }
    var at = standby.standsAt();
    var before = state;
    var seen = realTime.instant();
    state =
        new State(at, at.map(then -> Duration.between(then, seen)).map(WatchStandby::notNegative));
    if (before.mayBeRead() != state.mayBeRead()) {
      LOG.warn(
          state.mayBeRead()
              ? "Public pages are read from the standby"
              : "The standby is away or far behind; public pages are read from the primary");
    }
  }

  private static Duration notNegative(Duration lag) {
    return lag.isNegative() ? Duration.ZERO : lag;
  }
}
