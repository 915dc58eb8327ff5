package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * 登记数据导入 — the administrator brings the book of an earlier register; people find what was in it.
 */
@Journeys
class ImportJourneys {
  private static final String SYSTEM = "chengdu.sysadmin";
  private static final String CODE = "91510100MA61ABCD6A";
  private static final double PATIENCE_MS = 60_000;

  /** Three lines: a good one, a code that is none, and a line whose columns have slipped. */
  private static final String FILE =
      """
      name,uscc,established,type_raw,capital_raw,business_scope,province,city,division_code,address
      成都示例旧簿器材厂,91510100MA61ABCD6A,1984-06-11,集体所有制,19.2万人民币,器材制造,四川,成都,510100,成都市示例街2号
      成都示例坏码器材厂,91510100201920161Y,1984-06-11,国有企业,5(万元),,四川,成都,510100,
      成都示例错列食品厂,91510100M000100Y40,1991-05-04,0(万元),某某,零售,N/A,成都,510100,成都市示例街4号
      """;

  @Test
  void anEarlierRegisterIsReadThroughImportedReportedAndFound(Journey journey) {
    var system = OfficerAtDesk.signIn(journey, SYSTEM).visitor();
    system.open("/admin/import").look("admin-import");
    system.press("register.import.read-through");
    assertThat(system.status()).isEqualTo(422);
    system.look("admin-import-nothing");
    system.attach("file", file()).press("register.import.read-through");
    settle(system, "register.import.state.READ");
    system.sees("register.import.types").sees("register.import.capitals");
    system.sees("register.finding.code-check").look("admin-import-preview");

    system.send("/start");
    settle(system, "register.import.state.DONE");
    system.sees("register.import.result").sees("register.finding.code-check");
    system.look("admin-import-report");
    var report = system.fetch(system.path() + "/report.csv");
    assertThat(report.status()).isEqualTo(200);
    assertThat(report.text()).contains("91510100201920161Y");
    system.open("/admin/import").look("admin-imports");

    var consumer = journey.visitor().open("/search?q=示例旧簿");
    consumer.page().locator("main h3 a").first().click();
    assertThat(consumer.path()).isEqualTo("/entities/" + CODE);
    consumer.sees("register.source.title").sees("register.state.NOT_STATED.words");
    consumer.look("imported-entity");
  }

  private static FilePayload file() {
    return new FilePayload("register.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8));
  }

  /** The page looks again by itself until this is said. */
  private static void settle(Visitor visitor, String stateKey) {
    visitor
        .page()
        .locator("main .govuk-tag")
        .getByText(visitor.words(stateKey))
        .first()
        .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(PATIENCE_MS));
  }
}
