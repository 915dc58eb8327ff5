package hongdun.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * 会话 — one person's way through the pages, without a browser: cookies are kept, redirects followed
 * as a browser does, and a form carries the token of the page it stands on.
 */
final class Session implements AutoCloseable {
  private static final Pattern TOKEN =
      Pattern.compile("<input type=\"hidden\" name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final int SERVER_ERROR = 500;
  private static final Pattern FAULTS =
      Pattern.compile("(?s)<ul class=\"[^\"]*error-summary.*?</ul>");
  private static final String BOUNDARY = "----hongdun-bench-boundary";

  private final URI server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client;
  private Optional<Answer> page = Optional.empty();

  Session(URI server) {
    this.server = server;
    this.client =
        HttpClient.newBuilder()
            .executor(threads)
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();
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

  Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  byte[] download(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
  }

  /** Sends a form of the page last seen. */
  Answer post(String path, Map<String, String> fields) throws IOException, InterruptedException {
    var form = Form.empty();
    for (var field : fields.entrySet()) {
      form = form.and(field.getKey(), field.getValue());
    }
    return post(path, form);
  }

  Answer post(String path, Form form) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.and("_csrf", token()).encoded())));
  }

  /** Sends a form of the page last seen that carries one file. */
  Answer upload(String path, String fileName, byte[] content)
      throws IOException, InterruptedException {
    var start =
        """
        --%1$s\r
        Content-Disposition: form-data; name="_csrf"\r
        \r
        %2$s\r
        --%1$s\r
        Content-Disposition: form-data; name="file"; filename="%3$s"\r
        Content-Type: application/pdf\r
        \r
        """
            .formatted(BOUNDARY, token(), fileName);
    var end = "\r\n--%s--\r\n".formatted(BOUNDARY);
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(start),
                    BodyPublishers.ofByteArray(content),
                    BodyPublishers.ofString(end))));
  }

  private String token() {
    return page.orElseThrow(() -> new IllegalStateException("No page is open")).find(TOKEN);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(PATIENCE)
        .header("Accept-Language", "zh-CN");
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    var answer = new Answer(response.statusCode(), response.uri(), response.body());
    page = Optional.of(answer);
    return answer;
  }

  @Override
  public void close() {
    client.close();
    threads.close();
  }
}
