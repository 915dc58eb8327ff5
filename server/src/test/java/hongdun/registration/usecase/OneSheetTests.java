package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.AgencyRows;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.Matter;
import hongdun.casework.usecase.MarkError;
import hongdun.catalogue.Variant;
import hongdun.documents.Documents;
import hongdun.documents.PaperFields;
import hongdun.portal.Accounts;
import hongdun.portal.Browser;
import hongdun.registration.domain.Step;
import hongdun.registration.papers.RegistrationPaper;
import hongdun.shared.Actor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 责任链一页纸 — the longest chain the law knows prints on one sheet: four steps, returned twice, every
 * officer a substitute, an error marked and mended, and every paper that goes with it. Printed by
 * the machine's own Chromium, as an officer would.
 */
@HongdunTest
class OneSheetTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final Pattern STYLE =
      Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\">");
  private static final String NOTE = "住所证明与申请书不一致，门牌号缺少楼栋，产权人姓名与租赁合同不符，请核实后重新提出审查意见。";
  private static final List<String> BROWSERS =
      List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
  private static final List<RegistrationPaper> PAPERS =
      List.of(
          RegistrationPaper.RECEIPT,
          RegistrationPaper.CORRECTION_NOTICE,
          RegistrationPaper.RECEIPT,
          RegistrationPaper.CORRECTION_NOTICE,
          RegistrationPaper.RECEIPT,
          RegistrationPaper.ACCEPTANCE_NOTICE,
          RegistrationPaper.REGISTRATION_NOTICE,
          RegistrationPaper.LICENCE_ORIGINAL,
          RegistrationPaper.LICENCE_DUPLICATE);

  /** Kept, to be looked at. */
  private static final Path FOLDER = Path.of("target", "one-sheet").toAbsolutePath();

  /** From the opening to the decision. */
  private static final int STEPS = 11;

  @LocalServerPort private int port;
  private final ApplicationContext context;
  private final VariantDesk bureau;
  private final AgencyRows rows;
  private final JdbcClient jdbc;

  OneSheetTests(ApplicationContext context, AgencyRows rows, JdbcClient jdbc) {
    this.context = context;
    this.bureau = new VariantDesk(context);
    this.rows = rows;
    this.jdbc = jdbc;
  }

  @Test
  void theLongestChainPrintsOnOneSheetInBothLanguages() throws Exception {
    var chromium = chromium();
    Assumptions.assumeTrue(chromium.isPresent(), "No Chromium on this machine");
    var matter = theLongest();
    try (var reader = reader()) {
      for (var language : List.of("zh", "en")) {
        var page =
            reader.get("/desk/matters/%d/chain?lang=%s".formatted(matter.id().value(), language));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body().split("<th scope=\"row\"", -1)).as("steps").hasSize(STEPS + 1);

        assertThat(printed(chromium.get(), withStyles(page.body(), reader), language))
            .as("sheets in %s", language)
            .isEqualTo(1);
      }
    }
  }

  private Matter theLongest() {
    bureau.inForce(Variant.FOUR_STEP);
    var citizen = new Actor.Citizen(VariantDesk.ACCOUNT);
    var counter = substituteFor(bureau.one(Role.ACCEPTOR));
    var section = bureau.headOfSection();
    var examiner = substituteFor(section);
    var matter = bureau.open();
    for (int round = 0; round < 2; round++) {
      matter = bureau.taken(matter, Step.RETURN, counter);
      matter = bureau.taken(matter, Step.RESUBMIT, citizen);
    }
    matter = bureau.taken(matter, Step.ACCEPT, counter);
    matter = bureau.taken(matter, Step.PROPOSE_APPROVAL, examiner);
    matter = marked(matter);
    matter = bureau.taken(matter, Step.PROPOSE_APPROVAL, examiner);
    matter =
        bureau.taken(
            matter, Step.REEXAMINE, substituteFor(bureau.another(Role.DIVISION_HEAD, section)));
    matter = bureau.taken(matter, Step.APPROVE, substituteFor(bureau.one(Role.HEAD)));
    issued(matter);
    return matter;
  }

  /** Somebody who stands in for an officer, and is nothing himself. */
  private Actor.Officer substituteFor(Actor.Officer absent) {
    var officer = rows.officer(bureau.district.id());
    rows.substitution(
        officer, new OfficerId(absent.officer()), bureau.district.id(), bureau.today, bureau.today);
    return bureau.actor(officer, bureau.district);
  }

  private Matter marked(Matter matter) {
    var supervisor = rows.officer(bureau.district.id());
    rows.appointment(
        supervisor,
        rows.post(bureau.district.id()),
        Role.SUPERVISOR,
        bureau.today.minusDays(1),
        null);
    long line =
        jdbc.sql(
                "select max(id) from casework.journal where matter = ? and step = 'PROPOSE_APPROVAL'")
            .param(matter.id().value())
            .query(Long.class)
            .single();
    var outcome =
        context
            .getBean(MarkError.class)
            .mark(
                matter.id(),
                matter.version(),
                line,
                NOTE,
                bureau.actor(supervisor, bureau.district));
    assertThat(outcome).isInstanceOf(MarkError.Outcome.Marked.class);
    return ((MarkError.Outcome.Marked) outcome).matter();
  }

  private void issued(Matter matter) {
    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(_ ->
            PAPERS.forEach(paper ->
                context
                    .getBean(Documents.class)
                    .issue(
                        new Documents.Order(
                            paper.code(),
                            bureau.district.id(),
                            matter.id().value(),
                            filled(paper),
                            ""))));
  }

  /** With the words of its sample; columns of tables stand after a dot. */
  private static PaperFields filled(RegistrationPaper paper) {
    var values = new HashMap<String, String>();
    var tables = new HashMap<String, Map<String, String>>();
    for (var field : paper.fields()) {
      var parts = field.split("\\.", 2);
      if (parts.length == 1) {
        values.put(field, paper.sample(field));
      } else {
        tables.computeIfAbsent(parts[0], _ -> new HashMap<>()).put(parts[1], paper.sample(field));
      }
    }
    var rows = new HashMap<String, List<Map<String, String>>>();
    tables.forEach((table, row) -> rows.put(table, List.of(row)));
    return new PaperFields(values, rows);
  }

  private Browser reader() {
    var officer = rows.officer(bureau.district.id());
    rows.appointment(
        officer, rows.post(bureau.district.id()), Role.SUPERVISOR, bureau.today.minusDays(1), null);
    var name = "sheet." + UUID.randomUUID().toString().substring(0, 8);
    rows.account(officer, context.getBean(Accounts.class).createForOfficer(name, "测试员", PASSWORD));
    var browser = new Browser(port);
    assertThat(
            browser
                .post("/sign-in", "/sign-in", Map.of("address", name, "password", PASSWORD))
                .status())
        .isEqualTo(303);
    return browser;
  }

  // ---- printing

  private static Optional<Path> chromium() {
    var folders = System.getenv().getOrDefault("PATH", "/usr/bin").split(File.pathSeparator, -1);
    return Arrays.stream(folders)
        .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The page on its own: styles belong to its origin and are not lent to a file. */
  private static String withStyles(String page, Browser reader) {
    return STYLE
        .matcher(page)
        .replaceAll(link ->
            Matcher.quoteReplacement("<style>" + reader.get(link.group(1)).body() + "</style>"))
        .replaceAll("(?s)<script.*?</script>", "");
  }

  private int printed(Path chromium, String html, String name)
      throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    var page = Files.writeString(FOLDER.resolve(name + ".html"), html);
    var pdf = FOLDER.resolve(name + ".pdf");
    var process =
        new ProcessBuilder(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + FOLDER.resolve("profile"),
                "--no-pdf-header-footer",
                "--print-to-pdf=" + pdf,
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve(name + ".log").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("printed in a minute").isTrue();
    try (var document = Loader.loadPDF(pdf.toFile())) {
      return document.getNumberOfPages();
    }
  }
}
