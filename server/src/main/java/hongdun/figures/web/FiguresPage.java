package hongdun.figures.web;

import hongdun.portal.Chart;
import hongdun.portal.Choice;
import hongdun.portal.Page;
import hongdun.shared.LegalBasis;
import java.util.List;
import java.util.Optional;

/** 统计 — the figures of some months, each with its formula, and how they went month by month. */
public record FiguresPage(
    String from,
    String to,
    String bureau,
    List<Choice> months,
    List<Choice> bureaus,
    List<Card> cards,
    List<Chart> charts,
    String csv,
    boolean mayReport)
    implements Page {
  /**
   * A figure on a card.
   *
   * @param known whether there was anything to count
   */
  public record Card(
      String code,
      String name,
      String value,
      boolean known,
      String from,
      String formula,
      String source,
      Optional<LegalBasis> basis) {}

  @Override
  public String template() {
    return "figures/figures";
  }
}
