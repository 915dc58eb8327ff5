package hongdun.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Divisions;
import hongdun.portal.Browser;
import hongdun.portal.Dates;
import hongdun.portal.DemonstrationSignIn;
import hongdun.portal.sheets.SheetReader;
import hongdun.portal.sheets.SheetWriter;
import hongdun.shared.Region;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 导入导出: tables come in as a spreadsheet and leave as both kinds, as the browser does it. */
@HongdunTest
class ExchangeRoutesTests {
  private static final String SYSTEM = "chengdu.sysadmin";
  private static final String PEOPLE = "agency.people";
  private static final String UNITS = "agency.units-table";

  @LocalServerPort private int port;
  private final DemonstrationSignIn officers;
  private final Divisions divisions;
  private final LocalDate today;

  ExchangeRoutesTests(DemonstrationSignIn officers, Divisions divisions, InstantSource clock) {
    this.officers = officers;
    this.divisions = divisions;
    this.today = Dates.dayOf(clock.instant());
  }

  @Test
  void aListComesInAsASpreadsheetAndCountsAtOnce() throws Exception {
    try (var browser = officers.browser(port, SYSTEM)) {
      takenOver(
          browser,
          Divisions.LIST,
          List.of("代码", "名称", "英文名称", "上级代码", "生效日期", "最后有效日", "依据（标准、公告或文号）"),
          List.of("510198", "庚区", "", "510100", today.toString(), "", "民函〔2026〕3号"));

      assertThat(divisions.name(new Region("510198"), today)).isPresent();
      assertThat(exported(browser, Divisions.LIST, "xlsx"))
          .anySatisfy(row -> assertThat(row).contains("510198", "庚区"));
    }
  }

  @Test
  void peopleAndUnitsComeInAsSpreadsheetsAndLeaveWithTheirRow() throws Exception {
    try (var browser = officers.browser(port, SYSTEM)) {
      var number = "X-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
      takenOver(
          browser,
          PEOPLE,
          List.of("number", "name", "signInName"),
          List.of(number, "表格来人", "sheet." + number.toLowerCase(Locale.ROOT)));
      assertThat(exported(browser, PEOPLE, "xlsx"))
          .anySatisfy(row -> assertThat(row).contains(number, "表格来人"));

      var unit = "表格科" + number.substring(2);
      takenOver(
          browser,
          UNITS,
          List.of("name", "nameEnglish", "level", "head", "headEnglish", "address", "phone"),
          List.of(unit, "Sheet section", "DEPARTMENT", "科长", "Head", "天府大道1号", "028-10000000"));
      assertThat(exported(browser, UNITS, "csv"))
          .anySatisfy(row -> assertThat(row).contains(unit, "028-10000000"));
    }
  }

  @Test
  void aFaultySpreadsheetNamesItsLineAndChangesNothing() throws Exception {
    try (var browser = officers.browser(port, SYSTEM)) {
      var before = exported(browser, PEOPLE, "csv");
      var shown =
          handedIn(
              browser, PEOPLE, List.of("number", "name", "signInName"), List.of("", "", "无 号码"));

      assertThat(browser.get(shown).body()).contains("id=\"faults\"");
      assertThat(browser.post(shown, shown + "/take", Map.of()).status()).isEqualTo(422);
      browser.post(shown, shown + "/discard", Map.of());

      assertThat(exported(browser, PEOPLE, "csv")).isEqualTo(before);
    }
  }

  @Test
  void bothKindsOfTableLeaveWithTheSameRowsAndAreFiles() throws Exception {
    try (var browser = officers.browser(port, SYSTEM)) {
      var csv = fetched(browser, "/admin/exchange/%s/table.csv".formatted(PEOPLE));
      var xlsx = fetched(browser, "/admin/exchange/%s/table.xlsx".formatted(PEOPLE));

      assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
      assertThat(xlsx.headers().firstValue("Content-Type").orElseThrow())
          .contains("spreadsheetml.sheet");
      for (var kind : Map.of("csv", csv, "xlsx", xlsx).entrySet()) {
        assertThat(kind.getValue().headers().firstValue("Content-Disposition").orElseThrow())
            .isEqualTo("attachment; filename=\"%s.%s\"".formatted(PEOPLE, kind.getKey()));
        assertThat(kind.getValue().headers().firstValue("X-Content-Type-Options"))
            .contains("nosniff");
      }
      assertThat(table(csv.body())).hasSizeGreaterThan(3).isEqualTo(table(xlsx.body()));
    }
  }

  @Test
  void whoIsNotAnAdministratorFetchesNothing() throws Exception {
    try (var browser = officers.browser(port, "qingyang.acceptor1")) {
      assertThat(fetched(browser, "/admin/exchange/%s/table.csv".formatted(PEOPLE)).statusCode())
          .isNotEqualTo(200);
    }
  }

  private void takenOver(Browser browser, String exchange, List<String> head, List<String> row)
      throws IOException {
    var shown = handedIn(browser, exchange, head, row);
    assertThat(browser.get(shown).body()).contains(row.get(1));
    var taken = browser.post(shown, shown + "/take", Map.of());
    assertThat(taken.status()).as(taken.body()).isEqualTo(303);
    assertThat(taken.location()).isEqualTo("/admin/exchange/" + exchange);
  }

  private String handedIn(Browser browser, String exchange, List<String> head, List<String> row)
      throws IOException {
    var file = new ByteArrayOutputStream();
    SheetWriter.xlsx(file, "table", head, List.of(row));
    var path = "/admin/exchange/" + exchange;
    var answer = browser.attach(path, path, "file", "table.xlsx", file.toByteArray());
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return answer.location();
  }

  private List<List<String>> exported(Browser browser, String exchange, String format)
      throws Exception {
    var answer = fetched(browser, "/admin/exchange/%s/table.%s".formatted(exchange, format));
    assertThat(answer.statusCode()).isEqualTo(200);
    return table(answer.body());
  }

  private static List<List<String>> table(byte[] file) {
    return switch (SheetReader.read(file)) {
      case SheetReader.Table.Complete(var lines) ->
          lines.stream().map(ExchangeRoutesTests::withoutEmptyEnd).toList();
      case SheetReader.Table.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  /** A spreadsheet does not say that the last cells of a row are empty. */
  private static List<String> withoutEmptyEnd(List<String> row) {
    int end = row.size();
    while (end > 0 && row.get(end - 1).isEmpty()) {
      end--;
    }
    return row.subList(0, end);
  }

  private HttpResponse<byte[]> fetched(Browser browser, String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
              .header("Cookie", "session=" + browser.cookie("session"))
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }
}
