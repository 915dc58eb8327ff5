package hongdun.portal;

import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.function.Function;

/**
 * 设置组 — settings that are set on one page because they hold together only together. A room declares
 * it as a bean, and its settings with it. Its words are the keys {@code <words>} and {@code
 * <words>.hint}.
 *
 * @param code as it stands in addresses
 * @param secretGoesTo the settings that say to whom the group's secret is shown, the address first;
 *     whoever changes one types the secret again, or he could have it sent to himself
 * @param together what is wrong with the values as they would stand; a fault's field is the key of
 *     the setting it is about
 */
public record SettingGroup(
    String code,
    String words,
    int order,
    List<Setting<?>> settings,
    List<Setting<?>> secretGoesTo,
    Function<Settings, List<Shortcoming>> together) {
  public SettingGroup {
    settings = List.copyOf(settings);
    secretGoesTo = List.copyOf(secretGoesTo);
  }

  /** A group without a secret. */
  public SettingGroup(
      String code,
      String words,
      int order,
      List<Setting<?>> settings,
      Function<Settings, List<Shortcoming>> together) {
    this(code, words, order, settings, List.of(), together);
  }

  public boolean has(String key) {
    return settings.stream().anyMatch(setting -> setting.key().equals(key));
  }
}
