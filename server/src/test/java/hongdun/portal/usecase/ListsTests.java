package hongdun.portal.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.AgencyRows;
import hongdun.agency.Divisions;
import hongdun.agency.Role;
import hongdun.naming.NameParts;
import hongdun.naming.Names;
import hongdun.naming.ProposedName;
import hongdun.portal.AdministrationLog;
import hongdun.portal.CodeEntry;
import hongdun.portal.Dates;
import hongdun.portal.Jobs;
import hongdun.portal.NotFound;
import hongdun.portal.OutOfTurn;
import hongdun.portal.SheetExchange.Kind;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.EditLists.Wanted;
import hongdun.portal.usecase.TakeInSheets.Receipt;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import hongdun.shared.Shortcoming;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** 代码表: what an administrator changes is what the product reads from the next look on. */
@HongdunTest
class ListsTests {
  private static final TakeInSheets.LineByLine UNHEARD =
      new TakeInSheets.LineByLine() {
        @Override
        public void next() {}

        @Override
        public void last() {}
      };

  private static final String HEAD = "代码,名称,英文名称,上级代码,生效日期,最后有效日,依据（标准、公告或文号）\n";
  private final EditLists editing;
  private final BrowseLists browsing;
  private final TakeInSheets sheets;
  private final AdministrationLog log;
  private final Divisions divisions;
  private final Names names;
  private final AgencyRows rows;
  private final Visitor visitors;
  private final LocalDate today;

  ListsTests(
      EditLists editing,
      BrowseLists browsing,
      TakeInSheets sheets,
      AdministrationLog log,
      Divisions divisions,
      Names names,
      AgencyRows rows,
      Visitor visitors,
      InstantSource clock) {
    this.editing = editing;
    this.browsing = browsing;
    this.sheets = sheets;
    this.log = log;
    this.divisions = divisions;
    this.names = names;
    this.rows = rows;
    this.visitors = visitors;
    this.today = Dates.dayOf(clock.instant());
  }

  private SignedIn keeper() {
    return visitors.of(rows.accountOf("510100", Role.SYSTEM_ADMINISTRATOR)).orElseThrow();
  }

  private CodeEntry county(String code, String name, LocalDate from, Optional<LocalDate> until) {
    return new CodeEntry(
        code, new BilingualText(name, ""), from, until, "民函〔2026〕1号", Map.of("parent", "510100"));
  }

  private static Wanted added(CodeEntry entry) {
    return new Wanted(OptionalLong.empty(), entry);
  }

  @Test
  void aDivisionThatIsAddedEndedAndCorrectedCountsAtOnceAndKeepsItsHistory() {
    var region = new Region("510191");
    assertThat(divisions.name(region, today)).isEmpty();

    assertThat(
            editing.write(
                Divisions.LIST, added(county("510191", "甲区", today, Optional.empty())), keeper()))
        .isEmpty();

    assertThat(divisions.name(region, today)).contains(new BilingualText("甲区", "甲区"));
    assertThat(divisions.name(region, today.minusDays(1))).isEmpty();
    assertThat(divisions.below(Optional.of(new Region("510100")), today))
        .anyMatch(one -> one.region().equals(region));

    var id = browsing.search(Divisions.LIST, "510191", today, "").rows().getFirst().id();
    var renamed = county("510191", "乙区", today, Optional.of(today.plusDays(9)));
    assertThat(editing.write(Divisions.LIST, new Wanted(OptionalLong.of(id), renamed), keeper()))
        .isEmpty();

    assertThat(divisions.name(region, today)).contains(new BilingualText("乙区", "乙区"));
    assertThat(divisions.name(region, today.plusDays(10))).isEmpty();
    var entry = browsing.search(Divisions.LIST, "510191", today, "").rows().getFirst();
    assertThat(browsing.entry(Divisions.LIST, entry.id()).history())
        .extracting(row -> row.entry().name().zh())
        .containsExactly("乙区", "甲区");
    assertThat(log.about(Divisions.LIST + "/510191", 10))
        .extracting(AdministrationLog.Kept::act)
        .containsExactly("portal.lists.act.corrected", "portal.lists.act.added");
    assertThatThrownBy(
            () -> editing.write(Divisions.LIST, new Wanted(OptionalLong.of(id), renamed), keeper()))
        .isInstanceOf(OutOfTurn.class);
  }

  @Test
  void everythingWrongWithAnEntryIsSaidAtOnce() {
    var nothing =
        new CodeEntry(
            "51", new BilingualText("", ""), today, Optional.of(today.minusDays(1)), "", Map.of());

    assertThat(editing.write(Divisions.LIST, added(nothing), keeper()))
        .extracting(Shortcoming::field)
        .containsExactly("name", "source", "until", "code");
    assertThat(
            editing.write(
                Divisions.LIST, added(county("510106", "又一个", today, Optional.empty())), keeper()))
        .extracting(Shortcoming::messageKey)
        .containsExactly("portal.lists.fault.overlap");
  }

  @Test
  void onlyTheSystemAdministratorOfThePlatformsBureauChangesAList() {
    var entry = added(county("510192", "丙区", today, Optional.empty()));
    for (var who :
        List.of(
            visitors.of(rows.accountOf("510105", Role.HEAD)).orElseThrow(),
            visitors.of(rows.accountOf("510100", Role.SECURITY_ADMINISTRATOR)).orElseThrow(),
            visitors.of(rows.accountOf("510100", Role.AUDIT_ADMINISTRATOR)).orElseThrow())) {
      assertThatThrownBy(() -> editing.write(Divisions.LIST, entry, who))
          .isInstanceOf(NotFound.class);
    }
    assertThat(divisions.name(new Region("510192"), today)).isEmpty();
  }

