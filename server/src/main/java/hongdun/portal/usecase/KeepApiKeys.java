package hongdun.portal.usecase;

import hongdun.portal.AdministrationLog;
import hongdun.portal.AdministrationLog.Change;
import hongdun.portal.Administrators;
import hongdun.portal.ApiScope;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.PlatformRight;
import hongdun.portal.SignedIn;
import hongdun.portal.domain.ApiKey;
import hongdun.portal.persistence.ApiKeys;
import hongdun.portal.persistence.ApiKeys.NewKey;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 接口密钥管理 — makes keys for agencies, shows each once, and takes them back. Only who keeps the
 * platform may.
 */
@Service
public class KeepApiKeys {
  public static final int MOST_A_MINUTE = 6_000;
  private static final int LONGEST_YEARS = 2;
  private static final int LONGEST_TEXT = 100;

  private final ApiKeys keys;
  private final AdministrationLog log;
  private final ObjectProvider<PlatformRight> right;
  private final InstantSource clock;
  private final InstantSource realTime;

  KeepApiKeys(
      ApiKeys keys,
      AdministrationLog log,
      ObjectProvider<PlatformRight> right,
      InstantSource clock,
      @Qualifier("realTime") InstantSource realTime) {
    this.keys = keys;
    this.log = log;
    this.right = right;
    this.clock = clock;
    this.realTime = realTime;
  }

  /** What an administrator asks for, as typed. */
  public record Wish(
      String holder,
      String contact,
      List<String> scopes,
      OptionalLong perMinute,
      Optional<LocalDate> expires) {}

  /** What came of it. */
  public sealed interface Made {
    /** The key's text, which is shown now and never again. */
    record Shown(String key, String holder) implements Made {
      @Override
      public String toString() {
        return "Shown[" + holder + "]";
      }
    }

    record Refused(List<Shortcoming> faults) implements Made {}
  }

  @Transactional(readOnly = true)
  public List<ApiKey> all() {
    return keys.all();
  }

  public ApiKey.Standing standing(ApiKey key) {
    return key.standing(today());
  }

  public boolean mayKeep(SignedIn who) {
    var rule = right.getIfAvailable();
    return rule != null && rule.keepsThePlatform(who, Administrators.SYSTEM);
  }

  /** Makes a key, or says everything that is wrong. */
  @Transactional
  public Made make(Wish wish, SignedIn who) {
    demand(who);
    var scopes = wish.scopes().stream().flatMap(code -> ApiScope.of(code).stream()).toList();
    var faults = faults(wish, scopes);
    if (!faults.isEmpty()) {
      return new Made.Refused(faults);
    }
    var text = ApiKeyText.made();
    keys.add(
        new NewKey(
            text.prefix(),
            ApiKeyText.digest(text.secret()),
            wish.holder(),
            wish.contact(),
            scopes,
            Math.toIntExact(wish.perMinute().orElseThrow()),
            wish.expires().orElseThrow(),
            who.account(),
            realTime.instant()));
    log.write(
        Change.by(
            who,
            "portal.api-keys.act.made",
            text.toString(),
            "",
            "%s · %s · %d · %s"
                .formatted(
                    wish.holder(),
                    scopes.stream().map(ApiScope::code).collect(Collectors.joining(" ")),
                    wish.perMinute().orElseThrow(),
                    wish.expires().orElseThrow())));
    return new Made.Shown(text.whole(), wish.holder());
  }

  private List<Shortcoming> faults(Wish wish, List<ApiScope> scopes) {
    var faults = new ArrayList<Shortcoming>();
    if (wish.holder().isEmpty() || wish.holder().length() > LONGEST_TEXT) {
      faults.add(Shortcoming.of("holder", "portal.api-keys.fault.holder"));
    }
    if (wish.contact().isEmpty() || wish.contact().length() > LONGEST_TEXT) {
      faults.add(Shortcoming.of("contact", "portal.api-keys.fault.contact"));
    }
    if (scopes.isEmpty()) {
      faults.add(Shortcoming.of("scopes", "portal.api-keys.fault.scopes"));
    }
    if (wish.perMinute().isEmpty()
        || wish.perMinute().getAsLong() < 1
        || wish.perMinute().getAsLong() > MOST_A_MINUTE) {
      faults.add(
          Shortcoming.of(
              "per-minute", "portal.api-keys.fault.per-minute", Integer.toString(MOST_A_MINUTE)));
    }
    if (wish.expires()
        .filter(day -> day.isAfter(today()) && !day.isAfter(today().plusYears(LONGEST_YEARS)))
        .isEmpty()) {
      faults.add(Shortcoming.of("expires", "portal.api-keys.fault.expires"));
    }
    return faults;
  }

  /** Takes a key back at once and for ever. */
  @Transactional
  public void revoke(long id, SignedIn who) {
    demand(who);
    var key = keys.find(id).orElseThrow(() -> new NotFound("No API key " + id));
    if (keys.revoke(id, who.account(), realTime.instant())) {
      log.write(
          Change.by(who, "portal.api-keys.act.revoked", "hd_" + key.prefix(), key.holder(), ""));
    }
  }

  private void demand(SignedIn who) {
    if (!mayKeep(who)) {
      throw new NotFound("Account " + who.account() + " does not keep the platform");
    }
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }
}
