package hongdun.portal.usecase;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings as a start would give them. */
final class TestSettings {
  private TestSettings() {}

  static PortalSettings of(String mode, Path data, Optional<URI> publicUrl) {
    return new PortalSettings(
        mode,
        data,
        publicUrl,
        10,
        Optional.empty(),
        new PortalSettings.Session(
            Duration.ofMinutes(30), Duration.ofHours(8), Duration.ofHours(12)));
  }
}
