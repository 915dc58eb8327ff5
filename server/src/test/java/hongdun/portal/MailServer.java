package hongdun.portal;

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
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** 邮件服务器 — a real one in this process; it behaves as its manners say. */
public final class MailServer implements AutoCloseable {
  private static final int LOWEST_PORT = 12_000;
  private static final int HIGHEST_PORT = 15_000;
  private final int port;
  private final List<Mail> mails = new CopyOnWriteArrayList<>();
  private volatile Manners manners = new Manners() {};
  private SMTPServer server;

  /** 来信 — one message as it came. */
  public record Mail(String to, MimeMessage message) {
    public String header(String name) {
      try {
        var all = message.getHeader(name);
        return all == null ? "" : all[0];
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }

    public String subject() {
      try {
        return message.getSubject();
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }

    public String text() {
      try {
        return ((String) message.getContent()).replace("\r\n", "\n");
      } catch (MessagingException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** 举止 — what the server does at each point. */
  public interface Manners {
    default void recipient(String to) throws RejectException {}

    /** Called when all of a message has been read, before the server answers. */
    default void taken(String to) throws RejectException {}
  }

  private MailServer(int port) {
    this.port = port;
    this.server = build();
  }

  /** One that runs. */
  public static MailServer started() {
    var server = at(freePort());
    server.start();
    return server;
  }

  /** One that is down. */
  public static MailServer at(int port) {
    return new MailServer(port);
  }

  /** Below those the system gives to connections: nobody takes it while the server is down. */
  public static int freePort() {
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

  private SMTPServer build() {
    return SMTPServer.port(port)
        .bindAddress(InetAddress.getLoopbackAddress())
        .hostName("mail.example.cn")
        .messageHandlerFactory(_ -> new Handler())
        .build();
  }

  public void start() {
    server = build();
    server.start();
  }

  public void stop() {
    server.stop();
  }

  public MailServer behaves(Manners other) {
    manners = other;
    return this;
  }

  public int port() {
    return port;
  }

  /** All that came, as long as the server said yes. */
  public List<Mail> mails() {
    return List.copyOf(mails);
  }

  public List<Mail> to(String address) {
    return mails.stream().filter(mail -> mail.to().equals(address)).toList();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** What a slow server does. */
  public static void dawdle(Duration howLong) {
    try {
      Thread.sleep(howLong);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Handler implements MessageHandler {
    private String to = "";

    @Override
    public void from(String from) {
      // Everybody may write.
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      manners.recipient(recipient);
      to = recipient;
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
      var bytes = data.readAllBytes();
      manners.taken(to);
      try {
        mails.add(
            new Mail(
                to,
                new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(bytes))));
      } catch (MessagingException e) {
        throw new RejectException(554, "unreadable");
      }
      return "queued as " + mails.size();
    }

    @Override
    public void done() {
      // Nothing is kept of a conversation.
    }
  }
}
