package hongdun.journeys;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** 邮件服务器 — a real one, dead until it is started; it keeps the newest letter to each address. */
final class Mailbox implements AutoCloseable {
  private static final int LOWEST_PORT = 12_000;
  private static final int HIGHEST_PORT = 15_000;
  private final int port = freePort();
  private final Map<String, String> letters = new ConcurrentHashMap<>();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final SMTPServer server =
      SMTPServer.port(port)
          .bindAddress(InetAddress.getLoopbackAddress())
          .messageHandlerFactory(_ -> new Clerk())
          .build();

  /** Below those the system gives to connections: nobody takes it while the server is dead. */
  private static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException taken) {
        continue;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What a bureau sets to use it. */
  Map<String, String> settings() {
    return Map.of(
        "HONGDUN_MAIL_HOST",
        "127.0.0.1",
        "HONGDUN_MAIL_PORT",
        Integer.toString(port),
        "HONGDUN_MAIL_FROM",
        "notice@scjg.example.cn",
        "HONGDUN_MAIL_PROTECTION",
        "none",
        "HONGDUN_PUBLIC_URL",
        "http://scjg.example.cn",
        "HONGDUN_SECONDFACTOR",
        "optional");
  }

  void start() {
    server.start();
  }

  /** From now on there is nobody of this address. */
  void refuse(String address) {
    refused.add(address);
  }

  void takeAll() {
    refused.clear();
  }

  Optional<String> to(String address) {
    return Optional.ofNullable(letters.get(address));
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Clerk implements MessageHandler {
    private String to = "";

    @Override
    public void from(String from) {
      // Everybody may write.
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      if (refused.contains(recipient)) {
        throw new RejectException(550, "5.1.1 <" + recipient + "> no such user");
      }
      to = recipient;
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
      try {
        var letter =
            new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(data.readAllBytes()));
        letters.put(to, letter.getSubject() + "\n" + letter.getContent());
        return "queued";
      } catch (MessagingException e) {
        throw new RejectException(554, "unreadable");
      }
    }

    @Override
    public void done() {
      // Nothing is kept of a conversation.
    }
  }
}
