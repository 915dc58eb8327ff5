package hongdun.portal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 浏览器 — one visitor without JavaScript: keeps cookies, fills in forms with their tokens. */
public final class Browser implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String site;
  private final String language;

  public Browser(int port) {
    this(port, "zh-CN");
  }

  public Browser(int port, String language) {
    this.site = "http://127.0.0.1:" + port;
    this.language = language;
  }

  /** What came back; a redirect is not followed. */
  public record Answer(int status, String location, String body, HttpResponse<String> whole) {
    public String header(String name) {
      return whole.headers().firstValue(name).orElse("");
    }
  }

  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  /** Opens a page and sends a form from it. */
  public Answer post(String from, String to, Map<String, String> fields) {
    var token = TOKEN.matcher(get(from).body());
    if (!token.find()) {
      throw new IllegalStateException("No form on " + from);
    }
    return postBare(to, fields, token.group(1));
  }

  /** Sends fields without having opened a page, with whatever token. */
  public Answer postBare(String to, Map<String, String> fields, String token) {
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "", "&_csrf=" + encoded(token)));
    return send(
        request(to)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  public Answer postWith(String header, String value, String to, String body) {
    return send(
        request(to)
            .header(header, value)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Sends a form with one file of so many bytes and no token. */
  public Answer upload(String to, int bytes) {
    var boundary = "----a-boundary";
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
            .formatted(boundary);
    var body = head + "x".repeat(bytes) + "\r\n--" + boundary + "--\r\n";
    return send(
        request(to)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Opens a page and sends one file from its form. */
  public Answer attach(String from, String to, String field, String fileName, byte[] content) {
    var token = TOKEN.matcher(get(from).body());
    if (!token.find()) {
      throw new IllegalStateException("No form on " + from);
    }
    var boundary = "----another-boundary";
    var head =
        """
        --%1$s\r
        Content-Disposition: form-data; name="_csrf"\r
        \r
        %2$s\r
        --%1$s\r
        Content-Disposition: form-data; name="%3$s"; filename="%4$s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(boundary, token.group(1), field, fileName);
    return send(
        request(to)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head),
                    HttpRequest.BodyPublishers.ofByteArray(content),
                    HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
            .build());
  }

  /** The bytes of a file. */
  public byte[] download(String path) {
    try {
      return client
          .send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public boolean hasCookie(String name) {
    return !cookie(name).isEmpty();
  }

  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(java.net.HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Takes over another's cookie, as somebody would who planted it. */
  public void plant(String name, String value) {
    var cookie = new java.net.HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setDomain("127.0.0.1");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(site), cookie);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(site + path)).header("Accept-Language", language);
  }

  private Answer send(HttpRequest request) {
    try {
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Location").orElse(""),
          response.body(),
          response);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
