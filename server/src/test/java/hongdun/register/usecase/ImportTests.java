package hongdun.register.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import hongdun.HongdunTest;
import hongdun.agency.UnitId;
import hongdun.register.EntityState;
import hongdun.register.EntityType;
import hongdun.register.FailingBatch;
import hongdun.register.Fixtures;
import hongdun.register.RegisterEntry;
import hongdun.register.SourceFiles;
import hongdun.register.domain.EntityRecord;
import hongdun.register.domain.Finding.Kind;
import hongdun.register.domain.Finding.Reason;
import hongdun.register.domain.Mark;
import hongdun.register.domain.Place;
import hongdun.register.domain.SearchWords;
import hongdun.register.domain.SourceImport;
import hongdun.register.domain.SourceImport.State;
import hongdun.register.domain.ToldFinding;
import hongdun.register.domain.Wanted;
import hongdun.register.persistence.EntityCounts;
import hongdun.register.persistence.Findings;
import hongdun.register.persistence.ImportRows;
import hongdun.register.usecase.RunImport.Outcome;
import hongdun.shared.Money;
import hongdun.shared.UnifiedSocialCreditCode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HongdunTest
class ImportTests {
  private static final Path RECORDS = Path.of("../../shared/data/records");
  private static final int SOME = 5_000;

  @TempDir private Path folder;
  private final ImportByCommand importing;
  private final SearchEntities search;
  private final ShowEntity showEntity;
  private final FailingBatch failing;
  private final Findings findings;
  private final EntityCounts counts;
  private final ImportRows rows;
  private final Fixtures fixtures;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ImportTests(
      ImportByCommand importing,
      SearchEntities search,
      ShowEntity showEntity,
      FailingBatch failing,
      Findings findings,
      EntityCounts counts,
      ImportRows rows,
      Fixtures fixtures,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.importing = importing;
    this.search = search;
    this.showEntity = showEntity;
    this.failing = failing;
    this.findings = findings;
    this.counts = counts;
    this.rows = rows;
    this.fixtures = fixtures;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @AfterEach
  void mend() {
    failing.mend();
  }

  private SourceImport check(Path file) throws Exception {
    return importing.check(file, true, _ -> {}).orElseThrow();
  }

  private SourceImport run(Path file) throws Exception {
    var outcome = importing.run(check(file), _ -> {});
    return switch (outcome) {
      case Outcome.Ended(var ended) -> ended;
      case Outcome.NotReady(var before) -> before;
      case Outcome.Busy() -> throw new AssertionError("Another import goes on");
    };
  }

  private EntityRecord shown(String code) {
    return showEntity.show(new UnifiedSocialCreditCode(code)).orElseThrow();
  }

  private List<ToldFinding> findings(SourceImport file) {
    var all = new ArrayList<ToldFinding>();
    transaction.executeWithoutResult(_ -> findings.each(file.id(), all::add));
    return all;
  }

  private long count(String sql, Object... arguments) {
    return jdbc.sql(sql).params(arguments).query(Long.class).single();
  }

  @Test
  void anEntityOfAPastRegisterIsFoundAndShownWithWhatItsSourceSays() throws Exception {
    var code = SourceFiles.code('1', "510105");
    var file =
        SourceFiles.records()
            .with(
                "成都市旧簿器材厂",
                code,
                "1984-06-11",
                "集体所有制",
                "",
                "",
                "19.2万人民币",
                "器材制造",
                "四川",
                "成都",
                "510105",
                "成都市青羊区旧街2号")
            .in(folder);

    var ended = run(file);

    assertThat(ended.state()).isEqualTo(State.DONE);
    assertThat(ended.tally().entered()).isEqualTo(1);
    var record = shown(code);
    assertThat(record.entity().type()).isEqualTo(EntityType.NON_COMPANY_LEGAL_PERSON);
    assertThat(record.entity().state()).isEqualTo(EntityState.NOT_STATED);
    assertThat(record.entity().capital()).contains(Money.ofYuan(192_000));
    assertThat(record.entity().domicile()).isEqualTo("成都市青羊区旧街2号");
    assertThat(record.authority()).isPresent();
    assertThat(record.history().getFirst().kind()).isEqualTo(RegisterEntry.Kind.IMPORT);
    var source = record.source().orElseThrow();
    assertThat(source.words("type")).isEqualTo("集体所有制");
    assertThat(source.words("capital")).isEqualTo("19.2万人民币");
    assertThat(source.line()).isEqualTo(2);
    assertThat(search.search(Wanted.of(SearchWords.of("旧簿器材")), Place.START).hits())
        .anyMatch(hit -> hit.code().value().equals(code));
  }

  @Test
  void whatTheIndexDoesNotSayIsNotMadeUp() throws Exception {
    var code = SourceFiles.code('1', "540091");
    var file =
        SourceFiles.index().with("高原无名贸易公司", code, "1993-04-04", "西藏", "拉萨", "540091").in(folder);

    run(file);

    var record = shown(code);
    assertThat(record.entity().type()).isEqualTo(EntityType.NOT_STATED);
    assertThat(record.entity().capital()).isEmpty();
    assertThat(record.entity().scope()).isEmpty();
    assertThat(record.authority()).isEmpty();
    assertThat(record.source().orElseThrow().marks()).containsExactly(Mark.DIVISION_UNKNOWN);
  }

  @Test
  void everyBatchIsOneTransactionWithItsLineInTheFeedAndNoMatter() throws Exception {
    var code = SourceFiles.code('1', "510105");
    run(SourceFiles.index().with("成都批次商行", code, "2011-03-08", "四川", "成都", "510105").in(folder));

    var entity = shown(code).entity();

    assertThat(
            count(
                "select count(*) from register.register_entry where region = ? and entity = ?"
                    + " and kind = 'IMPORT' and matter is null",
                entity.region().code(),
                entity.id()))
        .isEqualTo(1);
    assertThat(
            count(
                "select count(*) from register.change where region = ? and entity = ?",
                entity.region().code(),
                entity.id()))
        .isEqualTo(1);
  }

  @Test
  void whatIsImportedCountsOnTheDayItWasEstablishedAndWithItsBureau() throws Exception {
    var day = LocalDate.of(1987, 5, 4);
    var before = counts.established(day, day, Optional.empty());
    var onTheBook = counts.onTheBook(day, Optional.empty());
    var code = SourceFiles.code('1', "510105");

    run(
        SourceFiles.index()
            .with("成都计数商行", code, day.toString(), "四川", "成都", "510105")
            .with("拉萨计数商行", SourceFiles.code('1', "540091"), day.toString(), "西藏", "", "540091")
            .in(folder));

    var bureau = shown(code).entity().authority().map(UnitId::value);
    assertThat(counts.established(day, day, Optional.empty())).isEqualTo(before + 2);
    assertThat(counts.established(day, day, bureau)).isEqualTo(1);
    assertThat(counts.onTheBook(day, Optional.empty())).isEqualTo(onTheBook + 2);
    assertThat(counts.onTheBook(day.minusDays(1), bureau))
        .isEqualTo(counts.onTheBook(day, bureau) - 1);
    assertThat(counts.first())
        .isPresent()
        .hasValueSatisfying(first -> assertThat(first).isBeforeOrEqualTo(day));
  }

  @Test
  void aFileThatWasImportedAddsNothingAgain() throws Exception {
    var files = SourceFiles.index().many(3, "重复");
    var first = run(files.in(folder));

    var again = run(files.in(folder));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.state()).isEqualTo(State.DONE);
    assertThat(again.tally()).isEqualTo(first.tally());
  }

