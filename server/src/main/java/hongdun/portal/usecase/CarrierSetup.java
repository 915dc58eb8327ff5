package hongdun.portal.usecase;

import hongdun.portal.Demonstration;
import hongdun.portal.SettingGroup;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 投递渠道设置 — which servers carry messages, and the pages on which they are set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  DeliverySettings.class,
  MailSettings.class,
  ShortMessageSettings.class
})
class CarrierSetup {
  @Bean
  Carriers carriers(Demonstration demonstration, CarriersAsSet asSet) {
    return new Carriers(demonstration.isOn(), asSet);
  }

  @Bean
  SettingGroup mailSettings(MailSettings start) {
    return new SettingGroup(
        MailSetting.GROUP,
        "portal.settings.group.mail",
        30,
        MailSetting.ALL,
        MailSetting.PASSWORD_GOES_TO,
        proposed -> MailSetting.faults(proposed, start));
  }

  @Bean
  SettingGroup shortMessageSettings(ShortMessageSettings start) {
    return new SettingGroup(
        ShortMessageSetting.GROUP,
        "portal.settings.group.sms",
        40,
        ShortMessageSetting.ALL,
        List.of(ShortMessageSetting.URL),
        proposed -> ShortMessageSetting.faults(proposed, start));
  }
}
