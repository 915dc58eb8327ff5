package hongdun.portal.usecase;

import hongdun.portal.AdministrationLog;
import hongdun.portal.AdministrationLog.Change;
import hongdun.portal.Administrators;
import hongdun.portal.Editions;
import hongdun.portal.NotFound;
import hongdun.portal.PlatformRight;
import hongdun.portal.Setting;
import hongdun.portal.Settings;
import hongdun.portal.SignedIn;
import hongdun.portal.persistence.SettingRows;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 设置管理 — what is set, where it comes from, and how it is set anew while the server runs. */
@Service
public class KeepSettings implements Settings {
  private static final Logger LOG = LoggerFactory.getLogger(KeepSettings.class);
  private static final String HIDDEN = "•••";
  private final SettingRows rows;
  private final Environment environment;
  private final Writing writing;
  private final ObjectProvider<Setting<?>> declared;
  private final Seldom<Map<String, String>> set;

  /** What the environment says does not change while the server runs. */
  private final Map<String, Optional<String>> outside = new ConcurrentHashMap<>();

  KeepSettings(
      SettingRows rows,
      Editions editions,
      Environment environment,
      Writing writing,
      ObjectProvider<Setting<?>> declared) {
    this.rows = rows;
    this.environment = environment;
    this.writing = writing;
    this.declared = declared;
    this.set = new Seldom<>(editions, SettingRows.EDITION, rows::present);
  }

  /** Who may set, where it is written down, and when. */
  @org.springframework.stereotype.Component
  record Writing(
      AdministrationLog log,
      ObjectProvider<PlatformRight> right,
      @Qualifier("realTime") InstantSource realTime) {}

  /** 来源 — where a value comes from; the first that says anything counts. */
  public enum Origin {
    ENVIRONMENT,
    DATABASE,
    STANDARD
  }

  /** A setting as the page shows it; a value nobody may see is dots. */
  public record Standing(Setting<?> setting, String value, Origin origin) {
    public boolean mayChange() {
      return !setting.fixed() && origin != Origin.ENVIRONMENT;
    }
  }

  private record Found(String text, Origin origin) {}

  @Override
  public <T> T of(Setting<T> setting) {
    var found = found(setting);
    var value = setting.reading().apply(found.text());
    if (value.isEmpty()) {
      // What the environment says wrong must not stop the house.
      LOG.warn("The setting {} from {} cannot be read", setting.key(), found.origin());
      value = setting.reading().apply(setting.standard());
    }
    return value.orElseThrow();
  }

  private Found found(Setting<?> setting) {
    var fromOutside = outside.computeIfAbsent(setting.key(), this::fromOutside);
    if (fromOutside.isPresent()) {
      return new Found(fromOutside.get(), Origin.ENVIRONMENT);
    }
    var inside = setting.fixed() ? null : set.get().get(setting.key());
    return inside == null
        ? new Found(setting.standard(), Origin.STANDARD)
        : new Found(inside, Origin.DATABASE);
  }

  private Optional<String> fromOutside(String key) {
    return Optional.ofNullable(environment.getProperty(key))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** All settings, those that may be changed first. */
  public List<Standing> all() {
    return declared.stream()
        .sorted(
            Comparator.comparing((Setting<?> setting) -> setting.fixed())
                .thenComparing(Setting::key))
        .map(this::standing)
        .toList();
  }

  public Standing standing(String key) {
    return declared.stream()
        .filter(setting -> setting.key().equals(key))
        .findFirst()
        .map(this::standing)
        .orElseThrow(() -> new NotFound("No setting " + key));
  }

  private Standing standing(Setting<?> setting) {
    var found = found(setting);
    return new Standing(setting, shown(setting, found.text()), found.origin());
  }

  private static String shown(Setting<?> setting, String value) {
    return setting.secret() && !value.isEmpty() ? HIDDEN : value;
  }

  public List<AdministrationLog.Kept> history(String key) {
    return writing.log().about(key, 20);
  }

  public boolean mayChange(SignedIn who) {
    var rule = writing.right().getIfAvailable();
    return rule != null && rule.keepsThePlatform(who, Administrators.SYSTEM);
  }

  /** Sets a value, or the standard again; says what is wrong with it and then sets nothing. */
  @Transactional
  public List<Shortcoming> change(String key, Optional<String> value, SignedIn who) {
    if (!mayChange(who)) {
      throw new NotFound("Account " + who.account() + " sets nothing");
    }
    var standing = standing(key);
    var setting = standing.setting();
    if (!standing.mayChange()) {
      return List.of(Shortcoming.of("value", "portal.settings.fault.fixed"));
    }
    if (value.isPresent() && setting.reading().apply(value.get()).isEmpty()) {
      return List.of(setting.fault());
    }
    var now = value.orElse(setting.standard());
    rows.set(key, value, who.account(), writing.realTime().instant());
    writing
        .log()
        .write(
            Change.by(
                who, "portal.settings.act.changed", key, standing.value(), shown(setting, now)));
    return List.of();
  }
}
