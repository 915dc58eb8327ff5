package hongdun.portal.usecase;

import hongdun.portal.domain.Address;
import hongdun.shared.Sensitive;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that takes the bureau's e-mail; without a host no e-mail leaves.
 *
 * @param from the address the bureau writes from
 * @param password of the user, where it was set in the browser; it never comes from the environment
 * @param passwordFile holds the password of the user; read anew for each connection
 * @param protection how the connection is encrypted
 * @param answerWithin how long one answer of the server may take
 */
@ConfigurationProperties(prefix = "hongdun.mail", ignoreUnknownFields = false)
record MailSettings(
    Optional<String> host,
    @DefaultValue("587") int port,
    Optional<String> from,
    Optional<String> user,
    Optional<Sensitive<String>> password,
    Optional<String> passwordFile,
    @DefaultValue("starttls") Protection protection,
    @DefaultValue("10s") Duration connectWithin,
    @DefaultValue("60s") Duration answerWithin) {

  /** 加密方式 — of the connection to the mail server. */
  enum Protection {
    /** Begins plain and is encrypted before anything is said; else nothing is sent. */
    STARTTLS,
    /** Encrypted from the first byte, usually at port 465. */
    TLS,
    /** Not at all: for a relay on the same machine or a network of one's own. */
    NONE
  }

  MailSettings {
    // A variable that is set to nothing is not set.
    host = host.filter(text -> !text.isBlank());
    user = user.filter(text -> !text.isBlank());
    passwordFile = passwordFile.filter(text -> !text.isBlank());
    if (host.isPresent()) {
      if (from.flatMap(Address::reachable).map(Address::kind).isEmpty()
          || from.flatMap(Address::reachable).orElseThrow().kind() != Address.Kind.EMAIL) {
        throw new IllegalArgumentException(
            "hongdun.mail.from (HONGDUN_MAIL_FROM) must be the e-mail address the bureau writes from");
      }
      if (user.isPresent() != (passwordFile.isPresent() || password.isPresent())) {
        throw new IllegalArgumentException(
            "hongdun.mail.user and hongdun.mail.password-file are set together or not at all");
      }
      if (user.isPresent() && protection == Protection.NONE) {
        throw new IllegalArgumentException(
            "hongdun.mail.protection=none: a password is never sent without encryption");
      }
    }
  }
}
