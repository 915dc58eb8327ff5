package hongdun.portal.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * 设置: read from the environment as docs/messages.md names them; what cannot be right stops the
 * start.
 */
class MailSettingsTests {
  private static final Map<String, Object> MAIL =
      Map.of("HONGDUN_MAIL_HOST", "mail.example.cn", "HONGDUN_MAIL_FROM", "notice@scjg.example.cn");

  @Test
  void theMailServerIsReadFromTheEnvironment() {
    var settings =
        mail(
            Map.of(
                "HONGDUN_MAIL_PORT", "465",
                "HONGDUN_MAIL_PROTECTION", "tls",
                "HONGDUN_MAIL_USER", "notice",
                "HONGDUN_MAIL_PASSWORD_FILE", "/etc/hongdun/mail.password",
                "HONGDUN_MAIL_ANSWER_WITHIN", "20s"));

    assertThat(settings.host()).contains("mail.example.cn");
    assertThat(settings.port()).isEqualTo(465);
    assertThat(settings.protection()).isEqualTo(MailSettings.Protection.TLS);
    assertThat(settings.passwordFile()).contains("/etc/hongdun/mail.password");
    assertThat(settings.answerWithin()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void unlessToldOtherwiseTheConnectionMustBeEncrypted() {
    assertThat(mail(Map.of()).protection()).isEqualTo(MailSettings.Protection.STARTTLS);
  }

  @Test
  void aVariableSetToNothingIsNotSet() {
    var settings = mail(Map.of("HONGDUN_MAIL_USER", "", "HONGDUN_MAIL_PASSWORD_FILE", ""));

    assertThat(settings.user()).isEmpty();
    assertThat(settings.passwordFile()).isEmpty();
  }

  @Test
  void whatCannotBeRightStopsTheStart() {
    refuses(Map.of("HONGDUN_MAIL_FROM", "somebody"), "HONGDUN_MAIL_FROM");
    refuses(Map.of("HONGDUN_MAIL_USER", "notice"), "password-file");
    refuses(
        Map.of(
            "HONGDUN_MAIL_USER", "notice",
            "HONGDUN_MAIL_PASSWORD_FILE", "/etc/hongdun/mail.password",
            "HONGDUN_MAIL_PROTECTION", "none"),
        "never sent without encryption");
  }

  @Test
  void theGatewayIsReadFromTheEnvironment() {
    var settings =
        bound(
            "hongdun.sms",
            ShortMessageSettings.class,
            Map.of(
                "HONGDUN_SMS_PROVIDER", "http",
                "HONGDUN_SMS_URL", "https://sms.example.cn/send",
                "HONGDUN_SMS_SECRET_FILE", "/etc/hongdun/sms.key",
                "HONGDUN_SMS_ACCEPTED", "\"code\":0"));

    assertThat(settings.provider()).isEqualTo(ShortMessageSettings.Provider.HTTP);
    assertThat(settings.url().orElseThrow()).hasHost("sms.example.cn");
    assertThat(settings.body()).contains("{mobile}", "{text}", "{key}");
    assertThat(settings.accepted()).contains("\"code\":0");
  }

  @Test
  void theMeasuresOfDeliveryHaveTheirDefaults() {
    var settings = bound("hongdun.delivery", DeliverySettings.class, Map.of());

    assertThat(settings.attempts()).isEqualTo(12);
    assertThat(settings.within()).isEqualTo(Duration.ofHours(48));
  }

  private static void refuses(Map<String, Object> more, String because) {
    assertThatThrownBy(() -> mail(more)).rootCause().hasMessageContaining(because);
  }

  private static MailSettings mail(Map<String, Object> more) {
    var all = new HashMap<>(MAIL);
    all.putAll(more);
    return bound("hongdun.mail", MailSettings.class, all);
  }

  private static <T> T bound(String prefix, Class<T> type, Map<String, Object> variables) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    return Binder.get(environment).bindOrCreate(prefix, type);
  }
}
