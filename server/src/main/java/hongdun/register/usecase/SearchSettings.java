package hongdun.register.usecase;

import hongdun.portal.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 检索设置 — how long a search of the book may take before it is given up. */
@Configuration(proxyBeanMethods = false)
class SearchSettings {
  static final Setting<Long> SECONDS =
      Setting.number("hongdun.register.search-seconds", "register.setting.seconds", 3, 1, 60);

  @Bean
  Setting<Long> searchSeconds() {
    return SECONDS;
  }
}
