package hongdun.portal.usecase;

import hongdun.portal.Setting;
import java.net.URI;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 门户设置 — what a bureau may set of the front door, and what is settled at the start. */
@Configuration(proxyBeanMethods = false)
class PortalSetting {
  static final Setting<Optional<URI>> PUBLIC_URL =
      Setting.address("hongdun.public-url", "portal.setting.public-url");
  static final Setting<Long> TRIES_A_MINUTE =
      Setting.number("hongdun.tries-a-minute", "portal.setting.tries", 10, 3, 1_000);

  @Bean
  Setting<Optional<URI>> publicUrl() {
    return PUBLIC_URL;
  }

  @Bean
  Setting<Long> triesAMinute() {
    return TRIES_A_MINUTE;
  }

  @Bean
  Setting<String> proxies() {
    return Setting.settledAtStart("HONGDUN_PROXIES", "portal.setting.proxies", "");
  }

  @Bean
  Setting<String> address() {
    return Setting.settledAtStart("server.address", "portal.setting.address", "127.0.0.1");
  }

  @Bean
  Setting<String> port() {
    return Setting.settledAtStart("server.port", "portal.setting.port", "8080");
  }

  @Bean
  Setting<String> dataFolder() {
    return Setting.settledAtStart("hongdun.data", "portal.setting.data", "data");
  }

  @Bean
  Setting<String> database() {
    return Setting.settledAtStart("spring.datasource.url", "portal.setting.database", "");
  }

  @Bean
  Setting<String> databasePassword() {
    return Setting.settledAtStart(
            "spring.datasource.password", "portal.setting.database-password", "")
        .kept();
  }
}