  @Test
  void aWordThatIsProhibitedTodayIsRefusedInNamesAtOnce() {
    var name = new NameParts("成都", "铁拐李仙", "商贸", "有限公司", new Region("510106"));
    assertThat(names.check(ProposedName.of(name, "5100"), today).findings())
        .noneMatch(finding -> finding.toString().contains("拐李"));

    assertThat(
            editing.write(
                "naming.prohibited-words",
                added(
                    new CodeEntry(
                        "拐李",
                        new BilingualText("拐李", ""),
                        today,
                        Optional.empty(),
                        "本局通知",
                        Map.of("class", "9"))),
                keeper()))
        .isEmpty();

    assertThat(names.check(ProposedName.of(name, "5100"), today).findings())
        .anyMatch(finding -> finding.toString().contains("拐李"));
  }

  @Test
  void aTableWithFaultsChangesNothingAndAMendedOneChangesAll() {
    var faulty =
        HEAD
            + "510193,丁区,,510100,%s,,民函〔2026〕2号\n".formatted(today)
            + "5101,戊区,,510100,%s,,民函〔2026〕2号\n".formatted(today)
            + "510194,,,510100,明天,,\n";
    var first = received(faulty);

    var shown = sheets.show(Divisions.LIST, first, keeper());
    assertThat(shown.plan().faults())
        .extracting(fault -> fault.line() + " " + fault.column() + " " + fault.value())
        .contains("3 code 5101", "4 from 明天", "4 name ", "4 source ");
    assertThat(sheets.takeOver(Divisions.LIST, first, keeper(), UNHEARD).faults()).isNotEmpty();
    assertThat(divisions.name(new Region("510193"), today)).isEmpty();

    var mended =
        HEAD
            + "510193,丁区,,510100,%s,,民函〔2026〕2号\n".formatted(today)
            + "510195,戊区,,510100,%s,%s,民函〔2026〕2号\n".formatted(today, today.plusDays(1));
    var second = received(mended);
    assertThat(sheets.show(Divisions.LIST, second, keeper()).plan().count(Kind.ADDED)).isEqualTo(2);

    assertThat(sheets.takeOver(Divisions.LIST, second, keeper(), UNHEARD).faults()).isEmpty();

    assertThat(divisions.name(new Region("510193"), today)).isPresent();
    assertThat(divisions.name(new Region("510195"), today.plusDays(2))).isEmpty();
    assertThatThrownBy(() -> sheets.takeOver(Divisions.LIST, second, keeper(), UNHEARD))
        .isInstanceOf(OutOfTurn.class);
    assertThat(log.about(Divisions.LIST, 5))
        .extracting(AdministrationLog.Kept::act)
        .contains("portal.exchange.act.imported");
  }

  @Test
  void anImportThatIsCancelledChangesNothingAndCanBeTakenOverLater() {
    var sheet = received(HEAD + "510196,己区,,510100,%s,,民函〔2026〕2号\n".formatted(today));
    var cancelled = new OneRun(true);

    assertThat(new RunImports(sheets, cancelled).takeOver(Divisions.LIST, sheet, keeper()))
        .isInstanceOf(RunImports.Outcome.Cancelled.class);

    assertThat(cancelled.ending).isEqualTo("cancelled");
    assertThat(divisions.name(new Region("510196"), today)).isEmpty();
    assertThat(sheets.show(Divisions.LIST, sheet, keeper()).waiting()).isTrue();

    var whole = new OneRun(false);
    assertThat(new RunImports(sheets, whole).takeOver(Divisions.LIST, sheet, keeper()))
        .isInstanceOf(RunImports.Outcome.Planned.class);
    assertThat(whole.ending).isEqualTo("done");
    assertThat(divisions.name(new Region("510196"), today)).isPresent();
  }

  /** A run that remembers its first ending, with somebody who wants it to stop or nobody. */
  private static final class OneRun implements Jobs, Jobs.Run {
    private final boolean unwanted;
    private String ending = "";

    OneRun(boolean unwanted) {
      this.unwanted = unwanted;
    }

    @Override
    public Run begin(Order order) {
      assertThat(order.cancellable()).isTrue();
      return this;
    }

    @Override
    public void progress(long done, long total) {
      assertThat(done).isLessThanOrEqualTo(total);
    }

    @Override
    public boolean isCancelAsked() {
      return unwanted;
    }

    @Override
    public void done(String message) {
      end("done");
    }

    @Override
    public void failed(String message) {
      end("failed");
    }

    @Override
    public void cancelled() {
      end("cancelled");
    }

    private void end(String how) {
      ending = ending.isEmpty() ? how : ending;
    }
  }

  @Test
  void columnsThatAreMissingOrUnknownAreNamed() {
    var receipt =
        sheets.receive(
            Divisions.LIST, "a.csv", "代码,颜色\n1,红\n".getBytes(StandardCharsets.UTF_8), keeper());

    assertThat(receipt).isInstanceOf(Receipt.Refused.class);
    assertThat(((Receipt.Refused) receipt).faults())
        .extracting(Shortcoming::messageKey)
        .contains("portal.sheet.fault.unknown-column", "portal.sheet.fault.missing-column");
  }

  @Test
  void anExportIsWrittenDown() {
    var all = sheets.export("agency.people", "csv", keeper());

    assertThat(all).isNotEmpty();
    assertThat(log.about("agency.people", 1))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.act()).isEqualTo("portal.exchange.act.exported");
          assertThat(line.after()).endsWith(Integer.toString(all.size()));
        });
  }

  private long received(String text) {
    var receipt =
        sheets.receive(
            Divisions.LIST, "divisions.csv", text.getBytes(StandardCharsets.UTF_8), keeper());
    if (receipt instanceof Receipt.Kept(var id)) {
      return id;
    }
    throw new AssertionError(receipt.toString());
  }
}
