package hongdun.portal.web;

import hongdun.portal.Page;
import java.util.List;

/**
 * 确认 — asks whether what cannot be undone is really meant.
 *
 * @param key what the keys of its words begin with
 * @param about what it is done to, empty when the words say it
 * @param action where the form goes once it is confirmed
 * @param back the page the visitor came from
 */
public record ConfirmPage(String key, String about, String action, List<Field> fields, String back)
    implements Page {
  /** What was sent and is sent again. */
  public record Field(String name, String value) {}

  @Override
  public String template() {
    return "portal/confirm";
  }
}
