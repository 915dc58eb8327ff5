package hongdun.portal.usecase;

import hongdun.portal.Handover;
import hongdun.portal.ShortMessages;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * 短信网关 — hands text messages to a gateway over HTTP: one signed POST each. The signature is
 * HMAC-SHA-256, in hexadecimal, of the time (seconds since 1970), a line feed and the body.
 */
final class GatewayShortMessages implements ShortMessages {
  private static final Pattern BLANK = Pattern.compile("\\{(mobile|text|key)}");
  private static final int LONGEST_ANSWER = 65_536;
  private static final int OK = 200;
  private static final int REDIRECT = 300;
  private static final int REFUSED = 400;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY = 429;
  private static final int BROKEN = 500;
  private static final int UNAVAILABLE = 503;

  private final ShortMessageSettings settings;
  private final InstantSource realTime;
  private final HttpClient client;
  private final Optional<Pattern> accepted;

  GatewayShortMessages(ShortMessageSettings settings, InstantSource realTime) {
    this.settings = settings;
    this.realTime = realTime;
    this.accepted = settings.accepted().map(Pattern::compile);
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(settings.connectWithin())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Handover send(ShortMessage message) {
    HttpRequest request;
    try {
      request = request(message);
    } catch (IOException unreadable) {
      return new Handover.Unreachable("The secret file cannot be read");
    }
    var sending =
        client.sendAsync(
            request,
            BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
    try {
      return answered(sending.get(patience().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      sending.cancel(true);
      return new Handover.Unsure("No answer within " + patience());
    } catch (ExecutionException failed) {
      return unanswered(failed.getCause());
    } catch (InterruptedException e) {
      sending.cancel(true);
      Thread.currentThread().interrupt();
      return new Handover.Unsure("The sender was stopped");
    }
  }

  /** For the whole of it: the client's own limit ends where the answer's body begins. */
  private Duration patience() {
    return settings.connectWithin().plus(settings.answerWithin());
  }

  private static Handover unanswered(@Nullable Throwable why) {
    return why instanceof ConnectException || why instanceof HttpConnectTimeoutException
        ? new Handover.Unreachable(words(why))
        : new Handover.Unsure(words(why));
  }

  private HttpRequest request(ShortMessage message) throws IOException {
    var body = body(message);
    var time = Long.toString(realTime.instant().getEpochSecond());
    return HttpRequest.newBuilder(settings.url().orElseThrow())
        .timeout(settings.answerWithin())
        .header("Content-Type", settings.contentType() + "; charset=utf-8")
        .header("Idempotency-Key", message.key())
        .header(settings.timeHeader(), time)
        .header(settings.signatureHeader(), signature(time + "\n" + body))
        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
        .build();
  }

  private String body(ShortMessage message) {
    return BLANK
        .matcher(settings.body())
        .replaceAll(blank ->
            Matcher.quoteReplacement(
                escaped(
                    switch (blank.group(1)) {
                      case "mobile" -> message.mobile();
                      case "text" -> message.text();
                      default -> message.key();
                    })));
  }

  private String escaped(String value) {
    return settings.isJson() ? inJson(value) : URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String inJson(String value) {
    var escaped = new StringBuilder();
    value
        .chars()
        .forEach(sign -> {
          if (sign == '"' || sign == '\\') {
            escaped.append('\\').append((char) sign);
          } else if (sign < ' ') {
            escaped.append("\\u%04x".formatted(sign));
          } else {
            escaped.append((char) sign);
          }
        });
    return escaped.toString();
  }

  private String signature(String signed) throws IOException {
    var secret =
        settings.secret().isPresent()
            ? settings.secret().get().value()
            : Files.readString(Path.of(settings.secretFile().orElseThrow())).strip();
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
    }
  }

  private Handover answered(HttpResponse<String> response) {
    int status = response.statusCode();
    var said = response.body().strip();
    if (status < OK || status >= REDIRECT) {
      return refusal(status, said);
    }
    boolean yes = accepted.map(wanted -> wanted.matcher(said).find()).orElse(true);
    return yes
        ? new Handover.Accepted(status + " " + said)
        : new Handover.Refused(status + " " + said);
  }

  private static Handover refusal(int status, String said) {
    var words = status + " " + said;
    if (status == REQUEST_TIMEOUT || status == TOO_MANY || status == UNAVAILABLE) {
      return new Handover.Deferred(words);
    }
    if (status >= BROKEN) {
      return new Handover.Unsure(words);
    }
    // A redirect, too: what is signed for one address is sent to no other.
    return status >= REFUSED ? new Handover.Refused(words) : new Handover.Unreachable(words);
  }

  private static String words(@Nullable Throwable failed) {
    return failed == null || failed.getMessage() == null
        ? "No connection"
        : String.valueOf(failed.getMessage());
  }
}
