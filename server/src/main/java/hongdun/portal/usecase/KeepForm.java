package hongdun.portal.usecase;

import hongdun.portal.KeyFile;
import hongdun.portal.domain.UnsentForm;
import hongdun.portal.persistence.KeptForms;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * 保留表单 — keeps what somebody entered when his session had ended, sealed, for half an hour and for
 * himself only: who he was the browser says in a sealed word of this server's.
 */
@Service
public class KeepForm {
  /** How long it is kept. */
  public static final Duration LASTS = Duration.ofMinutes(30);

  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final int MOST_OF_ACCOUNT = 5;
  private static final int TOKEN_BYTES = 24;
  private static final String WHO = "who-was-here";
  private static final String TOKEN = "kept-form-token";

  private final KeptForms forms;
  private final KeyFile keys;
  private final JsonMapper json;
  private final InstantSource realTime;
  private final SecureRandom random = new SecureRandom();

  KeepForm(
      KeptForms forms,
      KeyFile keys,
      JsonMapper json,
      @Qualifier("realTime") InstantSource realTime) {
    this.forms = forms;
    this.keys = keys;
    this.json = json;
    this.realTime = realTime;
  }

  /** A word only this server can read that says who is signed in with a browser. */
  public String remember(long account) {
    var words = "%d %d".formatted(account, realTime.instant().getEpochSecond());
    return text(keys.seal(WHO, words.getBytes(StandardCharsets.UTF_8)));
  }

  /** Who was signed in, by such a word; empty when it is none or older than a day. */
  public OptionalLong remembered(String word) {
    try {
      var parts = new String(keys.open(WHO, bytes(word)), StandardCharsets.UTF_8).split(" ", -1);
      var since = Instant.ofEpochSecond(Long.parseLong(parts[1]));
      return since.plus(REMEMBERED).isAfter(realTime.instant())
          ? OptionalLong.of(Long.parseLong(parts[0]))
          : OptionalLong.empty();
    } catch (IllegalArgumentException notOurs) {
      return OptionalLong.empty();
    }
  }

  /** Keeps a form for an account; the token is for the browser that sent it. */
  @Transactional
  public String keep(long account, UnsentForm form) {
    var token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    var word = text(token);
    forms.keep(
        digests(word).getFirst(),
        account,
        keys.seal(purpose(account), json.writeValueAsBytes(form)),
        realTime.instant().plus(LASTS),
        MOST_OF_ACCOUNT);
    return word;
  }

  @Transactional(readOnly = true)
  public Optional<UnsentForm> find(String token, long account) {
    return forms
        .find(digests(token), account, realTime.instant())
        .map(sealed -> json.readValue(keys.open(purpose(account), sealed), UnsentForm.class));
  }

  @Transactional
  public void forget(String token, long account) {
    forms.forget(digests(token), account);
  }

  @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
  @Transactional
  void forgetExpired() {
    forms.forgetExpired(realTime.instant());
  }

  /** By what a token is known, the newest key's first; the key may have changed meanwhile. */
  private List<byte[]> digests(String token) {
    return keys.digests(TOKEN, token.getBytes(StandardCharsets.UTF_8));
  }

  private static String purpose(long account) {
    return "kept-form:" + account;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