  @Test
  void aCodeThatIsInTheBookIsPassedOverOrReportedAndNeverOverwritten() throws Exception {
    var same = SourceFiles.code('1', "510105");
    var other = SourceFiles.code('1', "510105");
    run(
        SourceFiles.index()
            .with("成都相同商行", same, "2011-03-08", "四川", "成都", "510105")
            .with("成都原名商行", other, "2011-03-08", "四川", "成都", "510105")
            .in(folder));

    var second =
        run(
            SourceFiles.records()
                .with("成都相同商行", same, "2011-03-08", "", "", "", "", "", "四川", "成都", "510105", "")
                .with(
                    "成都改名商行", other, "2011-03-08", "", "", "", "5万元", "", "四川", "成都", "510105", "")
                .in(folder));

    assertThat(second.tally()).isEqualTo(new SourceImport.Tally(2, 0, 1, 1, 0, 0));
    assertThat(shown(other).entity().name()).isEqualTo("成都原名商行");
    assertThat(findings(second))
        .containsExactlyInAnyOrder(
            new ToldFinding(Kind.DIFFERENT, 3, "name", Reason.BOOK_DIFFERS, "成都改名商行", "成都原名商行"),
            new ToldFinding(Kind.DIFFERENT, 3, "capital_raw", Reason.BOOK_SILENT, "50000", ""));
  }

  @Test
  void anEntityOfOurOwnBookIsNeverTouched() throws Exception {
    var entity = fixtures.enter("本簿", "科技");
    var file =
        SourceFiles.index()
            .with("冒名公司", entity.code().value(), "2001-01-05", "四川", "成都", "510105")
            .in(folder);

    var ended = run(file);

    assertThat(ended.tally().differing()).isEqualTo(1);
    assertThat(shown(entity.code().value()).entity()).isEqualTo(entity);
  }

  @Test
  void ofTwoLinesWithOneCodeTheFirstIsEnteredAndTheSecondReported() throws Exception {
    var code = SourceFiles.code('1', "510105");
    var file =
        SourceFiles.index()
            .with("成都先到商行", code, "2011-03-08", "四川", "成都", "510105")
            .with("成都后到商行", code, "2012-03-08", "四川", "成都", "510105")
            .in(folder);

    var ended = run(file);

    assertThat(ended.tally().entered()).isEqualTo(1);
    assertThat(shown(code).entity().name()).isEqualTo("成都先到商行");
    assertThat(findings(ended))
        .containsExactly(new ToldFinding(Kind.REFUSED, 3, "uscc", Reason.CODE_TWICE, code, ""));
  }

