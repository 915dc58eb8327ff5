package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * 退回的表单 — a page that answered a form by saying what is wrong with it. Nothing came of the form, so
 * that it can be sent once more as it was, from a window in another language or mode, to see the
 * same page there.
 *
 * @param status which must come back once more
 * @param body the fields as they were sent
 */
record Refusal(String address, int status, byte[] body) {
  private static final int FIRST = 400;
  private static final int LAST = 499;
  private static final int TOO_MANY = 429;
  private static final String FIELDS = "application/x-www-form-urlencoded";

  /** Where every try counts against whoever makes it, and too many end it. */
  private static final Pattern COUNTED =
      Pattern.compile("/(sign-in|sign-up|sign|reset|reset-password|account)(/.*)?");

  /** The refusal in an answer, when it is one that can be had again. */
  static Optional<Refusal> in(Response answer) {
    var sent = answer.request();
    return sent.method().equals("POST")
            && answer.status() >= FIRST
            && answer.status() <= LAST
            && answer.status() != TOO_MANY
            && !COUNTED.matcher(URI.create(sent.url()).getPath()).matches()
        ? fields(sent).map(body -> new Refusal(sent.url(), answer.status(), body))
        : Optional.empty();
  }

  /** Files are not kept by the browser; a form with one is looked at as it is. */
  private static Optional<byte[]> fields(Request sent) {
    var type = sent.headers().getOrDefault("content-type", "");
    return type.startsWith(FIELDS) ? Optional.ofNullable(sent.postDataBuffer()) : Optional.empty();
  }

  /** Sends the same fields from a page, whose answer must be the same refusal. */
  void isHadAgainOn(Page page) {
    Predicate<String> itself = address::equals;
    page.route(itself, this::send);
    var answer = page.navigate(address);
    page.unroute(itself);
    assertThat(answer.request().method()).as("how %s was sent again", address).isEqualTo("POST");
    assertThat(answer.status()).as("answer to %s, sent again", address).isEqualTo(status);
  }

  private void send(Route route) {
    var headers = new HashMap<>(route.request().headers());
    headers.put("content-type", FIELDS);
    route.resume(new Route.ResumeOptions().setMethod("POST").setHeaders(headers).setPostData(body));
  }
}
