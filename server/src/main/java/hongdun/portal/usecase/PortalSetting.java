package hongdun.portal.usecase;

import hongdun.portal.Demonstration;
import hongdun.portal.Setting;
import hongdun.portal.SettingGroup;
import hongdun.portal.Settings;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  static final Setting<Duration> IDLE =
      Setting.duration(
          "hongdun.session.idle",
          "portal.setting.session-idle",
          "30m",
          Duration.ofMinutes(5),
          Duration.ofHours(12));
  static final Setting<Duration> OFFICERS_LONGEST =
      longest("hongdun.session.officers", "portal.setting.session-officers", "8h");
  static final Setting<Duration> CITIZENS_LONGEST =
      longest("hongdun.session.citizens", "portal.setting.session-citizens", "12h");

  private static Setting<Duration> longest(String key, String words, String standard) {
    return Setting.duration(key, words, standard, Duration.ofMinutes(15), Duration.ofDays(7));
  }

  /**
   * 第二验证因素 — who must have one: every officer of a bureau of its own, nobody in a demonstration.
   */
  static final String EVERY_OFFICER = "officers";

  static final String WHO_DECIDES = "deciding";
  static final String NOBODY = "optional";

  static Setting<String> secondFactor(boolean demonstration) {
    return Setting.choice(
        "hongdun.second-factor",
        "portal.setting.second-factor",
        demonstration ? NOBODY : EVERY_OFFICER,
        List.of(EVERY_OFFICER, WHO_DECIDES, NOBODY));
  }

  @Bean
  SettingGroup addressSettings() {
    return new SettingGroup(
        "address",
        "portal.settings.group.address",
        10,
        List.of(PUBLIC_URL),
        PortalSetting::faultsOfAddress);
  }

  /**
   * Cookies of a site with HTTPS are not sent without it: who sets it from a page without HTTPS
   * would lock everybody out, himself too.
   */
  private static List<Shortcoming> faultsOfAddress(Settings proposed) {
    boolean https =
        proposed.of(PUBLIC_URL).filter(url -> "https".equals(url.getScheme())).isPresent();
    boolean cameByHttps = Caller.request().map(PortalSetting::isByHttps).orElse(true);
    return https && !cameByHttps
        ? List.of(Shortcoming.of(PUBLIC_URL.key(), "portal.settings.fault.not-by-https"))
        : List.of();
  }

  /** The browser says so of itself when the proxy's word is not taken. */
  private static boolean isByHttps(HttpServletRequest request) {
    var origin = request.getHeader("Origin");
    return request.isSecure() || (origin != null && origin.startsWith("https://"));
  }

  @Bean
  SettingGroup signInSettings(Demonstration demonstration) {
    return new SettingGroup(
        "sign-in",
        "portal.settings.group.sign-in",
        20,
        List.of(
            IDLE,
            OFFICERS_LONGEST,
            CITIZENS_LONGEST,
            TRIES_A_MINUTE,
            secondFactor(demonstration.isOn())),
        PortalSetting::faultsOfSignIn);
  }

  private static List<Shortcoming> faultsOfSignIn(Settings proposed) {
    var faults = new ArrayList<Shortcoming>();
    for (var longest : List.of(OFFICERS_LONGEST, CITIZENS_LONGEST)) {
      if (proposed.of(IDLE).compareTo(proposed.of(longest)) > 0) {
        faults.add(Shortcoming.of(longest.key(), "portal.settings.fault.shorter-than-idle"));
      }
    }
    return faults;
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
