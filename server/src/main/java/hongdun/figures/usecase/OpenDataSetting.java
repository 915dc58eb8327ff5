package hongdun.figures.usecase;

import hongdun.portal.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 开放数据设置 — how long the files are kept, and on which terms they are given. */
@Configuration(proxyBeanMethods = false)
class OpenDataSetting {
  static final Setting<Long> DAYS =
      Setting.number("hongdun.open-data.days", "figures.setting.days", 7, 1, 3_650);
  static final Setting<String> LICENCE =
      Setting.text("hongdun.open-data.licence", "figures.setting.licence", "CC BY 4.0");

  @Bean
  Setting<Long> daysOfOpenData() {
    return DAYS;
  }

  @Bean
  Setting<String> licenceOfOpenData() {
    return LICENCE;
  }
}
