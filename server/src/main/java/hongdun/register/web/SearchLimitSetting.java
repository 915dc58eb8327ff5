package hongdun.register.web;

import hongdun.portal.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 登记簿设置 — how often one address may search the book. */
@Configuration(proxyBeanMethods = false)
class SearchLimitSetting {
  static final Setting<Long> QUERIES_A_MINUTE =
      Setting.number(
          "hongdun.register.queries-per-minute", "register.setting.queries", 60, 1, 10_000);

  @Bean
  Setting<Long> queriesAMinute() {
    return QUERIES_A_MINUTE;
  }
}
