package hongdun.portal.web;

import hongdun.portal.Page;
import java.util.List;

/**
 * 出错页面 — says what happened and what to do next.
 *
 * @param name the part of the message keys: not-found, stale-form …
 * @param detailKey key of more words of the room that refused, or empty
 * @param details what these words are filled with
 * @param incident the number that finds this failure in the log, or empty
 */
public record ErrorPage(
    int status, String name, String detailKey, List<String> details, String incident)
    implements Page {
  static ErrorPage of(int status, String name) {
    return new ErrorPage(status, name, "", List.of(), "");
  }

  /** The page for what the server itself refuses. */
  static ErrorPage ofStatus(int status) {
    return switch (status) {
      case 401, 403 -> of(403, "forbidden");
      case 404, 405 -> of(404, "not-found");
      case 409 -> of(409, "out-of-turn");
      case 413 -> of(413, "too-large");
      case 429 -> of(429, "too-many");
      case 503 -> of(503, "unavailable");
      default -> status < 500 ? of(400, "bad-request") : of(500, "broken");
    };
  }

  @Override
  public String template() {
    return "portal/error";
  }
}
