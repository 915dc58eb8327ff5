package hongdun.journeys;

import java.util.List;

/** 统计数字 — what the home page and the page of figures say now. */
record Figures(List<String> onHome, List<String> all) {

  static Figures seenBy(Visitor visitor) {
    visitor.open("/").look("home");
    var onHome = visitor.page().locator(".hd-figure").allInnerTexts();
    visitor.open("/figures").look("figures");
    return new Figures(
        onHome, visitor.page().locator("main tr[id] td:nth-child(2)").allInnerTexts());
  }
}
