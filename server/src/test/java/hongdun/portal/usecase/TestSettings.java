package hongdun.portal.usecase;

import hongdun.portal.Demonstration;
import hongdun.portal.Setting;
import hongdun.portal.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Settings as a start, or a browser, would give them. */
final class TestSettings {
  private TestSettings() {}

  static PortalSettings of(String mode, Path data) {
    return new PortalSettings(mode, data);
  }

  /** What is set, by key; everything else is as it ships. */
  static Settings set(Map<String, String> values) {
    return new Settings() {
      @Override
      public <T> T of(Setting<T> setting) {
        return setting
            .reading()
            .apply(values.getOrDefault(setting.key(), setting.standard()))
            .orElseThrow();
      }
    };
  }

  /** A bureau's own server. */
  static Demonstration own() {
    return new Demonstration() {
      @Override
      public boolean isOn() {
        return false;
      }

      @Override
      public Optional<Instant> time() {
        return Optional.empty();
      }
    };
  }
}
