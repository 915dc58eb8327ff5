package hongdun.documents.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * 病毒检查 — hands a content to a ClamAV daemon by its INSTREAM command and hears what it found. The
 * bureau runs the daemon; without one nothing is asked.
 */
public final class VirusScan {
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 1024;
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
  private final String host;
  private final int port;

  public VirusScan(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /** What the daemon says. */
  public sealed interface Verdict {
    record Clean() implements Verdict {}

    record Found(String name) implements Verdict {}

    /** Nobody can say: what is not checked is not taken. */
    record Unchecked(String why) implements Verdict {}
  }

  public Verdict scan(byte[] content) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), Math.toIntExact(CONNECT_WITHIN.toMillis()));
      socket.setSoTimeout(Math.toIntExact(ANSWER_WITHIN.toMillis()));
      var out = new DataOutputStream(socket.getOutputStream());
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      for (int from = 0; from < content.length; from += CHUNK) {
        int length = Math.min(CHUNK, content.length - from);
        out.writeInt(length);
        out.write(content, from, length);
      }
      out.writeInt(0);
      out.flush();
      return verdict(
          new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new Verdict.Unchecked(String.valueOf(e.getMessage()));
    }
  }

  /** {@code stream: OK}, {@code stream: Name FOUND}, or why not. */
  private static Verdict verdict(String answer) {
    var said = answer.replace("\0", "").strip();
    if (said.equals("stream: OK")) {
      return new Verdict.Clean();
    }
    return said.startsWith("stream: ") && said.endsWith(" FOUND")
        ? new Verdict.Found(said.substring("stream: ".length(), said.length() - " FOUND".length()))
        : new Verdict.Unchecked(said);
  }
}
