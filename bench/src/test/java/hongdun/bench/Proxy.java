package hongdun.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 反向代理 — hands one request to one node and the next to the other, as a load balancer without any
 * memory does; a node that cannot be reached is passed over.
 */
final class Proxy implements AutoCloseable {
  private static final int PATIENCE_MS = 30_000;

  private final ServerSocket door;
  private final List<URI> nodes;
  private final AtomicInteger turn = new AtomicInteger();
  private final List<AtomicInteger> served = new ArrayList<>();

  Proxy(List<URI> nodes) throws IOException {
    this.nodes = List.copyOf(nodes);
    nodes.forEach(_ -> served.add(new AtomicInteger()));
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::open);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** How many requests a node has answered. */
  int served(int node) {
    return served.get(node).get();
  }

  private void open() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        // Closed.
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      var request = request(new BufferedInputStream(client.getInputStream()));
      if (request.length > 0) {
        pass(request, client);
      }
    } catch (IOException e) {
      // The client, or the node in the middle of its answer, is gone; the client sees the line end.
    }
  }

  private void pass(byte[] request, Socket client) throws IOException {
    int first = turn.getAndIncrement();
    for (int i = 0; i < nodes.size(); i++) {
      int node = Math.floorMod(first + i, nodes.size());
      var address = nodes.get(node);
      try (var line = new Socket(address.getHost(), address.getPort())) {
        line.setSoTimeout(PATIENCE_MS);
        line.getOutputStream().write(request);
        line.getInputStream().transferTo(client.getOutputStream());
        served.get(node).incrementAndGet();
        return;
      } catch (ConnectException down) {
        // The other one.
      }
    }
  }

  /** A request with its body, asking the node to close the line after its answer. */
  private static byte[] request(InputStream in) throws IOException {
    var head = new StringBuilder();
    int length = 0;
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var small = line.toLowerCase(Locale.ROOT);
      if (small.startsWith("content-length:")) {
        length = Integer.parseInt(line.substring("content-length:".length()).strip());
      }
      if (!small.startsWith("connection:")) {
        head.append(line).append("\r\n");
      }
    }
    if (head.isEmpty()) {
      return new byte[0];
    }
    var request = new ByteArrayOutputStream();
    request.writeBytes(
        head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8));
    request.writeBytes(in.readNBytes(length));
    return request.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
      if (one != '\r') {
        line.write(one);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
