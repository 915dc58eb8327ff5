package hongdun.portal.web;

import gg.jte.Content;
import hongdun.portal.Page;
import java.util.List;

/** 首页 — what can I do here, search, progress, today's figures. */
public record HomePage(List<Content> panels) implements Page {
  @Override
  public String template() {
    return "portal/home";
  }
}
