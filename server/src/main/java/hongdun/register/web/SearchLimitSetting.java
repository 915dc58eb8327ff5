package hongdun.register.web;

import hongdun.portal.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 公开查询设置 — how often one network address may ask the public book. */
@Configuration(proxyBeanMethods = false)
class SearchLimitSetting {
  static final Setting<Long> SEARCHES_A_MINUTE =
      Setting.number(
          "hongdun.register.queries-per-minute", "register.setting.queries", 60, 1, 1_000_000);
  static final Setting<Long> PAGES_A_MINUTE =
      Setting.number(
          "hongdun.register.pages-per-minute", "register.setting.pages", 120, 1, 1_000_000);
  static final Setting<Long> SUGGESTIONS_A_MINUTE =
      Setting.number(
          "hongdun.register.suggestions-per-minute",
          "register.setting.suggestions",
          300,
          1,
          1_000_000);
  static final Setting<Long> EXTRACTS_A_MINUTE =
      Setting.number(
          "hongdun.register.extracts-per-minute", "register.setting.extracts", 5, 1, 1_000);
  static final Setting<Long> A_DAY =
      Setting.number(
          "hongdun.register.queries-per-day", "register.setting.day", 5_000, 1, 1_000_000_000);

  @Bean
  Setting<Long> searchesAMinute() {
    return SEARCHES_A_MINUTE;
  }

  @Bean
  Setting<Long> pagesAMinute() {
    return PAGES_A_MINUTE;
  }

  @Bean
  Setting<Long> suggestionsAMinute() {
    return SUGGESTIONS_A_MINUTE;
  }

  @Bean
  Setting<Long> extractsAMinute() {
    return EXTRACTS_A_MINUTE;
  }

  @Bean
  Setting<Long> queriesADay() {
    return A_DAY;
  }
}
