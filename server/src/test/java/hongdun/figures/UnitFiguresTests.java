package hongdun.figures;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.figures.domain.Counted;
import hongdun.figures.usecase.CountFigures;
import hongdun.figures.usecase.CountUnits;
import hongdun.portal.Browser;
import hongdun.portal.DemonstrationSignIn;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 分机构统计: the kinds of unit together are the whole, and their flag is set in the browser. */
@HongdunTest
class UnitFiguresTests {
  private static final Pattern UNIT = Pattern.compile("/admin/unit-kinds/([0-9]+)\"");

  private static final Pattern NOW = Pattern.compile("data-label=\"现在\">([^<]+)<");

  @LocalServerPort private int port;
  private final CountUnits units;
  private final CountFigures figures;
  private final DemonstrationSignIn signIn;

  UnitFiguresTests(CountUnits units, CountFigures figures, DemonstrationSignIn signIn) {
    this.units = units;
    this.figures = figures;
    this.signIn = signIn;
  }

  @Test
  void theSumOverTheKindsIsTheFigureOfAll() {
    var whole =
        figures.report("", "", "").whole().stream()
            .collect(Collectors.toMap(one -> one.figure().code(), Counted::measure));

    var report = units.report("", "", "", "");

    assertThat(report.figures()).hasSizeGreaterThanOrEqualTo(5);
    for (var figure : report.figures()) {
      var code = figure.code();
      var sum =
          report.kinds().values().stream()
              .filter(values -> values.containsKey(code))
              .map(values -> values.get(code))
              .reduce(Measure::plus);
      sum.ifPresent(measure -> assertThat(measure).as(code).isEqualTo(whole.get(code)));
      if (sum.isPresent()) {
        assertThat(report.whole().get(code)).isEqualTo(sum.get());
      }
    }
    assertThat(report.kinds()).containsOnlyKeys(UnitKind.values());
  }

  @Test
  void aKindThatIsChosenShowsItsOwnUnitsAlone() {
    var all = units.report("", "", "", "");

    for (var kind : UnitKind.values()) {
      assertThat(units.report("", "", "", kind.name()).units())
          .containsExactlyElementsOf(
              all.units().stream().filter(line -> line.kind() == kind).toList());
    }
    try (var browser = new Browser(port)) {
      assertThat(browser.get("/figures/units?lang=zh").body())
          .contains("基层所", "窗口单位", "执法部门", "合计");
      assertThat(browser.get("/figures/units?lang=en&kind=WINDOW").body())
          .contains("Counters")
          .doesNotContain("id=\"sum\"");
    }
  }

  @Test
  void theAdministratorSaysWhichKindAUnitOfHisBureauIs() {
    try (var browser = signIn.browser(port, "chengdu.sysadmin")) {
      var page = browser.get("/admin/unit-kinds").body();
      var unit = UNIT.matcher(page);
      assertThat(unit.find()).isTrue();
      var path = "/admin/unit-kinds/" + unit.group(1);
      var before = kindOfFirst(browser);
      var other = before.equals("执法部门") ? UnitKind.OTHER : UnitKind.ENFORCEMENT;

      var answer =
          browser.post("/admin/unit-kinds", path, Map.of("kind-" + unit.group(1), other.name()));

      assertThat(answer.status()).isEqualTo(303);
      assertThat(kindOfFirst(browser)).isNotEqualTo(before);
      assertThat(
              browser
                  .post(
                      "/admin/unit-kinds",
                      "/admin/unit-kinds/999999999",
                      Map.of("kind-999999999", "OFFICE"))
                  .status())
          .isEqualTo(404);
    }
  }

  private static String kindOfFirst(Browser browser) {
    var kind = NOW.matcher(browser.get("/admin/unit-kinds").body());
    assertThat(kind.find()).isTrue();
    return kind.group(1);
  }
}
