package hongdun.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 连接 — HTTP/1.1 over one connection that is kept open. The client shares the two cores with what it
 * measures, and the JDK's own spends a third of what the server spends on a page.
 */
final class Wire implements AutoCloseable {
  private static final int PATIENCE_MS = 30_000;
  private static final int BUFFER = 1 << 15;
  private static final int HEXADECIMAL = 16;

  private final URI server;
  private Optional<Line> line = Optional.empty();

  Wire(URI server) {
    this.server = server;
  }

  private record Line(Socket socket, InputStream in) {}

  /** What came back, with its headers in small letters. */
  record Reply(int status, List<Header> headers, byte[] body) {
    Reply {
      headers = List.copyOf(headers);
    }

    Optional<String> header(String name) {
      return headers.stream().filter(one -> one.name().equals(name)).map(Header::value).findFirst();
    }
  }

  record Header(String name, String value) {}

  /** Sends a request; the head is its lines without the first of the host. */
  Reply send(String method, String path, String head, byte[] body) throws IOException {
    var request = new ByteArrayOutputStream();
    request.writeBytes(
        "%s %s HTTP/1.1\r\nHost: %s\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(method, path, server.getAuthority(), head, body.length)
            .getBytes(StandardCharsets.UTF_8));
    request.writeBytes(body);
    if (line.isPresent()) {
      try {
        return exchange(line.get(), request);
      } catch (EOFException e) {
        // The server closes what was idle too long; nothing of the request was answered.
        close();
      } catch (IOException e) {
        close();
        throw e;
      }
    }
    var fresh = open();
    line = Optional.of(fresh);
    try {
      return exchange(fresh, request);
    } catch (IOException e) {
      // A broken line stays broken; the next request takes a new one.
      close();
      throw e;
    }
  }

  private Line open() throws IOException {
    var socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MS);
    return new Line(socket, new BufferedInputStream(socket.getInputStream(), BUFFER));
  }

  private Reply exchange(Line open, ByteArrayOutputStream request) throws IOException {
    request.writeTo(open.socket().getOutputStream());
    var first = text(open.in());
    var status = Integer.parseInt(first.split(" ", 3)[1]);
    var headers = new ArrayList<Header>();
    for (var next = text(open.in()); !next.isEmpty(); next = text(open.in())) {
      var colon = next.indexOf(':');
      headers.add(
          new Header(
              next.substring(0, colon).toLowerCase(Locale.ROOT),
              next.substring(colon + 1).strip()));
    }
    var reply = new Reply(status, headers, new byte[0]);
    var whole = new Reply(status, headers, body(reply, open.in()));
    if (whole.header("connection").filter("close"::equalsIgnoreCase).isPresent()) {
      close();
    }
    return whole;
  }

  private static byte[] body(Reply reply, InputStream in) throws IOException {
    var length = reply.header("content-length");
    if (length.isPresent()) {
      return exactly(in, Integer.parseInt(length.get()));
    }
    if (reply.header("transfer-encoding").filter("chunked"::equalsIgnoreCase).isEmpty()) {
      return new byte[0];
    }
    var body = new ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      body.writeBytes(exactly(in, size));
      text(in);
    }
    text(in);
    return body.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(text(in).split(";", 2)[0].strip(), HEXADECIMAL);
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("The answer broke off after " + bytes.length + " bytes");
    }
    return bytes;
  }

  /** A line without its end. */
  private static String text(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int one = in.read(); one != '\n'; one = in.read()) {
      if (one < 0) {
        throw new EOFException("The server closed the connection");
      }
      if (one != '\r') {
        line.append((char) one);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    line.ifPresent(open -> {
      try {
        open.socket().close();
      } catch (IOException e) {
        // It is given up anyway.
      }
    });
    line = Optional.empty();
  }
}
