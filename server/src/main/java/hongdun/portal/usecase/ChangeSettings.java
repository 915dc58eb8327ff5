package hongdun.portal.usecase;

import hongdun.portal.AdministrationLog;
import hongdun.portal.AdministrationLog.Change;
import hongdun.portal.NotFound;
import hongdun.portal.Setting;
import hongdun.portal.SettingGroup;
import hongdun.portal.Settings;
import hongdun.portal.SignedIn;
import hongdun.portal.persistence.SettingRows;
import hongdun.portal.usecase.KeepSettings.Origin;
import hongdun.portal.usecase.KeepSettings.Standing;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 更改设置 — sets one setting or those of a page, wholly or not at all: each value must be one, and the
 * values must hold together as they would stand. Every change is written down with what stood
 * before.
 */
@Service
public class ChangeSettings {
  private final KeepSettings settings;
  private final SettingRows rows;
  private final SettingSeal seal;
  private final AdministrationLog log;
  private final InstantSource realTime;

  ChangeSettings(
      KeepSettings settings,
      SettingRows rows,
      SettingSeal seal,
      AdministrationLog log,
      @Qualifier("realTime") InstantSource realTime) {
    this.settings = settings;
    this.rows = rows;
    this.seal = seal;
    this.log = log;
    this.realTime = realTime;
  }

  /** Sets a value, or the standard again; the faults are those of one field, {@code value}. */
  @Transactional
  public List<Shortcoming> change(String key, Optional<String> value, SignedIn who) {
    demand(who);
    if (!settings.standing(key).mayChange()) {
      return List.of(Shortcoming.of("value", "portal.settings.fault.fixed"));
    }
    var wanted = new LinkedHashMap<String, Optional<String>>();
    wanted.put(key, value);
    return set(settings.groupOf(key).code(), wanted, who).stream()
        .map(fault -> at("value", fault))
        .toList();
  }

  /**
   * Sets what was typed on the page of a group, by the keys of its settings; what is as it was
   * stays as it was. A secret that is left empty stays; {@code removed} names those that go.
   */
  @Transactional
  public List<Shortcoming> changeTogether(
      String code, Map<String, String> typed, List<String> removed, SignedIn who) {
    demand(who);
    var wanted = new LinkedHashMap<String, Optional<String>>();
    for (var standing : settings.group(code).standings()) {
      if (standing.mayChange()) {
        want(standing, Optional.ofNullable(typed.get(standing.setting().key())), removed, wanted);
      }
    }
    return set(code, wanted, who);
  }

  private void demand(SignedIn who) {
    if (!settings.mayChange(who)) {
      throw new NotFound("Account " + who.account() + " sets nothing");
    }
  }

  /** Notes what somebody wants of a setting; of one that he has left as it was, nothing. */
  private static void want(
      Standing standing,
      Optional<String> typed,
      List<String> removed,
      Map<String, Optional<String>> wanted) {
    var setting = standing.setting();
    if (setting.secret()) {
      if (removed.contains(setting.key())) {
        wanted.put(setting.key(), Optional.empty());
      } else if (typed.filter(text -> !text.isEmpty()).isPresent()) {
        wanted.put(setting.key(), typed);
      }
    } else if (typed.filter(text -> !text.equals(standing.value())).isPresent()) {
      wanted.put(setting.key(), typed.filter(text -> !text.equals(setting.standard())));
    }
  }

  private List<Shortcoming> set(String code, Map<String, Optional<String>> wanted, SignedIn who) {
    var group = settings.group(code).group();
    var faults = new ArrayList<Shortcoming>();
    for (var setting : group.settings()) {
      var value = wanted.getOrDefault(setting.key(), Optional.empty());
      if (value.isPresent() && setting.reading().apply(value.get()).isEmpty()) {
        faults.add(at(setting.key(), setting.fault()));
      }
    }
    if (faults.isEmpty()) {
      faults.addAll(group.together().apply(new Proposed(settings, wanted)));
      faults.addAll(secretsToTypeAgain(group, wanted));
    }
    if (faults.isEmpty()) {
      wanted.forEach((key, value) -> write(settings.standing(key), value, who));
    }
    return List.copyOf(faults);
  }

  /**
   * 口令重新输入 — the secrets that are kept and would go somewhere else than they were typed for: who
   * sets the address must not have them sent to himself.
   */
  private List<Shortcoming> secretsToTypeAgain(
      SettingGroup group, Map<String, Optional<String>> wanted) {
    boolean elsewhere = group.secretGoesTo().stream().anyMatch(setting -> changes(setting, wanted));
    boolean nowhere =
        group.secretGoesTo().stream()
            .limit(1)
            .anyMatch(address -> after(address, wanted).isEmpty());
    return elsewhere && !nowhere
        ? group.settings().stream()
            .filter(Setting::secret)
            .filter(setting -> !wanted.containsKey(setting.key()))
            .filter(setting -> settings.standing(setting.key()).origin() == Origin.DATABASE)
            .filter(setting -> !settings.of(setting).equals(""))
            .map(setting -> Shortcoming.of(setting.key(), "portal.settings.fault.secret-again"))
            .toList()
        : List.of();
  }

  private boolean changes(Setting<?> setting, Map<String, Optional<String>> wanted) {
    return !after(setting, wanted).equals(settings.standing(setting.key()).value());
  }

  private String after(Setting<?> setting, Map<String, Optional<String>> wanted) {
    return wanted.containsKey(setting.key())
        ? wanted.get(setting.key()).orElse(setting.standard())
        : settings.standing(setting.key()).value();
  }

  private void write(Standing before, Optional<String> value, SignedIn who) {
    var setting = before.setting();
    if (value.isEmpty() && before.origin() == Origin.STANDARD) {
      return;
    }
    rows.set(
        setting.key(),
        value.map(text -> seal.kept(setting, text)),
        who.account(),
        realTime.instant());
    log.write(
        Change.by(
            who,
            "portal.settings.act.changed",
            setting.key(),
            before.value(),
            KeepSettings.shown(setting, value.orElse(setting.standard()))));
  }

  private static Shortcoming at(String field, Shortcoming fault) {
    return new Shortcoming(field, fault.messageKey(), fault.arguments(), fault.basis());
  }

  /** 拟设 — the settings as they would stand. */
  private record Proposed(Settings standing, Map<String, Optional<String>> wanted)
      implements Settings {
    @Override
    public <T> T of(Setting<T> setting) {
      return wanted.containsKey(setting.key())
          ? setting
              .reading()
              .apply(wanted.get(setting.key()).orElse(setting.standard()))
              .orElseThrow()
          : standing.of(setting);
    }
  }
}
