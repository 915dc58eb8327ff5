package hongdun.portal.usecase;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The portal's settings; mode and data come from the start.
 *
 * @param mode demonstration or own
 * @param publicUrl where the public reaches the server, for links in messages and QR codes
 * @param triesAMinute how often one network address may fail at passwords, codes and queries
 */
@ConfigurationProperties(prefix = "hongdun")
record PortalSettings(
    @DefaultValue("own") String mode,
    @DefaultValue("data") Path data,
    Optional<URI> publicUrl,
    @DefaultValue("10") int triesAMinute) {
  boolean isDemonstration() {
    return mode.equals("demonstration");
  }
}
