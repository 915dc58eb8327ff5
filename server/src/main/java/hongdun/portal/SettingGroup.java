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
 * @param together what is wrong with the values as they would stand; a fault's field is the key of
 *     the setting it is about
 */
public record SettingGroup(
    String code,
    String words,
    int order,
    List<Setting<?>> settings,
    Function<Settings, List<Shortcoming>> together) {
  public SettingGroup {
    settings = List.copyOf(settings);
  }

  public boolean has(String key) {
    return settings.stream().anyMatch(setting -> setting.key().equals(key));
  }
}
