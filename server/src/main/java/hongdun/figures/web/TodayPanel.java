package hongdun.figures.web;

import hongdun.portal.Page;
import java.util.List;

/** 今日数据 — a row of numbers on the home page. */
public record TodayPanel(List<Number> numbers) implements Page {
  /** A number with what it counts. */
  public record Number(String label, String value, String from) {}

  @Override
  public String template() {
    return "figures/today";
  }
}
