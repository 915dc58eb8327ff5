package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.BrowseLists.Shelf;
import java.util.List;

/** 代码表目录 — every list with how many codes hold today. */
public record ListsPage(List<Shelf> shelves) implements Page {
  @Override
  public String template() {
    return "portal/lists";
  }
}
