package hongdun.portal.usecase;

import hongdun.portal.Setting;
import hongdun.portal.Settings;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** 短信网关设置 — who sends text messages, as it is set in the browser, or by the environment. */
final class ShortMessageSetting {
  static final String GROUP = "sms";
  private static final String HTTP = "http";
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,60}");
  private static final String BODY_AS_SHIPPED =
      "{\"mobile\":\"{mobile}\",\"content\":\"{text}\",\"id\":\"{key}\"}";
  static final Setting<String> PROVIDER =
      Setting.choice(
          "hongdun.sms.provider",
          "portal.setting.sms-provider",
          "none",
          List.of("none", "sandbox", HTTP));
  static final Setting<Optional<URI>> URL =
      Setting.address("hongdun.sms.url", "portal.setting.sms-url");
  static final Setting<String> BODY =
      Setting.ruled(
          "hongdun.sms.body",
          "portal.setting.sms-body",
          BODY_AS_SHIPPED,
          text -> text.contains("{mobile}") && text.contains("{text}"),
          "portal.settings.fault.sms-body");
  static final Setting<String> CONTENT_TYPE =
      Setting.choice(
          "hongdun.sms.content-type",
          "portal.setting.sms-content-type",
          "application/json",
          List.of("application/json", "application/x-www-form-urlencoded"));
  static final Setting<String> SECRET =
      Setting.text("hongdun.sms.secret", "portal.setting.sms-secret", "").kept();
  static final Setting<String> SIGNATURE_HEADER =
      header("hongdun.sms.signature-header", "portal.setting.sms-signature-header", "X-Signature");
  static final Setting<String> TIME_HEADER =
      header("hongdun.sms.time-header", "portal.setting.sms-time-header", "X-Timestamp");
  static final Setting<String> ACCEPTED =
      Setting.ruled(
          "hongdun.sms.accepted",
          "portal.setting.sms-accepted",
          "",
          text -> !ShortMessageSettings.isUnreadable(text),
          "portal.settings.fault.expression");
  static final List<Setting<?>> ALL =
      List.of(PROVIDER, URL, SECRET, CONTENT_TYPE, BODY, SIGNATURE_HEADER, TIME_HEADER, ACCEPTED);

  private ShortMessageSetting() {}

  private static Setting<String> header(String key, String words, String standard) {
    return Setting.ruled(
        key,
        words,
        standard,
        text -> HEADER.matcher(text).matches(),
        "portal.settings.fault.header");
  }

  /** Everything that does not hold together, at the setting it is about. */
  static List<Shortcoming> faults(Settings proposed, ShortMessageSettings start) {
    var faults = new ArrayList<Shortcoming>();
    if (!proposed.of(PROVIDER).equals(HTTP)) {
      return faults;
    }
    if (proposed.of(URL).isEmpty()) {
      faults.add(Shortcoming.of(URL.key(), "portal.settings.fault.sms-url"));
    }
    if (proposed.of(SECRET).isEmpty() && file(start).isEmpty()) {
      faults.add(Shortcoming.of(SECRET.key(), "portal.settings.fault.sms-secret"));
    }
    for (var needed : List.of(BODY, SIGNATURE_HEADER, TIME_HEADER)) {
      if (proposed.of(needed).isEmpty()) {
        faults.add(Shortcoming.of(needed.key(), "portal.settings.fault.needed"));
      }
    }
    return faults;
  }

  /** The operator's key is for his own gateway: not for one that is named in the browser. */
  private static Optional<String> file(ShortMessageSettings start) {
    return start.url().isPresent() ? start.secretFile() : Optional.empty();
  }

  /** The gateway as it is set; nobody when it does not hold together. */
  static Optional<ShortMessageSettings> now(Settings settings, ShortMessageSettings start) {
    var provider =
        ShortMessageSettings.Provider.valueOf(settings.of(PROVIDER).toUpperCase(Locale.ROOT));
    if (provider == ShortMessageSettings.Provider.NONE || !faults(settings, start).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ShortMessageSettings(
            provider,
            settings.of(URL),
            settings.of(BODY),
            settings.of(CONTENT_TYPE),
            Optional.of(settings.of(SECRET)).filter(text -> !text.isEmpty()).map(Sensitive::of),
            file(start),
            settings.of(SIGNATURE_HEADER),
            settings.of(TIME_HEADER),
            Optional.of(settings.of(ACCEPTED)),
            start.connectWithin(),
            start.answerWithin()));
  }
}
