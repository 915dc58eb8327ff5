package hongdun.figures.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import hongdun.figures.Figure;
import hongdun.figures.Measure;
import hongdun.figures.domain.Counted;
import hongdun.figures.domain.Report;
import hongdun.figures.usecase.CountFigures;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.ApiOperation;
import hongdun.portal.ApiReading;
import hongdun.portal.ApiScope;
import hongdun.portal.DataSet;
import hongdun.portal.Words;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Law;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 统计接口 — the figures of the page for machines, as a whole and month by month. */
@RestController
@Access(Who.EVERYONE)
class FiguresApi {
  private static final String MONTH = "[12][0-9]{3}-(0[1-9]|1[0-2])";
  private final CountFigures figures;
  private final Words words;

  FiguresApi(CountFigures figures, Words words) {
    this.figures = figures;
    this.words = words;
  }

  record Figures(String from, String to, Optional<Long> bureau, List<Line> figures) {}

  /** A figure with its value over all the months and in each. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String code,
      BilingualText name,
      BilingualText formula,
      BilingualText source,
      String unit,
      @Nullable BigDecimal value,
      @Nullable Long numerator,
      @Nullable Long denominator,
      List<Month> months) {}

  /** Its value in a month; without a value there was nothing to count. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Month(
      String month,
      @Nullable BigDecimal value,
      @Nullable Long numerator,
      @Nullable Long denominator) {}

  @GetMapping("/api/v1/figures")
  @ApiOperation(
      words = "figures.api.figures",
      scope = ApiScope.FIGURES,
      example = "/api/v1/figures")
  Figures figures(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String bureau) {
    var reading = new ApiReading();
    month("from", from, reading);
    month("to", to, reading);
    if (!bureau.matches("[0-9]{0,18}")) {
      reading.fault("bureau", "number", "figures.api.no-bureau");
    }
    reading.check();
    var report = figures.report(from, to, bureau);
    if (!bureau.isEmpty() && report.bureau().isEmpty()) {
      reading.fault("bureau", "unknown", "figures.api.no-bureau");
      reading.check();
    }
    return new Figures(
        report.months().first().toString(),
        report.months().last().toString(),
        report.bureau(),
        report.whole().stream().map(counted -> line(counted, report)).toList());
  }

  private static void month(String parameter, String text, ApiReading reading) {
    if (!text.isEmpty() && !text.matches(MONTH)) {
      reading.fault(parameter, "month", "figures.api.no-month");
    }
  }

  private Line line(Counted counted, Report report) {
    var figure = counted.figure();
    var measure = counted.measure();
    return new Line(
        figure.code(),
        both(figure.code()),
        both(figure.formulaKey()),
        both(figure.sourceKey()),
        figure.unit().name(),
        measure.value().orElse(null),
        measure.numerator().orElse(null),
        measure.denominator().orElse(null),
        months(figure, report));
  }

  private static List<Month> months(Figure figure, Report report) {
    return report.byMonth().entrySet().stream()
        .flatMap(month ->
            Optional.ofNullable(month.getValue().get(figure.code())).stream()
                .map(measure -> month(month.getKey().toString(), measure)))
        .toList();
  }

  private static Month month(String month, Measure measure) {
    return new Month(
        month,
        measure.value().orElse(null),
        measure.numerator().orElse(null),
        measure.denominator().orElse(null));
  }

  private BilingualText both(String key) {
    return new BilingualText(words.text(Language.ZH, key), words.text(Language.EN, key));
  }

  /** 统计数据字典. */
  @Configuration(proxyBeanMethods = false)
  static class Dictionary {
    private static DataSet set(String id, Class<? extends Record> type) {
      return new DataSet(id, type, Law.DISCLOSURE_ORDINANCE.article(20), "/figures");
    }

    @Bean
    DataSet figuresData() {
      return set("figures.data.figures", Figures.class);
    }

    @Bean
    DataSet figureData() {
      return set("figures.data.figure", Line.class);
    }

    @Bean
    DataSet csvData() {
      return new DataSet(
          "figures.csv",
          FiguresController.CsvRow.class,
          Law.DISCLOSURE_ORDINANCE.article(20),
          "/figures.csv");
    }

    @Bean
    DataSet monthData() {
      return set("figures.data.month", Month.class);
    }
  }
}
