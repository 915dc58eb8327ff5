package hongdun.portal.usecase;

import hongdun.portal.Handover;
import hongdun.shared.Sensitive;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 电子邮件投递 — hands e-mail to the bureau's mail server by SMTP, one connection a message. It tells
 * apart what the server refused, put off, never got, and what it got without answering.
 */
final class MailCarrier implements Carrier {
  private static final Logger LOG = LoggerFactory.getLogger(MailCarrier.class);
  private static final int PERMANENT = 500;
  private static final int TEMPORARY = 400;

  private final MailSettings settings;
  private final Letterhead letterhead;
  private final InstantSource realTime;
  private final Session session;

  MailCarrier(MailSettings settings, Letterhead letterhead, InstantSource realTime) {
    this.settings = settings;
    this.letterhead = letterhead;
    this.realTime = realTime;
    this.session = Session.getInstance(properties(settings));
  }

  private static Properties properties(MailSettings settings) {
    var answer = Long.toString(settings.answerWithin().toMillis());
    var properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", millis(settings));
    properties.setProperty("mail.smtp.timeout", answer);
    properties.setProperty("mail.smtp.writetimeout", answer);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
    properties.setProperty("mail.mime.allowutf8", "true");
    switch (settings.protection()) {
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> {
        // Plain, as it was set.
      }
    }
    return properties;
  }

  private static String millis(MailSettings settings) {
    return Long.toString(settings.connectWithin().toMillis());
  }

  @Override
  public Handover carry(Parcel parcel) {
    Letter letter;
    try {
      letter = letter(parcel);
    } catch (MessagingException unwritable) {
      return new Handover.Refused(words(unwritable));
    }
    SMTPTransport transport;
    try {
      transport = (SMTPTransport) session.getTransport("smtp");
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException("The library speaks SMTP", e);
    }
    try {
      transport.connect(
          settings.host().orElseThrow(),
          settings.port(),
          settings.user().orElse(null),
          password().orElse(null));
      return carry(letter, transport);
    } catch (MessagingException | UncheckedIOException unreachable) {
      return new Handover.Unreachable(words(unreachable));
    } finally {
      close(transport);
    }
  }

  /** What came of the message stands by now, whatever the server makes of the goodbye. */
  private static void close(SMTPTransport transport) {
    try {
      transport.close();
    } catch (MessagingException rude) {
      LOG.debug("The mail server did not take leave", rude);
    }
  }

  private Handover carry(Letter letter, SMTPTransport transport) {
    try {
      transport.sendMessage(letter, letter.getAllRecipients());
      return new Handover.Accepted(said(transport.getLastServerResponse()));
    } catch (MessagingException failed) {
      return failure(failed, letter.isWrittenWholly());
    }
  }

  private static Handover failure(MessagingException failed, boolean wholly) {
    var code = code(failed);
    var words = words(failed);
    if (failed instanceof SMTPSenderFailedException
        || failed instanceof AuthenticationFailedException) {
      return new Handover.Unreachable(words);
    }
    if (code >= PERMANENT) {
      return new Handover.Refused(words);
    }
    if (code >= TEMPORARY) {
      return new Handover.Deferred(words);
    }
    return wholly ? new Handover.Unsure(words) : new Handover.Unreachable(words);
  }

  /** What the server answered, of the exception or one behind it; below 400 when it did not. */
  private static int code(MessagingException failed) {
    for (@Nullable Exception cause = failed; cause != null; cause = behind(cause)) {
      int code =
          switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            default -> 0;
          };
      if (code >= TEMPORARY) {
        return code;
      }
    }
    return failed instanceof SendFailedException send && isOfNoUse(send) ? PERMANENT : 0;
  }

  private static @Nullable Exception behind(Exception cause) {
    return cause instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  /** The server was never asked: the address cannot be written in its language. */
  private static boolean isOfNoUse(SendFailedException failed) {
    return failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0;
  }

  private static String words(Exception failed) {
    var words = new StringBuilder();
    for (@Nullable Throwable cause = failed; cause != null; cause = next(cause)) {
      var said = said(cause.getMessage());
      if (!said.isEmpty() && words.indexOf(said) < 0) {
        words.append(words.isEmpty() ? "" : " · ").append(said);
      }
    }
    return words.isEmpty() ? failed.getClass().getSimpleName() : words.toString();
  }

  private static @Nullable Throwable next(Throwable cause) {
    return cause instanceof MessagingException messaging
        ? messaging.getNextException()
        : cause.getCause();
  }

  private static String said(@Nullable String words) {
    return words == null ? "" : words.strip().replaceAll("\\s+", " ");
  }

  private Optional<String> password() {
    return settings
        .password()
        .map(Sensitive::value)
        .or(() -> settings.passwordFile().map(MailCarrier::read));
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The password file cannot be read: " + file, e);
    }
  }

  private Letter letter(Parcel parcel) throws MessagingException {
    var letter = new Letter(session, messageId(parcel));
    var from = settings.from().orElseThrow();
    try {
      letter.setFrom(
          new InternetAddress(
              ascii(from), letterhead.bureau(parcel.language()), StandardCharsets.UTF_8.name()));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every JDK has UTF-8", e);
    }
    letter.setRecipients(
        Message.RecipientType.TO, new Address[] {new InternetAddress(ascii(parcel.address()))});
    // A line break in a header would begin another one.
    letter.setSubject(said(parcel.subject()), StandardCharsets.UTF_8.name());
    letter.setText(parcel.text(), StandardCharsets.UTF_8.name());
    letter.setSentDate(Date.from(realTime.instant()));
    letter.setHeader("Content-Language", parcel.language().tag());
    // Holiday notices and the like are not sent in answer to it (RFC 3834).
    letter.setHeader("Auto-Submitted", "auto-generated");
    letter.saveChanges();
    return letter;
  }

  private String messageId(Parcel parcel) {
    var from = ascii(settings.from().orElseThrow());
    return "<" + parcel.mark() + from.substring(from.indexOf('@')) + ">";
  }

  /** The domain in the letters every server knows; the part before it stays as it is. */
  private static String ascii(String address) {
    int at = address.lastIndexOf('@');
    return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
  }

  /**
   * 信件 — with the same Message-ID at every attempt, and knowing whether all of it was written:
   * until then the server cannot have taken it.
   */
  private static final class Letter extends MimeMessage {
    private final String messageId;
    private volatile boolean writtenWholly;

    Letter(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    boolean isWrittenWholly() {
      return writtenWholly;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream to, String @Nullable [] ignored)
        throws IOException, MessagingException {
      super.writeTo(to, ignored);
      writtenWholly = true;
    }
  }
}
