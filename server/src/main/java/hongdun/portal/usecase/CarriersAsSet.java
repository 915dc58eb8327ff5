package hongdun.portal.usecase;

import hongdun.portal.Settings;
import hongdun.portal.ShortMessages;
import hongdun.portal.ShortMessages.ShortMessage;
import hongdun.portal.domain.Channel;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * 当前投递渠道 — the servers as they are set now, made anew when a setting has changed. A bureau's own
 * provider of text messages comes before the one of the settings.
 */
@Component
class CarriersAsSet implements Supplier<Map<Channel, Carrier>> {
  private final Settings settings;
  private final Start start;
  private final Letterhead letterhead;
  private final ObjectProvider<ShortMessages> own;
  private final InstantSource realTime;
  private volatile @Nullable Made last;

  CarriersAsSet(
      Settings settings,
      Start start,
      Letterhead letterhead,
      ObjectProvider<ShortMessages> own,
      @Qualifier("realTime") InstantSource realTime) {
    this.settings = settings;
    this.start = start;
    this.letterhead = letterhead;
    this.own = own;
    this.realTime = realTime;
  }

  /** What the environment said at the start. */
  @Component
  record Start(MailSettings mail, ShortMessageSettings shortMessages, PortalSettings portal) {}

  /** 渠道设置 — all that the servers are made from. */
  private record Said(Optional<MailSettings> mail, Optional<ShortMessageSettings> shortMessages) {}

  private record Made(Said from, Map<Channel, Carrier> carriers) {}

  @Override
  public Map<Channel, Carrier> get() {
    var said =
        new Said(
            MailSetting.now(settings, start.mail()),
            ShortMessageSetting.now(settings, start.shortMessages()));
    var made = last;
    if (made == null || !made.from().equals(said)) {
      made = new Made(said, make(said));
      last = made;
    }
    return made.carriers();
  }

  private Map<Channel, Carrier> make(Said said) {
    var carriers = new EnumMap<Channel, Carrier>(Channel.class);
    said.mail()
        .ifPresent(
            mail -> carriers.put(Channel.EMAIL, new MailCarrier(mail, letterhead, realTime)));
    provider(said)
        .ifPresent(
            provider -> carriers.put(Channel.SMS, parcel -> provider.send(asShortMessage(parcel))));
    return Map.copyOf(carriers);
  }

  private Optional<ShortMessages> provider(Said said) {
    return Optional.ofNullable(own.getIfAvailable())
        .or(() -> said.shortMessages().map(this::provider));
  }

  private ShortMessages provider(ShortMessageSettings chosen) {
    return switch (chosen.provider()) {
      case HTTP -> new GatewayShortMessages(chosen, realTime);
      case SANDBOX -> new SandboxShortMessages(start.portal().data(), realTime);
      case NONE -> throw new IllegalStateException("Nobody was chosen");
    };
  }

  private static ShortMessage asShortMessage(Carrier.Parcel parcel) {
    return new ShortMessage(parcel.address(), parcel.text(), parcel.mark().toString());
  }
}
