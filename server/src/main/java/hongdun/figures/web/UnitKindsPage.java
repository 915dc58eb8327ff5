package hongdun.figures.web;

import hongdun.figures.usecase.KeepUnitKinds.Line;
import hongdun.portal.Choice;
import hongdun.portal.Page;
import java.util.List;

/** 机构类别页 — the units of a bureau, each with its kind. */
public record UnitKindsPage(List<Line> lines, List<Choice> kinds) implements Page {
  @Override
  public String template() {
    return "figures/unitKinds";
  }
}
