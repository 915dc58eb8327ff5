package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 开放数据与报告 — a key made and used, a guide on one folded sheet, a report at the press of a button.
 */
@Journeys
class OpenDataJourneys {
  private static final String SYSTEM = "chengdu.sysadmin";

  @Test
  void anAdministratorMakesAKeyThatOpensTheInterfaceAndEndsAtOnceWhenRevoked(Journey journey) {
    var system = OfficerAtDesk.signIn(journey, SYSTEM).visitor();
    system.open("/admin/api-keys").look("api-keys-empty");
    system.press("portal.api-keys.make");
    assertThat(system.status()).isEqualTo(422);
    system.look("api-keys-faults");

    var last = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(1);
    system
        .fill("portal.api-keys.holder", "示例税务局")
        .fill("portal.api-keys.contact", "028-00000000")
        .tick("scopes", "codes")
        .enter("expires", Integer.toString(last.getYear()))
        .enter("expires-month", Integer.toString(last.getMonthValue()))
        .enter("expires-day", Integer.toString(last.getDayOfMonth()))
        .press("portal.api-keys.make");
    system.sees("portal.api-keys.made.once").look("api-key-made");
    var key = system.page().locator("#api-key").textContent();

    assertThat(call(system, "/api/v1/types", key)).isEqualTo(200);
    assertThat(call(system, "/api/v1/guides", key)).isEqualTo(403);

    system.open("/admin/api-keys").look("api-keys");
    assertThat(system.page().content()).contains("示例税务局").doesNotContain(key);
    system.sendForGood("/revoke");
    system.sees("portal.api-keys.revoked");
    assertThat(call(system, "/api/v1/types", key)).isEqualTo(401);
  }

  private static int call(Visitor visitor, String path, String key) {
    var address = visitor.page().url().replaceFirst("(https?://[^/]+).*", "$1") + path;
    return visitor
        .page()
        .context()
        .request()
        .get(address, RequestOptions.create().setHeader("Authorization", "Bearer " + key))
        .status();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "registration.establish-llc, zh, 要交的材料",
    "registration.establish-llc, en, Papers to hand in",
    "registration.establish-household, zh, 要交的材料",
    "registration.establish-household, en, Papers to hand in",
  })
  void aGuideIsPrintedOnOneSheetToFold(String item, String language, String words, Journey journey)
      throws IOException {
    var visitor = journey.visitor().open("/guides/" + item + "/leaflet?lang=" + language);

    var pdf =
        visitor
            .page()
            .pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));

    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      var box = document.getPage(0).getMediaBox();
      assertThat(box.getWidth()).isGreaterThan(box.getHeight());
      assertThat(new PDFTextStripper().getText(document)).contains(words);
    }
  }

  @Test
  void aHeadPressesTheButtonAndHasTheReport(Journey journey) {
    var head = OfficerAtDesk.signIn(journey, "qingyang.head").visitor();
    head.open("/figures/reports").look("stage-reports");

    head.press("figures.report.make");

    assertThat(head.path()).matches("/figures/reports/[0-9]+");
    head.look("stage-report");
    assertThat(head.fetch(head.path() + ".pdf").headers().get("content-type"))
        .startsWith("application/pdf");
  }

  @Test
  void theAdministratorSaysWhichKindHisUnitsAreAndMakesTheFilesOfToday(Journey journey) {
    var system = OfficerAtDesk.signIn(journey, SYSTEM).visitor();
    system.open("/admin/unit-kinds").look("unit-kinds");
    for (var page : List.of("/open-data", "/figures/units")) {
      assertThat(system.open(page).status()).isEqualTo(200);
    }

    system.open("/open-data").press("figures.open-data.make");

    system.sees("figures.open-data.begun").look("open-data-begun");
  }
}
