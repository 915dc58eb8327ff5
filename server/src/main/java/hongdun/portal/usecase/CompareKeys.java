package hongdun.portal.usecase;

import hongdun.portal.BeforeTheDoors;
import hongdun.portal.OtherKeys;
import hongdun.portal.persistence.KeyFingerprints;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * 密钥核对 — before anything is sealed: every server of a database has the same keys. A second node
 * that made a key file of its own does not start.
 */
@Component
class CompareKeys extends BeforeTheDoors {
  /** After the mode, before the rooms. */
  private static final int PHASE = 1;

  private final StoredKeyFile keys;
  private final KeyFingerprints fingerprints;
  private final InstantSource realTime;

  CompareKeys(
      StoredKeyFile keys,
      KeyFingerprints fingerprints,
      @Qualifier("realTime") InstantSource realTime) {
    super(PHASE);
    this.keys = keys;
    this.fingerprints = fingerprints;
    this.realTime = realTime;
  }

  @Override
  protected void prepare() {
    for (var line : keys.lines()) {
      fingerprints.note(line.number(), line.fingerprint(), realTime.instant());
    }
    var known = fingerprints.all();
    for (var line : keys.lines()) {
      if (!line.fingerprint().equals(known.get(line.number()))) {
        int last = known.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        throw new OtherKeys(line.number(), last + 1);
      }
    }
  }
}
