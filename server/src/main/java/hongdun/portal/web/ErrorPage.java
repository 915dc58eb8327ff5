package hongdun.portal.web;

import hongdun.portal.Page;

/**
 * 出错页面 — says what happened and what to do next.
 *
 * @param name the part of the message keys: not-found, stale-form …
 * @param detailKey key of more words of the room that refused, or empty
 * @param incident the number that finds this failure in the log, or empty
 */
public record ErrorPage(int status, String name, String detailKey, String incident)
    implements Page {
  static ErrorPage of(int status, String name) {
    return new ErrorPage(status, name, "", "");
  }

  @Override
  public String template() {
    return "portal/error";
  }
}
