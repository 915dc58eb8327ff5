package hongdun.figures;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.figures.domain.OpenFile;
import hongdun.figures.domain.OpenFile.Format;
import hongdun.figures.usecase.MakeOpenData;
import hongdun.figures.usecase.ReadOpenData;
import hongdun.portal.Browser;
import hongdun.portal.DataSet;
import hongdun.portal.Dates;
import hongdun.register.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 开放数据: the files of a day are whole, checked by their sums, and hold what the pages show. */
@HongdunTest
class OpenDataTests {
  @LocalServerPort private int port;
  private final MakeOpenData make;
  private final ReadOpenData data;
  private final Fixtures fixtures;
  private final List<DataSet> dictionary;
  private final Around around;

  OpenDataTests(
      MakeOpenData make,
      ReadOpenData data,
      Fixtures fixtures,
      List<DataSet> dictionary,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.make = make;
    this.data = data;
    this.fixtures = fixtures;
    this.dictionary = dictionary;
    this.around = new Around(jdbc, transaction, clock);
  }

  private record Around(JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock) {}

  @Test
  void theFilesOfADayHoldEveryEntityAndTheirChecksumsAreRight() throws Exception {
    var entity = fixtures.enter("=公开件", "科技");

    assertThat(make.make(Optional.empty())).isTrue();

    var today = Dates.dayOf(around.clock().instant());
    var files = data.all().stream().filter(file -> file.day().equals(today)).toList();
    assertThat(files).extracting(OpenFile::format).containsExactlyInAnyOrder(Format.values());
    for (var file : files) {
      var bytes = download(file.path());
      assertThat(sha256(bytes)).as(file.name()).isEqualTo(file.sha256());
      assertThat((long) bytes.length).isEqualTo(file.bytes());
      assertThat(new String(download(file.path() + ".sha256"), StandardCharsets.UTF_8))
          .isEqualTo(file.sha256() + "  " + file.name() + "\n");
      assertThat(text(file, bytes))
          .contains(entity.code().value(), "林远", "四川省成都市青羊区人民中路一段1号")
          .doesNotContain(Fixtures.ID_NUMBER, Fixtures.PHONE, "甲字7号");
    }
    var csv = text(files, Format.CSV);
    assertThat(csv.lines().count() - 1).isEqualTo(files.getFirst().rows());
    assertThat(csv.lines().findFirst().orElseThrow())
        .isEqualTo("\ufeff" + String.join(",", columns()));
    assertThat(text(files, Format.JSON_LINES)).contains("\"capitalYuan\":1000000.00");
  }

  @Test
  void everyColumnOfEveryFileIsInTheDataDictionary() {
    for (var source : data.sources()) {
      assertThat(dictionary)
          .filteredOn(set -> set.type() == source.row())
          .as(source.id())
          .singleElement()
          .extracting(DataSet::fields)
          .isEqualTo(
              Arrays.stream(source.row().getRecordComponents())
                  .map(component -> component.getName())
                  .toList());
    }
    try (var browser = new Browser(port)) {
      var page = browser.get("/data-dictionary?lang=zh").body();
      assertThat(dictionary)
          .allSatisfy(
              set -> assertThat(page).contains("id=\"" + set.id().replace('.', '-') + "\""));
      assertThat(page).contains("法定代表人、负责人或经营者姓名", "/api/v1/entities/{code}");
      assertThat(browser.get("/data-dictionary?lang=en").body()).contains("Unified social credit");
    }
  }

  @Test
  void thePageListsTheFilesWithTheirSumsInBothLanguages() {
    make.make(Optional.empty());
    var newest = data.all().getFirst();
    try (var browser = new Browser(port)) {
      assertThat(browser.get("/open-data?lang=zh").body())
          .contains(newest.name(), newest.sha256(), "开放数据", "\"@type\":\"Dataset\"", "CC BY 4.0");
      assertThat(browser.get("/open-data?lang=en").body()).contains("Open data", "Licence: CC BY");
      assertThat(browser.get("/open-data/files/entities-1999-01-01.csv.gz").status())
          .isEqualTo(404);
      assertThat(browser.get("/api/v1/open-data").body()).contains(newest.sha256());
    }
  }

  @Test
  void aFileMayBeTakenInParts() throws Exception {
    make.make(Optional.empty());
    var file = data.all().getFirst();
    try (var client = HttpClient.newHttpClient()) {
      var part =
          client.send(
              HttpRequest.newBuilder(address(file.path())).header("Range", "bytes=0-9").build(),
              BodyHandlers.ofByteArray());
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).hasSize(10);
    }
  }

  @Test
  void oneServerAtATimeMakesThemAndWhatIsOldGoes() {
    var today = Dates.dayOf(around.clock().instant());
    around
        .jdbc()
        .sql(
            """
            insert into figures.open_file (name, source, day, format, rows, bytes, sha256, made_at)
            values (?, 'entities', ?, 'CSV', 0, 0, repeat('0', 64), now())
            on conflict do nothing
            """)
        .params("entities-" + today.minusDays(8) + ".csv.gz", today.minusDays(8))
        .update();

    around
        .transaction()
        .executeWithoutResult(_ -> {
          around
              .jdbc()
              .sql("select pg_advisory_xact_lock(hashtextextended('figures.open-data', 0))")
              .query((_, _) -> true)
              .single();
          // In a thread of its own, as another server would: with a connection of its own.
          assertThat(CompletableFuture.supplyAsync(() -> make.make(Optional.empty())).join())
              .isFalse();
        });

    assertThat(make.make(Optional.empty())).isTrue();
    assertThat(data.all()).allMatch(file -> file.day().isAfter(today.minusDays(7))).isNotEmpty();
  }

  private List<String> columns() {
    return Arrays.stream(data.sources().getFirst().row().getRecordComponents())
        .map(component -> component.getName())
        .toList();
  }

  private String text(List<OpenFile> files, Format format) throws Exception {
    var file = files.stream().filter(one -> one.format() == format).findFirst().orElseThrow();
    return text(file, download(file.path()));
  }

  private static String text(OpenFile file, byte[] bytes) throws IOException {
    if (file.format() != Format.XLSX) {
      try (var stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    var text = new StringBuilder();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      for (var row : book.getFirstSheet().read()) {
        row.forEach(cell -> text.append(cell == null ? "" : cell.getText()).append(' '));
      }
    }
    return text.toString();
  }

  private byte[] download(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
          .startsWith("attachment");
      return answer.body();
    }
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
