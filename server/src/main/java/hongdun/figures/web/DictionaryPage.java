package hongdun.figures.web;

import hongdun.portal.Page;
import hongdun.shared.LegalBasis;
import java.util.List;

/** 数据字典页 — the data sets with their fields. */
public record DictionaryPage(List<Entry> entries) implements Page {
  /**
   * A data set.
   *
   * @param pages routes of pages that show it
   * @param files pages with files that have it
   * @param routes routes of the interface that answer with it
   */
  public record Entry(
      String anchor,
      String code,
      String title,
      List<String> pages,
      List<String> files,
      List<String> routes,
      List<Line> fields) {}

  /** A field. */
  public record Line(String name, String meaning, String kind, LegalBasis basis) {}

  @Override
  public String template() {
    return "figures/dictionary";
  }
}
