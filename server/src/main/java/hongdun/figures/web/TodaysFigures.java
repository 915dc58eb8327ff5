package hongdun.figures.web;

import gg.jte.Content;
import hongdun.figures.domain.Counted;
import hongdun.figures.usecase.CountFigures;
import hongdun.portal.Frame;
import hongdun.portal.HomePanel;
import hongdun.portal.Templates;
import org.springframework.stereotype.Component;

/** 今日数据 — the home page's figures, counted when the page is shown. */
@Component
class TodaysFigures implements HomePanel {
  private static final int ORDER = 20;

  private final CountFigures figures;
  private final Templates templates;

  TodaysFigures(CountFigures figures, Templates templates) {
    this.figures = figures;
    this.templates = templates;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Content content(Frame frame) {
    return templates.fragment(
        new TodayPanel(
            figures.onHome().stream()
                .map(counted ->
                    new TodayPanel.Number(
                        label(counted.figure().code(), counted, frame),
                        MeasureWords.value(counted.figure(), counted.measure(), frame),
                        MeasureWords.from(counted.measure(), frame)))
                .toList()),
        frame);
  }

  private static String label(String code, Counted counted, Frame frame) {
    var name = frame.text(code);
    return counted
        .figure()
        .onHome()
        .map(span ->
            switch (span) {
              case TODAY -> frame.text("figures.home.today", name);
              case THIS_YEAR -> frame.text("figures.home.this-year", name);
              case TO_DATE ->
                  counted
                      .since()
                      .map(day -> frame.text("figures.home.since", name, frame.date(day)))
                      .orElse(name);
            })
        .orElse(name);
  }
}
