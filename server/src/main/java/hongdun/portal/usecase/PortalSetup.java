package hongdun.portal.usecase;

import hongdun.portal.Demonstration;
import hongdun.portal.Editions;
import hongdun.portal.Settings;
import hongdun.portal.Tries;
import hongdun.portal.persistence.TimeAhead;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The two clocks, and what hangs on the mode. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PortalSettings.class)
class PortalSetup {
  /** Real time: for sign-ins, sessions, logs. */
  @Bean
  InstantSource realTime() {
    return InstantSource.system();
  }

  /** The product's time: for everything a law counts. */
  @Bean
  @Primary
  ProductClock productTime(
      @Qualifier("realTime") InstantSource realTime,
      PortalSettings settings,
      Editions editions,
      TimeAhead ahead) {
    return new ProductClock(realTime, settings.isDemonstration(), editions, ahead);
  }

  @Bean
  Demonstration demonstration(PortalSettings settings, ProductClock clock) {
    return new Demonstration() {
      @Override
      public boolean isOn() {
        return settings.isDemonstration();
      }

      @Override
      public Optional<Instant> time() {
        return isOn() ? Optional.of(clock.instant()) : Optional.empty();
      }
    };
  }

  @Bean
  Tries tries(Settings settings, @Qualifier("realTime") InstantSource realTime) {
    return new Tries(() -> settings.of(PortalSetting.TRIES_A_MINUTE).intValue(), realTime);
  }
}
