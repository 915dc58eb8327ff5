package hongdun.portal.usecase;

import hongdun.shared.Sensitive;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who sends text messages; without a provider none leave.
 *
 * @param url where the gateway takes a message, by POST
 * @param body what is posted: {mobile}, {text} and {key} stand for the message's
 * @param secret the key the request is signed with, HMAC-SHA-256, where it was set in the browser;
 *     it never comes from the environment
 * @param secretFile holds the key the request is signed with, HMAC-SHA-256
 * @param accepted what the gateway's answer must contain, besides a status of 200 to 299
 */
@ConfigurationProperties(prefix = "hongdun.sms", ignoreUnknownFields = false)
record ShortMessageSettings(
    @DefaultValue("none") Provider provider,
    Optional<URI> url,
    @DefaultValue("{\"mobile\":\"{mobile}\",\"content\":\"{text}\",\"id\":\"{key}\"}") String body,
    @DefaultValue("application/json") String contentType,
    Optional<Sensitive<String>> secret,
    Optional<String> secretFile,
    @DefaultValue("X-Signature") String signatureHeader,
    @DefaultValue("X-Timestamp") String timeHeader,
    Optional<String> accepted,
    @DefaultValue("10s") Duration connectWithin,
    @DefaultValue("30s") Duration answerWithin) {

  /** 短信服务 — how text messages leave. */
  enum Provider {
    NONE,
    /** Nothing is sent; what would have been stands in a file of the data folder. */
    SANDBOX,
    /** A gateway that takes messages over HTTP. */
    HTTP
  }

  ShortMessageSettings {
    secretFile = secretFile.filter(text -> !text.isBlank());
    accepted = accepted.filter(text -> !text.isBlank());
    if (accepted.filter(ShortMessageSettings::isUnreadable).isPresent()) {
      throw new IllegalArgumentException("hongdun.sms.accepted is no regular expression");
    }
    if (provider == Provider.HTTP) {
      if (url.isEmpty() || (secretFile.isEmpty() && secret.isEmpty())) {
        throw new IllegalArgumentException(
            "hongdun.sms.provider=http needs hongdun.sms.url and hongdun.sms.secret-file");
      }
      if (url.map(URI::getScheme).filter(scheme -> scheme.matches("https?")).isEmpty()) {
        throw new IllegalArgumentException("hongdun.sms.url begins with https:// or http://");
      }
      if (!isJson(contentType) && !isForm(contentType)) {
        throw new IllegalArgumentException(
            "hongdun.sms.content-type is application/json or application/x-www-form-urlencoded");
      }
    }
  }

  static boolean isUnreadable(String expression) {
    try {
      Pattern.compile(expression);
      return false;
    } catch (PatternSyntaxException unreadable) {
      return true;
    }
  }

  boolean isJson() {
    return isJson(contentType);
  }

  static boolean isJson(String type) {
    return type.toLowerCase(Locale.ROOT).startsWith("application/json");
  }

  static boolean isForm(String type) {
    return type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }
}
