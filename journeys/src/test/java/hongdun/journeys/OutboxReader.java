package hongdun.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 收件人 — reads what the product sent to somebody, on the outbox page of the demonstration. */
final class OutboxReader {
  private static final Pattern MESSAGE =
      Pattern.compile("(?s)<p class=\"[^\"]*hd-message__body[^\"]*\">(.*?)</p>");
  private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
  private static final Pattern LINK = Pattern.compile("(/sign/[A-Za-z0-9_-]{20,})");

  private final RunningServer server;

  OutboxReader(RunningServer server) {
    this.server = server;
  }

  /** The code in the newest message that has one. */
  String code(String address) {
    return newest(address, CODE);
  }

  /** The path of the personal link to sign, in the newest message that has one. */
  String linkToSign(String address) {
    return newest(address, LINK);
  }

  private String newest(String address, Pattern wanted) {
    return MESSAGE
        .matcher(page(address))
        .results()
        .map(message -> message.group(1).replaceAll("<[^>]*>", ""))
        .map(wanted::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("Nothing like " + wanted + " was sent to " + address));
  }

  private String page(String address) {
    var asked =
        HttpRequest.newBuilder(
                URI.create(
                    server.address(
                        "/demonstration/outbox?address="
                            + URLEncoder.encode(address, StandardCharsets.UTF_8))))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(asked, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
