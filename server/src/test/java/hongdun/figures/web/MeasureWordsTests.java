package hongdun.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import hongdun.HongdunTest;
import hongdun.figures.Figure;
import hongdun.figures.Figure.Span;
import hongdun.figures.Figure.Unit;
import hongdun.figures.Measure;
import hongdun.portal.Appearance;
import hongdun.portal.Frame;
import hongdun.portal.Templates;
import hongdun.portal.Words;
import hongdun.shared.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 统计值: a rate is never shown without what it was reckoned from. */
@HongdunTest
class MeasureWordsTests {
  private static final Figure RATE =
      new Figure(
          "casework.figure.on-the-spot",
          Unit.PERCENT,
          Optional.of(Span.THIS_YEAR),
          Optional.empty());

  private final Templates templates;
  private final Words words;

  MeasureWordsTests(Templates templates, Words words) {
    this.templates = templates;
    this.words = words;
  }

  @ParameterizedTest
  @CsvSource({"ZH, '9,537 / 10,000'", "EN, '9,537 of 10,000'"})
  void nineThousandFiveHundredThirtySevenOfTenThousandAreShownWithBothNumbers(
      Language language, String from) {
    var frame =
        new Frame(
            language,
            words,
            Optional.empty(),
            List.of(),
            "",
            "/",
            "",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Appearance.STANDARD,
            "");
    var measure = new Measure.Share(9_537, 10_000);
    var page = new StringOutput();

    templates
        .fragment(
            new TodayPanel(
                List.of(
                    new TodayPanel.Number(
                        frame.text(RATE.code()),
                        MeasureWords.value(RATE, measure, frame),
                        MeasureWords.from(measure, frame)))),
            frame)
        .writeTo(page);

    assertThat(page.toString()).contains("95.37%", from);
  }
}
