package hongdun.portal.usecase;

import hongdun.portal.Setting;
import hongdun.portal.Settings;
import hongdun.portal.domain.Address;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** 邮件服务器设置 — the mail server as it is set in the browser, or by the environment. */
final class MailSetting {
  static final String GROUP = "mail";
  private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9.-]{1,253}|[0-9A-Fa-f:.]+");
  static final Setting<String> HOST =
      Setting.ruled(
          "hongdun.mail.host",
          "portal.setting.mail-host",
          "",
          text -> HOST_NAME.matcher(text).matches(),
          "portal.settings.fault.host");
  static final Setting<Long> PORT =
      Setting.number("hongdun.mail.port", "portal.setting.mail-port", 587, 1, 65_535);
  static final Setting<String> PROTECTION =
      Setting.choice(
          "hongdun.mail.protection",
          "portal.setting.mail-protection",
          "starttls",
          List.of("starttls", "tls", "none"));
  static final Setting<String> FROM =
      Setting.ruled(
          "hongdun.mail.from",
          "portal.setting.mail-from",
          "",
          MailSetting::isEmail,
          "portal.settings.fault.email");
  static final Setting<String> USER =
      Setting.text("hongdun.mail.user", "portal.setting.mail-user", "");
  static final Setting<String> PASSWORD =
      Setting.text("hongdun.mail.password", "portal.setting.mail-password", "").kept();
  static final List<Setting<?>> ALL = List.of(HOST, PORT, PROTECTION, FROM, USER, PASSWORD);
  static final List<Setting<?>> PASSWORD_GOES_TO = List.of(HOST, PORT, PROTECTION, USER);

  private MailSetting() {}

  private static boolean isEmail(String text) {
    return Address.reachable(text).filter(to -> to.kind() == Address.Kind.EMAIL).isPresent();
  }

  /** Everything that does not hold together, at the setting it is about. */
  static List<Shortcoming> faults(Settings proposed, MailSettings start) {
    var faults = new ArrayList<Shortcoming>();
    if (proposed.of(HOST).isEmpty()) {
      return faults;
    }
    boolean named = !proposed.of(USER).isEmpty();
    boolean proved = !proposed.of(PASSWORD).isEmpty() || file(start).isPresent();
    if (proposed.of(FROM).isEmpty()) {
      faults.add(Shortcoming.of(FROM.key(), "portal.settings.fault.mail-from"));
    }
    if (named && !proved) {
      faults.add(Shortcoming.of(PASSWORD.key(), "portal.settings.fault.mail-password"));
    }
    if (!named && proved) {
      faults.add(Shortcoming.of(USER.key(), "portal.settings.fault.mail-user"));
    }
    if (named && proposed.of(PROTECTION).equals("none")) {
      faults.add(Shortcoming.of(PROTECTION.key(), "portal.settings.fault.mail-protection"));
    }
    return faults;
  }

  /** The operator's password is for his own server: not for one that is named in the browser. */
  private static Optional<String> file(MailSettings start) {
    return start.host().isPresent() ? start.passwordFile() : Optional.empty();
  }

  /** The mail server as it is set; nothing without a host, or when it does not hold together. */
  static Optional<MailSettings> now(Settings settings, MailSettings start) {
    if (settings.of(HOST).isEmpty() || !faults(settings, start).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MailSettings(
            Optional.of(settings.of(HOST)),
            settings.of(PORT).intValue(),
            Optional.of(settings.of(FROM)),
            Optional.of(settings.of(USER)),
            Optional.of(settings.of(PASSWORD)).filter(text -> !text.isEmpty()).map(Sensitive::of),
            file(start),
            MailSettings.Protection.valueOf(settings.of(PROTECTION).toUpperCase(Locale.ROOT)),
            start.connectWithin(),
            start.answerWithin()));
  }
}
