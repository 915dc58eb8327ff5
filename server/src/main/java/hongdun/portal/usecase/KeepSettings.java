package hongdun.portal.usecase;

import hongdun.portal.AdministrationLog;
import hongdun.portal.Administrators;
import hongdun.portal.Editions;
import hongdun.portal.NotFound;
import hongdun.portal.PlatformRight;
import hongdun.portal.Setting;
import hongdun.portal.SettingGroup;
import hongdun.portal.Settings;
import hongdun.portal.SignedIn;
import hongdun.portal.persistence.SettingRows;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** 设置管理 — what is set, and where it comes from. */
@Service
public class KeepSettings implements Settings {
  private static final Logger LOG = LoggerFactory.getLogger(KeepSettings.class);
  private static final String HIDDEN = "•••";

  /** The settings no room has put together with others. */
  private static final String OTHERS = "others";

  private final SettingSeal seal;
  private final Environment environment;
  private final Declared declared;
  private final Keeping keeping;
  private final Seldom<Map<String, SettingRows.Kept>> set;

  /** What the environment says does not change while the server runs. */
  private final Map<String, Optional<String>> outside = new ConcurrentHashMap<>();

  KeepSettings(
      SettingRows rows,
      SettingSeal seal,
      Environment environment,
      Declared declared,
      Keeping keeping) {
    this.seal = seal;
    this.environment = environment;
    this.declared = declared;
    this.keeping = keeping;
    this.set = new Seldom<>(keeping.editions(), SettingRows.EDITION, rows::present);
  }

  /** What the rooms have declared, singly and together. */
  @Component
  record Declared(ObjectProvider<Setting<?>> single, ObjectProvider<SettingGroup> groups) {}

  /** Who may set, and where it is written down. */
  @Component
  record Keeping(Editions editions, AdministrationLog log, ObjectProvider<PlatformRight> right) {}

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

  /** Settings of one page, with how they stand. */
  public record Group(SettingGroup group, List<Standing> standings) {
    public boolean mayChange() {
      return standings.stream().anyMatch(Standing::mayChange);
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
    var inside =
        setting.fixed()
            ? Optional.<String>empty()
            : Optional.ofNullable(set.get().get(setting.key()))
                .flatMap(kept -> seal.opened(setting.key(), kept));
    return inside
        .map(text -> new Found(text, Origin.DATABASE))
        .orElseGet(() -> new Found(setting.standard(), Origin.STANDARD));
  }

  private Optional<String> fromOutside(String key) {
    return Optional.ofNullable(environment.getProperty(key))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** The groups in their order, then what is alone, each with its settings. */
  public List<Group> groups() {
    return grouped().map(this::standings).toList();
  }

  public Group group(String code) {
    return grouped()
        .filter(group -> group.code().equals(code))
        .findFirst()
        .map(this::standings)
        .orElseThrow(() -> new NotFound("No settings " + code));
  }

  /** The group a setting is set with. */
  SettingGroup groupOf(String key) {
    return grouped()
        .filter(group -> group.has(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("No setting " + key));
  }

  private Group standings(SettingGroup group) {
    return new Group(group, group.settings().stream().map(this::standing).toList());
  }

  private Stream<SettingGroup> grouped() {
    var alone =
        declared.single().stream()
            .filter(setting -> !setting.fixed())
            .sorted(Comparator.comparing(Setting::key))
            .toList();
    return Stream.concat(
        declared.groups().stream().sorted(Comparator.comparingInt(SettingGroup::order)),
        Stream.of(
            new SettingGroup(
                OTHERS,
                "portal.settings.group.others",
                Integer.MAX_VALUE,
                List.copyOf(alone),
                _ -> List.of())));
  }

  /** What was settled at the start. */
  public List<Standing> fixed() {
    return declared.single().stream()
        .filter(setting -> setting.fixed())
        .sorted(Comparator.comparing(Setting::key))
        .map(this::standing)
        .toList();
  }

  public Standing standing(String key) {
    return Stream.concat(
            declared.single().stream(),
            declared.groups().stream().flatMap(group -> group.settings().stream()))
        .filter(setting -> setting.key().equals(key))
        .findFirst()
        .map(this::standing)
        .orElseThrow(() -> new NotFound("No setting " + key));
  }

  private Standing standing(Setting<?> setting) {
    var found = found(setting);
    return new Standing(setting, shown(setting, found.text()), found.origin());
  }

  /** A value as people and logs may see it. */
  static String shown(Setting<?> setting, String value) {
    return setting.secret() && !value.isEmpty() ? HIDDEN : value;
  }

  public List<AdministrationLog.Kept> history(String key) {
    return keeping.log().about(key, 20);
  }

  public boolean mayChange(SignedIn who) {
    var rule = keeping.right().getIfAvailable();
    return rule != null && rule.keepsThePlatform(who, Administrators.SYSTEM);
  }
}
