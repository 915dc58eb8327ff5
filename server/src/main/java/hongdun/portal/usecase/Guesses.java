package hongdun.portal.usecase;

import hongdun.portal.domain.GuessKey;
import hongdun.portal.domain.LockOut;
import hongdun.portal.persistence.SignIns;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 限制猜测 — counts wrong passwords and codes in a row and makes whoever guesses wait, each time
 * longer.
 */
@Service
class Guesses {
  private final SignIns signIns;
  private final InstantSource realTime;

  Guesses(SignIns signIns, @Qualifier("realTime") InstantSource realTime) {
    this.signIns = signIns;
    this.realTime = realTime;
  }

  /** What a try begins with: until when none is heard, or the failures in a row with this one. */
  record Begun(Optional<Instant> lockedUntil, int failures) {}

  @Transactional
  Begun begin(GuessKey key) {
    var now = realTime.instant();
    var lockedUntil = signIns.lockedUntil(key, now);
    return new Begun(lockedUntil, lockedUntil.isPresent() ? 0 : signIns.countFailure(key, now));
  }

  /** It was wrong. */
  @Transactional
  void failed(GuessKey key, int failures) {
    var wait = LockOut.after(failures);
    if (wait.isPositive()) {
      signIns.lock(key, realTime.instant().plus(wait));
    }
  }

  /** It was right, or an administrator lifts the lock. */
  @Transactional
  void forgive(GuessKey key) {
    signIns.forgive(key);
  }

  @Transactional(readOnly = true)
  Optional<Instant> lockedUntil(GuessKey key) {
    return signIns.lockedUntil(key, realTime.instant());
  }
}
