package hongdun.figures.web;

import hongdun.portal.Choice;
import hongdun.portal.Page;
import java.util.List;

/** 分机构统计页 — the figures by kind of unit with their sum, and unit by unit. */
public record UnitsPage(
    String from,
    String to,
    String bureau,
    String kind,
    List<Choice> months,
    List<Choice> bureaus,
    List<Choice> kinds,
    List<String> figures,
    List<Row> rows,
    Row sum,
    List<Row> units)
    implements Page {
  /** A kind, a unit or all together; more says whose unit it is. */
  public record Row(String name, String more, List<Cell> cells) {}

  /** A value with what it was reckoned from. */
  public record Cell(String value, String from) {}

  @Override
  public String template() {
    return "figures/units";
  }
}
