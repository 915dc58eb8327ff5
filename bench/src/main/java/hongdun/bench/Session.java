package hongdun.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 会话 — one person's way through the pages, without a browser: cookies are kept, redirects followed
 * as a browser does, and a form carries the token of the page it stands on.
 */
final class Session implements AutoCloseable {
  private static final Pattern TOKEN =
      Pattern.compile("<input type=\"hidden\" name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int MOST_REDIRECTS = 5;
  private static final int OK = 200;
  private static final int SERVER_ERROR = 500;
  private static final Pattern FAULTS =
      Pattern.compile("(?s)<ul class=\"[^\"]*error-summary.*?</ul>");

  private final URI server;
  private final Wire wire;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private Optional<Answer> page = Optional.empty();

  Session(URI server) {
    this.server = server;
    this.wire = new Wire(server);
  }

  /**
   * What came back.
   *
   * @param uri where the redirects ended
   */
  record Answer(int status, URI uri, String body) {
    Answer {
      if (status >= SERVER_ERROR) {
        throw new IllegalStateException("The server answered " + status + " at " + uri);
      }
    }

    /** The first group of the first match. */
    String find(Pattern pattern) {
      var match = pattern.matcher(body);
      if (!match.find()) {
        throw new IllegalStateException("Nothing like " + pattern + " at " + uri);
      }
      return match.group(1);
    }

    /** The first groups of all matches. */
    List<String> findAll(Pattern pattern) {
      return pattern.matcher(body).results().map((MatchResult match) -> match.group(1)).toList();
    }

    /** What a test or a measurement goes on from must be the page it asked for. */
    Answer at(String path) {
      if (status != OK || !uri.getPath().matches(path)) {
        throw new IllegalStateException(
            "Not at %s but at %s with %d: %s".formatted(path, uri, status, faults()));
      }
      return this;
    }

    private String faults() {
      var found = FAULTS.matcher(body);
      return found.find() ? found.group().replaceAll("(?s)<[^>]*>|\\s+", " ").strip() : "";
    }
  }

  Answer get(String path) throws IOException {
    return follow("GET", path, "", new byte[0]);
  }

  byte[] download(String path) throws IOException {
    return exchange("GET", path, "", new byte[0]).body();
  }

  /** Sends a form of the page last seen. */
  Answer post(String path, Map<String, String> fields) throws IOException {
    var form = Form.empty();
    for (var field : fields.entrySet()) {
      form = form.and(field.getKey(), field.getValue());
    }
    return post(path, form);
  }

  Answer post(String path, Form form) throws IOException {
    return follow(
        "POST",
        path,
        "Content-Type: application/x-www-form-urlencoded\r\n",
        form.and("_csrf", token()).encoded().getBytes(StandardCharsets.UTF_8));
  }

  private String token() {
    return page.orElseThrow(() -> new IllegalStateException("No page is open")).find(TOKEN);
  }

  /** As a browser does: wherever the answer sends it, it goes with GET. */
  private Answer follow(String method, String path, String head, byte[] body) throws IOException {
    var reply = exchange(method, path, head, body);
    var at = server.resolve(path);
    for (int count = 0; count < MOST_REDIRECTS; count++) {
      var to = reply.header("location");
      if (to.isEmpty()) {
        break;
      }
      at = at.resolve(to.get());
      reply = exchange("GET", pathOf(at), "", new byte[0]);
    }
    var answer = new Answer(reply.status(), at, new String(reply.body(), StandardCharsets.UTF_8));
    page = Optional.of(answer);
    return answer;
  }

  private static String pathOf(URI address) {
    var query = address.getRawQuery();
    return query == null ? address.getRawPath() : address.getRawPath() + "?" + query;
  }

  private Wire.Reply exchange(String method, String path, String head, byte[] body)
      throws IOException {
    var kept =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
    var reply =
        wire.send(
            method,
            path,
            head + "Accept-Language: zh-CN\r\n" + (cookies.isEmpty() ? "" : kept),
            body);
    reply.headers().stream()
        .filter(header -> header.name().equals("set-cookie"))
        .forEach(header -> keep(header.value()));
    return reply;
  }

  private void keep(String cookie) {
    var parts = cookie.split(";", 2);
    var equals = parts[0].indexOf('=');
    var name = parts[0].substring(0, equals);
    if (parts.length > 1 && parts[1].toLowerCase(Locale.ROOT).contains("max-age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, parts[0].substring(equals + 1));
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
