package hongdun.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.Role;
import hongdun.portal.Administrators;
import hongdun.portal.Browser;
import hongdun.portal.Dates;
import hongdun.portal.DemonstrationSignIn;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.register.Fixtures;
import hongdun.register.SourceFiles;
import hongdun.register.usecase.KeepImports;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** 登记数据导入: as the administrator does it in the browser, and as the launcher does it. */
@HongdunTest
class ImportRoutesTests {
  private static final String SYSTEM = "chengdu.sysadmin";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @LocalServerPort private int port;
  @TempDir private Path folder;
  private final DemonstrationSignIn officers;
  private final Path data;
  private final KeepImports imports;
  private final Agency agency;
  private final InstantSource clock;

  ImportRoutesTests(
      DemonstrationSignIn officers,
      Environment environment,
      KeepImports imports,
      Agency agency,
      InstantSource clock) {
    this.officers = officers;
    this.imports = imports;
    this.agency = agency;
    this.clock = clock;
    this.data = Path.of(environment.getRequiredProperty("hongdun.data"));
  }

  /** Looks again, as the page itself would, until it says something else. */
  private static String until(Browser browser, String path, String no) throws InterruptedException {
    var body = browser.get(path).body();
    for (long left = PATIENCE.toMillis(); body.contains(no) && left > 0; left -= 100) {
      Thread.sleep(100);
      body = browser.get(path).body();
    }
    assertThat(body).doesNotContain(no);
    return body;
  }

  @Test
  void aFileIsSentReadThroughImportedAndReported() throws Exception {
    var code = SourceFiles.code('1', "510105");
    var file =
        SourceFiles.records()
            .with(
                "成都来函器材厂",
                code,
                "1984-06-11",
                "集体所有制",
                "",
                "",
                "19.2万人民币",
                "",
                "四川",
                "成都",
                "510105",
                "")
            .with(
                "成都坏码器材厂", "91510100201920161Y", "1984-06-11", "", "", "", "", "", "四川", "", "", "")
            .in(folder);
    try (var browser = officers.browser(port, SYSTEM)) {
      var sent =
          browser.attach(
              "/admin/import", "/admin/import", "file", "old.csv", Files.readAllBytes(file));
      assertThat(sent.status()).isEqualTo(303);
      var page = sent.location().replaceFirst("^http://[^/]*", "");

      var preview = until(browser, page, "预检中");
      assertThat(preview)
          .contains("集体所有制", "非公司企业法人", "19.2万人民币", "CNY 192,000", "代码的校验码不对", "开始导入");
      assertThat(browser.post(page, page + "/start", Map.of()).status()).isEqualTo(303);

      var done = until(browser, page, "导入中");
      assertThat(done).contains("已完成", "91510100201920161Y", "下载问题清单");
      var report = browser.get(page + "/report.csv");
      assertThat(report.header("Content-Disposition")).contains("attachment");
      assertThat(report.body())
          .contains("行,列,处理,原因,文件中的值,登记簿中的值")
          .contains("3,uscc,拒绝入册,代码的校验码不对,91510100201920161Y,");
      assertThat(browser.get("/entities/" + code).body())
          .contains("成都来函器材厂", "数据来源", "源数据未载明", "状态未载明");
      assertThat(browser.get("/entities/" + code + "?lang=en").body())
          .contains("not stated in the source", "Where this comes from");
      assertThat(browser.get("/search?q=来函器材").body()).contains(code);
      assertThat(browser.get("/api/v1/entities/" + code).body())
          .contains("\"type\":\"NON_COMPANY_LEGAL_PERSON\"", "\"state\":\"NOT_STATED\"");
    }
  }

  @Test
  void aFileOfTheFolderIsChosenByItsNameAndNothingElseIsReached() throws Exception {
    var waiting = Files.createDirectories(data.resolve("import"));
    var name = "waiting-" + SourceFiles.code('1', "510105") + ".csv";
    Files.copy(SourceFiles.index().many(2, "目录").in(folder), waiting.resolve(name));
    try (var browser = officers.browser(port, SYSTEM)) {
      var reached =
          browser.post(
              "/admin/import", "/admin/import/folder", Map.of("name", "../operator.token"));
      assertThat(reached.status()).isEqualTo(422);
      assertThat(reached.body()).contains("目录中没有这个文件");

      var chosen = browser.post("/admin/import", "/admin/import/folder", Map.of("name", name));

      assertThat(chosen.status()).isEqualTo(303);
      assertThat(until(browser, chosen.location().replaceFirst("^http://[^/]*", ""), "预检中"))
          .contains(name, "可以导入");
      assertThat(Files.exists(waiting.resolve(name))).isTrue();
    }
  }

  @Test
  void nothingSentIsTold() {
    try (var browser = officers.browser(port, SYSTEM)) {
      var answer = browser.attach("/admin/import", "/admin/import", "file", "", new byte[0]);

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains("请选择一个不为空的文件");
    }
  }

  @Test
  void onlyTheAdministratorOfThePlatformImports() {
    var today = Dates.dayOf(clock.instant());
    var bureau = agency.competentFor(Fixtures.QINGYANG, today).orElseThrow();
    var ofADistrict = agency.holders(bureau.id(), Role.EXAMINER, today).getFirst();
    var administrator =
        new SignedIn(
            1,
            "某管理员",
            ofADistrict.id().value(),
            bureau.id().value(),
            Set.of(Administrators.SYSTEM));

    assertThatThrownBy(() -> imports.overview(administrator)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> imports.show(1, administrator)).isInstanceOf(NotFound.class);
    try (var examiner = officers.browser(port, "qingyang.examiner1")) {
      assertThat(examiner.get("/admin/import").status()).isEqualTo(403);
    }
  }

  @Test
  void theLauncherChecksImportsAndSaysThatASecondRunAddsNothing() throws Exception {
    var file = SourceFiles.index().many(4, "命令").in(folder);

    var checked = command(file, "check", token());
    assertThat(checked.status()).isEqualTo(200);
    assertThat(checked.body()).contains("lines=4 readable=4 state=read");

    var imported = command(file, "run", token());
    assertThat(imported.body().strip().lines().reduce((_, last) -> last).orElseThrow())
        .startsWith("imported lines=4 entered=4 present=0 differing=0 refused=0");

    var again = command(file, "check", token());
    assertThat(again.body()).contains("再次导入不增加任何内容", "nothing is added", "state=done");
  }

  @Test
  void withoutTheTokenOfTheDataFolderNothingIsRead() throws Exception {
    var file = SourceFiles.index().many(1, "无令牌").in(folder);

    var answer = command(file, "run", "wrong");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(command(folder.resolve("none.csv"), "run", token()).status()).isEqualTo(404);
  }

  private String token() throws IOException {
    return Files.readString(data.resolve("operator.token")).strip();
  }

  private Browser.Answer command(Path file, String act, String token) {
    try (var launcher = new Browser(port)) {
      return launcher.postWith(
          "X-Operator-Token",
          token,
          "/operator/import",
          "file=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8) + "&act=" + act);
    }
  }
}
