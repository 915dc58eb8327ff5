package hongdun.figures;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.figures.usecase.CountFigures;
import hongdun.portal.Browser;
import hongdun.portal.DemonstrationSignIn;
import hongdun.portal.Words;
import hongdun.shared.Language;
import java.io.IOException;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 阶段报告: a document with the numbers of now, for heads, and everything of it written down. */
@HongdunTest
class StageReportTests {
  private static final String PATH = "/figures/reports";
  private static final Pattern ID = Pattern.compile("/figures/reports/([0-9]+)");

  @LocalServerPort private int port;
  private final DemonstrationSignIn signIn;
  private final CountFigures figures;
  private final Words words;
  private final JdbcClient jdbc;

  StageReportTests(DemonstrationSignIn signIn, CountFigures figures, Words words, JdbcClient jdbc) {
    this.signIn = signIn;
    this.figures = figures;
    this.words = words;
    this.jdbc = jdbc;
  }

  @Test
  void atThePressOfAButtonTheReportHasTheNumbersOfNowInBothLanguages() throws Exception {
    try (var head = signIn.browser(port, "qingyang.head")) {
      var month = figures.months().getFirst().toString();
      var logged = logged();

      var made = head.post(PATH, PATH, Map.of("from", month, "to", month));

      assertThat(made.status()).isEqualTo(303);
      assertThat(made.location()).matches(".*" + ID.pattern());
      var page = head.get(made.location() + "?lang=zh").body();
      for (var counted : figures.report(month, month, bureauOf(made.location())).whole()) {
        var name = words.text(Language.ZH, counted.figure().code());
        assertThat(page).contains(name);
        if (counted.measure() instanceof Measure.Count(var count)) {
          assertThat(page).contains(">" + number(count) + "<");
        }
      }
      assertThat(page).contains("青羊", "data-chart", "阶段报告");
      assertThat(head.get(made.location() + "?lang=en").body()).contains("Stage report of");
      assertThat(logged()).isEqualTo(logged + 1);

      assertThat(text(head, made.location() + ".pdf?lang=zh")).contains("阶段报告", "青羊");
      assertThat(text(head, made.location() + ".pdf?lang=en")).contains("Stage report of");
      assertThat(logged()).isEqualTo(logged + 3);
      assertThat(head.get(PATH).body()).contains(made.location());
    }
  }

  @Test
  void anotherBureausReportIsNotThereAndWhoIsNoHeadIsRefused() {
    try (var head = signIn.browser(port, "qingyang.head");
        var other = signIn.browser(port, "chengdu.head");
        var examiner = signIn.browser(port, "qingyang.examiner1")) {
      var month = figures.months().getFirst().toString();
      var made = head.post(PATH, PATH, Map.of("from", month, "to", month));

      assertThat(other.get(made.location()).status()).isEqualTo(404);
      assertThat(other.get(made.location() + ".pdf").status()).isEqualTo(404);
      assertThat(examiner.get(PATH).status()).isEqualTo(403);
    }
  }

  private String bureauOf(String location) {
    var id = ID.matcher(location);
    assertThat(id.find()).isTrue();
    return jdbc.sql("select bureau from figures.stage_report where id = ?")
        .param(Long.parseLong(id.group(1)))
        .query(String.class)
        .single();
  }

  private static String number(long count) {
    return NumberFormat.getInstance(Locale.CHINA).format(count);
  }

  private long logged() {
    return jdbc.sql("select count(*) from portal.audit_line where kind = 'STAGE_REPORT'")
        .query(Long.class)
        .single();
  }

  private static String text(Browser browser, String path) throws IOException {
    var bytes = browser.download(path);
    try (var document = Loader.loadPDF(bytes)) {
      assertThat(document.getNumberOfPages()).isPositive();
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
