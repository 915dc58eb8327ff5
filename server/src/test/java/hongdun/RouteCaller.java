package hongdun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Somebody signed in, from an address of his own so that tries are counted apart. */
final class RouteCaller implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final AtomicInteger SERIAL = new AtomicInteger();

  private final int port;
  private final HttpClient client;
  private final String token;

  RouteCaller(int port, String signInName, String password) {
    this.port = port;
    try {
      client =
          HttpClient.newBuilder()
              .localAddress(
                  InetAddress.getByName("127.0.9." + (1 + SERIAL.incrementAndGet() % 250)))
              .cookieHandler(new CookieManager())
              .build();
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
    var page = send(HttpRequest.newBuilder(address("/sign-in")).GET());
    post(
        "/sign-in",
        "address=" + encoded(signInName) + "&password=" + encoded(password),
        tokenOf(page));
    token = tokenOf(send(HttpRequest.newBuilder(address("/account/password")).GET()));
  }

  /** The status of what comes back. */
  int call(Route route, String path) {
    return route.verb().equals("GET")
        ? send(HttpRequest.newBuilder(address(path)).GET()).statusCode()
        : post(path, "", token);
  }

  private int post(String path, String fields, String csrf) {
    return send(HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields + "&sure=yes&_csrf=" + encoded(csrf))))
        .statusCode();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String tokenOf(HttpResponse<String> page) {
    var token = TOKEN.matcher(page.body());
    if (!token.find()) {
      throw new IllegalStateException("No form on " + page.uri() + ": " + page.statusCode());
    }
    return token.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
