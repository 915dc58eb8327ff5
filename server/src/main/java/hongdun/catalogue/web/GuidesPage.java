package hongdun.catalogue.web;

import hongdun.catalogue.domain.Guide;
import hongdun.portal.Page;
import java.util.List;

/** 办事指南目录 — everything that can be done here. */
public record GuidesPage(List<Guide> guides) implements Page {
  @Override
  public String template() {
    return "catalogue/guides";
  }
}
