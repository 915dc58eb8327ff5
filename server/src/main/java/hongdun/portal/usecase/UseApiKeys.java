package hongdun.portal.usecase;

import hongdun.portal.ApiScope;
import hongdun.portal.Dates;
import hongdun.portal.domain.ApiKey;
import hongdun.portal.persistence.ApiKeys;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 使用接口密钥 — whether a key that a call brings holds for what is asked; each use is counted. */
@Service
public class UseApiKeys {
  private static final Pattern KEY = Pattern.compile("hd_([A-Z2-9]{8})_([A-Za-z0-9_-]{43})");
  private final ApiKeys keys;
  private final InstantSource clock;

  UseApiKeys(ApiKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** What came of a key. */
  public sealed interface Opening {
    record Holds(long id, int perMinute) implements Opening {}

    /** No key of ours; a wrong secret and a wrong name are the same. */
    record Unknown() implements Opening {}

    record Expired() implements Opening {}

    record Revoked() implements Opening {}

    /** It is not for this. */
    record OutOfScope() implements Opening {}
  }

  /** Judges a key. */
  @Transactional(readOnly = true)
  public Opening open(String key, ApiScope scope) {
    var parts = KEY.matcher(key);
    if (!parts.matches()) {
      return new Opening.Unknown();
    }
    return keys.find(parts.group(1))
        .filter(kept -> MessageDigest.isEqual(kept.digest(), ApiKeyText.digest(parts.group(2))))
        .map(kept -> judged(kept, scope))
        .orElseGet(Opening.Unknown::new);
  }

  private Opening judged(ApiKey key, ApiScope scope) {
    return switch (key.standing(Dates.dayOf(clock.instant()))) {
      case REVOKED -> new Opening.Revoked();
      case EXPIRED -> new Opening.Expired();
      case HOLDS ->
          key.scopes().contains(scope)
              ? new Opening.Holds(key.id(), key.perMinute())
              : new Opening.OutOfScope();
    };
  }

  @Transactional
  public void count(long key, ApiScope scope) {
    keys.used(key, Dates.dayOf(clock.instant()), scope);
  }
}
