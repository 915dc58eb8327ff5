package hongdun.portal.usecase;

import hongdun.portal.Demonstration;
import hongdun.portal.ShortMessages;
import hongdun.portal.ShortMessages.ShortMessage;
import hongdun.portal.domain.Channel;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 投递渠道设置 — which servers carry messages, as it was set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  DeliverySettings.class,
  MailSettings.class,
  ShortMessageSettings.class
})
class CarrierSetup {
  @Bean
  Carriers carriers(
      Demonstration demonstration,
      MailSettings mail,
      Providers providers,
      Letterhead letterhead,
      @Qualifier("realTime") InstantSource realTime) {
    var carriers = new EnumMap<Channel, Carrier>(Channel.class);
    if (mail.host().isPresent()) {
      carriers.put(Channel.EMAIL, new MailCarrier(mail, letterhead, realTime));
    }
    providers
        .chosen(realTime)
        .ifPresent(
            provider -> carriers.put(Channel.SMS, parcel -> provider.send(asShortMessage(parcel))));
    return new Carriers(demonstration.isOn(), carriers);
  }

  private static ShortMessage asShortMessage(Carrier.Parcel parcel) {
    return new ShortMessage(parcel.address(), parcel.text(), parcel.mark().toString());
  }

  @Bean
  Providers providers(
      ShortMessageSettings settings, PortalSettings portal, ObjectProvider<ShortMessages> own) {
    return new Providers(settings, portal, own);
  }

  /** 短信服务商 — a bureau's own comes before the one of the settings. */
  record Providers(
      ShortMessageSettings settings, PortalSettings portal, ObjectProvider<ShortMessages> own) {
    Optional<ShortMessages> chosen(InstantSource realTime) {
      var bean = own.getIfAvailable();
      if (bean != null) {
        return Optional.of(bean);
      }
      return switch (settings.provider()) {
        case NONE -> Optional.empty();
        case SANDBOX -> Optional.of(new SandboxShortMessages(portal.data(), realTime));
        case HTTP -> Optional.of(new GatewayShortMessages(settings, realTime));
      };
    }
  }
}
