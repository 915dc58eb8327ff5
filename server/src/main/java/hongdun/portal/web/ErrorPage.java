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

  @Override
  public String template() {
    return "portal/error";
  }
}
