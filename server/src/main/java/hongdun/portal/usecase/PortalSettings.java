package hongdun.portal.usecase;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The portal's settings; mode and data come from the start.
 *
 * @param mode demonstration or own
 * @param triesAMinute how often one network address may fail at passwords, codes and queries
 */
@ConfigurationProperties(prefix = "hongdun")
record PortalSettings(
    @DefaultValue("demonstration") String mode,
    @DefaultValue("data") Path data,
    @DefaultValue("10") int triesAMinute) {
  boolean isDemonstration() {
    return mode.equals("demonstration");
  }
}
