package hongdun.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.UnitId;
import hongdun.register.EntityType;
import hongdun.register.domain.Finding.Kind;
import hongdun.register.domain.Finding.Reason;
import hongdun.register.domain.LineReading.Readable;
import hongdun.register.domain.LineReading.Refused;
import hongdun.shared.Money;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 读行: every kind of dirt that registers of the past have, in made-up lines. */
class LineReaderTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final UnitId BUREAU = new UnitId(7);
  private static final String CODE = "91510100MA61ABCD6A";
  private static final String HOUSEHOLD = "92510104MA62WXYT8T";

  private static final SourceRules RULES =
      new SourceRules() {
        @Override
        public LocalDate today() {
          return TODAY;
        }

        @Override
        public Optional<EntityType> type(String spelling) {
          return switch (spelling) {
            case "有限责任公司" -> Optional.of(EntityType.LLC);
            case "来料加工" -> Optional.of(EntityType.NOT_STATED);
            default -> Optional.empty();
          };
        }

        @Override
        public boolean isProvince(String name) {
          return "四川省".startsWith(name);
        }

        @Override
        public boolean isDivision(String code) {
          return code.startsWith("5101");
        }

        @Override
        public Optional<UnitId> authority(Region region) {
          return region.code().startsWith("5101") ? Optional.of(BUREAU) : Optional.empty();
        }
      };

  private static final SourceHead HEAD =
      SourceHead.of(
          List.of(
              "name",
              "统一社会信用代码",
              "established",
              "type_raw",
              "capital_raw",
              "business_scope",
              "province",
              "city",
              "division_code",
              "address"));

  private static LineReading read(String... cells) {
    return new LineReader(HEAD, RULES).read(new SourceLine(5, List.of(cells), true));
  }

  private static ImportedEntity entity(LineReading reading) {
    assertThat(reading).isInstanceOf(Readable.class);
    return ((Readable) reading).entity();
  }

  private static List<Reason> reasons(LineReading reading) {
    return reading.findings().stream().map(Finding::reason).toList();
  }

  @Test
  void aCleanLineIsAnEntityOfTheBureauInWhoseDivisionItLies() {
    var reading =
        read(
            "成都云栖科技有限公司",
            CODE,
            "2019-08-02",
            "有限责任公司",
            "100(万元人民币)",
            "软件开发",
            "四川",
            "成都",
            "510105",
            "成都市青羊区一号");

    var entity = entity(reading);
    assertThat(reading.findings()).isEmpty();
    assertThat(entity.type()).isEqualTo(EntityType.LLC);
    assertThat(entity.capital()).contains(Money.ofYuan(1_000_000));
    assertThat(entity.authority()).contains(BUREAU);
    assertThat(entity.region()).isEqualTo(new Region("510105"));
    assertThat(entity.given())
        .isEqualTo(
            Map.of(
                "province",
                "四川",
                "city",
                "成都",
                "division",
                "510105",
                "type",
                "有限责任公司",
                "capital",
                "100(万元人民币)"));
    assertThat(entity.marks()).isEmpty();
  }

  @Test
  void everythingThatStandsAgainstALineIsToldAtOnce() {
    var reading = read("", "91510100MA61ABCD6", "2019-13-02", "", "", "", "", "", "", "");

    assertThat(reading).isInstanceOf(Refused.class);
    assertThat(reasons(reading))
        .containsExactly(Reason.NO_NAME, Reason.CODE_LENGTH, Reason.DATE_UNREADABLE);
    assertThat(reading.findings())
        .allMatch(finding -> finding.kind() == Kind.REFUSED && finding.line() == 5);
    assertThat(reading.findings().get(1).field()).isEqualTo("uscc");
    assertThat(reading.findings().get(1).value()).isEqualTo("91510100MA61ABCD6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91510100201920161Y",
        "91340000148941384F",
        "914205281829140646",
        "915226250000UUUU56",
        "91522625QWER12345E",
        "93510100MA61ABCD2P",
        "",
        "91510100MA61ABCD6I"
      })
  void aCodeThatIsNoneIsRefused(String code) {
    assertThat(read("某公司", code, "2019-08-02", "", "", "", "", "", "", ""))
        .isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2005-08-09",
    "2005/8/9",
    "2005.8.9",
    "2005年8月9日",
    "20050809",
    "２００５-０８-０９",
    "2005-08-09 00:00:00"
  })
  void aDayIsReadInEverySpelling(String typed) {
    var reading = read("某公司", CODE, typed, "", "", "", "", "", "", "");

    assertThat(entity(reading).established()).isEqualTo(LocalDate.of(2005, 8, 9));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, DATE_LATER",
    "1799-12-31, DATE_TOO_EARLY",
    "2019-02-29, DATE_UNREADABLE",
    "昨天, DATE_UNREADABLE",
    "'', NO_DATE"
  })
  void aDayThatCannotBeIsRefused(String typed, Reason reason) {
    assertThat(reasons(read("某公司", CODE, typed, "", "", "", "", "", "", "")))
        .containsExactly(reason);
  }

  @Test
  void aCodeOfFullWidthAndSmallLettersIsTheSameCode() {
    var typed = "９１５１０１００ma61abcd6a";

    var reading = read("某公司", typed, "2019-08-02", "", "", "", "", "", "", "");

    assertThat(entity(reading).code().value()).isEqualTo(CODE);
  }

  @Test
  void aDivisionInNoListIsKeptAndMarked() {
    var reading = read("某公司", CODE, "2019-08-02", "", "", "", "", "", "640103", "");

    assertThat(entity(reading).region()).isEqualTo(new Region("640103"));
    assertThat(entity(reading).marks()).containsExactly(Mark.DIVISION_UNKNOWN);
    assertThat(entity(reading).authority()).isEmpty();
    assertThat(reasons(reading)).containsExactly(Reason.DIVISION_UNKNOWN);
  }

  @Test
  void shiftedColumnsPutNothingIntoTheBookThatDoesNotBelongThere() {
    var reading =
        read("某食品有限公司", CODE, "2005-02-06", "0(万元人民币)", "某人", "零售", "N/A", "成都", "510105", "某路1号");

    var entity = entity(reading);
    assertThat(entity.marks()).containsExactly(Mark.COLUMNS_SHIFTED);
    assertThat(entity.type()).isEqualTo(EntityType.NOT_STATED);
    assertThat(entity.capital()).isEmpty();
    assertThat(entity.scope()).isEmpty();
    assertThat(entity.given()).containsOnlyKeys("division");
    assertThat(reading.findings().getFirst().value()).isEqualTo("N/A");
  }

  @Test
  void aLineWithMoreCellsThanTheHeadIsShiftedToo() {
    var reading = read("某公司", CODE, "2005-02-06", "", "", "", "四川", "", "", "", "多");

    assertThat(entity(reading).marks()).containsExactly(Mark.COLUMNS_SHIFTED);
  }

  @Test
  void whatTheSourceDoesNotStateStaysUnstatedUnlessTheCodeTells() {
    var company = entity(read("某公司", CODE, "2005-02-06", "", "", "", "", "", "", ""));
    var household = entity(read("某店", HOUSEHOLD, "2005-02-06", "来料加工", "", "", "", "", "", ""));

    assertThat(company.type()).isEqualTo(EntityType.NOT_STATED);
    assertThat(company.capital()).isEmpty();
    assertThat(household.type()).isEqualTo(EntityType.INDIVIDUAL_HOUSEHOLD);
    assertThat(household.marks()).containsExactly(Mark.TYPE_BY_CODE);
    assertThat(household.given()).containsEntry("type", "来料加工");
  }

  @Test
  void aSpellingNobodyKnowsIsReportedAndNotShownAsItMayBeSomebodysName() {
    var reading = read("某公司", CODE, "2005-02-06", "张某某", "李某某", "", "四川", "", "", "");

    assertThat(reasons(reading)).containsExactly(Reason.TYPE_UNKNOWN, Reason.CAPITAL_UNREADABLE);
    assertThat(entity(reading).given()).doesNotContainKeys("type", "capital");
  }

  @Test
  void anAmountInAnotherCurrencyIsKeptInItsWords() {
    var entity = entity(read("某公司", CODE, "2005-02-06", "", "50(万美元)", "", "四川", "", "", ""));

    assertThat(entity.capital()).isEmpty();
    assertThat(entity.given()).containsEntry("capital", "50(万美元)");
    assertThat(entity.marks()).containsExactly(Mark.CAPITAL_FOREIGN);
  }

  @ParameterizedTest
  @CsvSource({
    "木\ue12a店, PRIVATE_USE_CHARACTERS, 木\ue12a店",
    "㐂饭店, RARE_CHARACTERS, 㐂饭店",
    "\ud842\udfb7店, RARE_CHARACTERS, \ud842\udfb7店",
    "铝\u007f业公司, ODD_CHARACTERS, 铝业公司",
    "\u032b黄海公司, ODD_CHARACTERS, 黄海公司"
  })
  void unusualCharactersAreReported(String typed, Mark mark, String kept) {
    var reading = read(typed, CODE, "2005-02-06", "", "", "", "", "", "", "");

    assertThat(entity(reading).name()).isEqualTo(kept);
    assertThat(entity(reading).marks()).containsExactly(mark);
    assertThat(reasons(reading)).containsExactly(Reason.valueOf(mark.name()));
  }

  @Test
  void theOrdinarySignsOfNamesAreNoFault() {
    var reading = read("第一〇三（集团）有限公司·3M店", CODE, "2005-02-06", "", "", "", "", "", "", "");

    assertThat(entity(reading).marks()).isEmpty();
  }

  @Test
  void newYearsDayIsMarkedAsAPlaceholderButNotReported() {
    var reading = read("某公司", CODE, "1979-01-01", "", "", "", "", "", "", "");

    assertThat(entity(reading).marks()).containsExactly(Mark.PLACEHOLDER_DATE);
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void undecodableCharactersInANameAreRefused() {
    assertThat(reasons(read("某\ufffd公司", CODE, "2005-02-06", "", "", "", "", "", "", "")))
        .containsExactly(Reason.UNREADABLE_CHARACTERS);
  }

  @Test
  void aLineThatIsNoneIsRefusedAsAWhole() {
    var reading = new LineReader(HEAD, RULES).read(new SourceLine(9, List.of("某\"公司"), false));

    assertThat(reasons(reading)).containsExactly(Reason.NO_LINE);
  }

  @Test
  void aFileWithoutTheNeededColumnsCannotStart() {
    var head = SourceHead.of(List.of("名称", "address", "电话"));

    assertThat(head.missing()).containsExactly(SourceColumn.USCC, SourceColumn.ESTABLISHED);
    assertThat(head.unknown()).containsExactly("电话");
    assertThat(new ImportPreview.Count(head, RULES).preview().canStart()).isFalse();
  }

  @Test
  void thePreviewShowsHowTypesAndAmountsAreRead() {
    var count = new ImportPreview.Count(HEAD, RULES);
    var reader = new LineReader(HEAD, RULES);
    for (var cells :
        List.of(
            List.of("甲", CODE, "2005-02-06", "有限责任公司", "5(万元)", "", "四川", "", "", ""),
            List.of("乙", CODE, "2005-02-06", "有限责任公司", "1,250(万元)", "", "四川", "", "", ""),
            List.of("丙", CODE, "2005-02-06", "什么", "7()", "", "四川", "", "", ""),
            List.of("丁", "没有", "2005-02-06", "", "", "", "", "", "", ""))) {
      var line = new SourceLine(2, cells, true);
      count.add(line, reader.read(line));
    }

    var preview = count.preview();

    assertThat(preview.lines()).isEqualTo(4);
    assertThat(preview.readable()).isEqualTo(3);
    assertThat(preview.types())
        .containsExactly(
            new ImportPreview.Spelling("有限责任公司", EntityType.LLC, true, 2),
            new ImportPreview.Spelling("什么", EntityType.NOT_STATED, false, 1));
    assertThat(preview.capitals())
        .containsExactly(
            new ImportPreview.CapitalForm("9(万元)", "5(万元)", "CNY", "50000.00", 2),
            new ImportPreview.CapitalForm("9()", "7()", "", "", 1));
    assertThat(preview.reasons())
        .contains(
            new ImportPreview.ReasonCount(Reason.CODE_LENGTH, true, 1),
            new ImportPreview.ReasonCount(Reason.TYPE_UNKNOWN, false, 1),
            new ImportPreview.ReasonCount(Reason.CAPITAL_UNREADABLE, false, 1));
  }
}
