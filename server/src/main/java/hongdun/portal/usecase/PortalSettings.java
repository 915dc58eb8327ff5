package hongdun.portal.usecase;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The portal's settings; mode and data come from the start.
 *
 * @param mode demonstration or own
 * @param publicUrl where the public reaches the server, for links in messages and QR codes
 * @param triesAMinute how often one network address may fail at passwords, codes and queries
 * @param secondFactor whether officers who decide must have a second factor; without a setting in a
 *     bureau's own server, not in a demonstration
 * @param session how long somebody stays signed in
 */
@ConfigurationProperties(prefix = "hongdun")
record PortalSettings(
    @DefaultValue("own") String mode,
    @DefaultValue("data") Path data,
    Optional<URI> publicUrl,
    @DefaultValue("10") int triesAMinute,
    Optional<SecondFactor> secondFactor,
    @DefaultValue Session session) {

  /** 第二验证因素 — of those who decide. */
  enum SecondFactor {
    REQUIRED,
    OPTIONAL
  }

  /**
   * 会话期限.
   *
   * @param idle unused for so long it ends
   * @param officers an officer signs in anew after so long
   * @param citizens everybody else after so long
   */
  record Session(
      @DefaultValue("30m") Duration idle,
      @DefaultValue("8h") Duration officers,
      @DefaultValue("12h") Duration citizens) {}

  boolean isDemonstration() {
    return mode.equals("demonstration");
  }

  boolean isFactorRequired() {
    return secondFactor.orElse(isDemonstration() ? SecondFactor.OPTIONAL : SecondFactor.REQUIRED)
        == SecondFactor.REQUIRED;
  }
}
