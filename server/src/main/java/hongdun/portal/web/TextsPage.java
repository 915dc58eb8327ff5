package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.EditTexts.Listed;
import java.util.List;

/** 模板目录 — the messages to people, with those the bureau has its own words for. */
public record TextsPage(List<Listed> messages) implements Page {
  @Override
  public String template() {
    return "portal/texts";
  }
}