  @Test
  void badLinesNeverStopAnImport() throws Exception {
    var good = SourceFiles.code('1', "510105");
    var file =
        SourceFiles.index()
            .with("成都坏码公司", "91510100201920161Y", "2011-03-08", "四川", "成都", "510105")
            .with("\"成都没有收尾", "", "")
            .with("", good, "2011-02-30", "四川", "成都", "510105")
            .with("成都好行公司", good, "2011-03-08", "四川", "成都", "510105")
            .in(folder);

    var ended = run(file);

    assertThat(ended.tally()).isEqualTo(new SourceImport.Tally(4, 1, 0, 0, 3, 0));
    assertThat(findings(ended))
        .extracting(ToldFinding::line, ToldFinding::reason)
        .containsExactly(
            tuple(2L, Reason.CODE_CHECK),
            tuple(3L, Reason.NO_LINE),
            tuple(4L, Reason.NO_NAME),
            tuple(4L, Reason.DATE_UNREADABLE));
  }

  @Test
  void aFailingBatchLeavesThoseBeforeItAndTheNextRunGoesOnThere() throws Exception {
    var file = SourceFiles.index().many(SourceBatches.SIZE + 50, "续传").in(folder);
    var checked = check(file);
    failing.failAfter(1);

    assertThatThrownBy(() -> importing.run(checked, _ -> {}))
        .isInstanceOf(IllegalStateException.class);

    var broken = check(file);
    assertThat(broken.state()).isEqualTo(State.BROKEN_OFF);
    assertThat(broken.tally().entered()).isEqualTo(SourceBatches.SIZE);
    assertThat(count("select count(*) from register.import_batch where import = ?", broken.id()))
        .isEqualTo(1);
    failing.mend();
    var ended = run(file);
    assertThat(ended.state()).isEqualTo(State.DONE);
    assertThat(ended.run().from()).isEqualTo(SourceBatches.SIZE);
    assertThat(ended.tally())
        .isEqualTo(
            new SourceImport.Tally(SourceBatches.SIZE + 50, SourceBatches.SIZE + 50, 0, 0, 0, 0));
    assertThat(rows.gathersWords()).isFalse();
  }

  @Test
  void oneImportGoesOnAtATimeAndAStoppedOneGoesOnLater() throws Exception {
    var file = SourceFiles.index().many(SourceBatches.SIZE + 20, "并行").in(folder);
    var other = check(SourceFiles.index().many(1, "等候").in(folder));
    var meanwhile = new ArrayList<Outcome>();

    var outcome =
        importing.run(
            check(file),
            now -> {
              meanwhile.add(
                  CompletableFuture.supplyAsync(() -> importing.run(other, _ -> {})).join());
              jdbc.sql("update register.import set cancel_asked = true where id = ?")
                  .param(now.id())
                  .update();
            });

    assertThat(meanwhile).containsOnly(new Outcome.Busy());
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Ended.class,
            ended -> {
              assertThat(ended.file().state()).isEqualTo(State.CANCELLED);
              assertThat(ended.file().tally().entered()).isEqualTo(SourceBatches.SIZE);
            });
    assertThat(run(file).tally().entered()).isEqualTo(SourceBatches.SIZE + 20);
  }

  @Test
  void aFileThatIsNoneOfARegisterIsNotStarted() throws Exception {
    var file = Files.writeString(folder.resolve("letters.csv"), "from,to\na,b\n");

    assertThat(run(file).state()).isEqualTo(State.UNREADABLE);
    assertThat(importing.check(folder.resolve("nothing.csv"), true, _ -> {})).isEmpty();
  }

  /** Real records, where they are at hand; none of them is in the product. */
  @Test
  void realRecordsAreReadAndEnteredAndWhatIsWrongWithThemIsTold() throws Exception {
    assumeThat(RECORDS).as("the shared records are not here").isDirectory();
    var part = folder.resolve("part.csv");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(RECORDS.resolve("records_with_type.csv.gz"))),
                StandardCharsets.UTF_8))) {
      Files.write(part, lines.lines().limit(SOME + 1L).toList());
    }

    var ended = run(part);

    assertThat(ended.state()).isEqualTo(State.DONE);
    var tally = ended.tally();
    assertThat(tally.done()).isEqualTo(SOME);
    assertThat(tally.entered() + tally.present() + tally.differing() + tally.refused())
        .isEqualTo(SOME);
    assertThat(tally.refused()).isLessThan(SOME / 100);
    assertThat(findings(ended))
        .anyMatch(finding -> finding.reason() == Reason.COLUMNS_SHIFTED)
        .anyMatch(finding -> finding.reason() == Reason.DIVISION_UNKNOWN);
  }
}
