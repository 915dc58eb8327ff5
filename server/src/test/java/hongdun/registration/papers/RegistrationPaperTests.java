package hongdun.registration.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import hongdun.documents.Documents.Rendering;
import hongdun.documents.Documents.Rendering.MissingGlyphs;
import hongdun.documents.Documents.Rendering.Printed;
import hongdun.documents.PaperFields;
import hongdun.documents.PaperPrint;
import hongdun.documents.print.PaperPress;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationPaperTests {
  private static final PaperPress PRESS = new PaperPress();
  private static final String LINK = "http://127.0.0.1:8080/entities/91510105MA6100017X";

  @ParameterizedTest
  @EnumSource
  void everyPaperPrintsEveryFieldAsChineseThatCanBeCopiedAndSearched(RegistrationPaper paper)
      throws Exception {
    var fields = SamplePapers.fieldsOf(paper);

    var text = text(print(paper, fields, Language.ZH));

    assertThat(text.codePoints()).noneMatch(point -> point >= 0x2E80 && point < 0x2FE0);
    assertThat(flat(text)).contains(flat(fields.text("companyName")));
    for (var name : fields.values().keySet()) {
      if (isPrinted(name)) {
        assertThat(flat(text)).as(name).contains(flat(fields.text(name)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theReadingCopyInEnglishSaysThatItIsForReferenceOnly(RegistrationPaper paper)
      throws Exception {
    if (paper.translation().isEmpty()) {
      return;
    }

    var text = text(print(paper, SamplePapers.fieldsOf(paper), Language.EN));

    assertThat(text).contains("Translation, for reference only");
    assertThat(flat(text)).contains("成都金沙云帆科技有限公司");
  }

  @Test
  void theScopeInTheArticlesEndsWithOneFullStop() throws Exception {
    for (var scope : new String[] {"一般项目：软件开发；软件销售。", "一般项目：软件开发；软件销售"}) {
      var fields = SamplePapers.aCompany().with("scope", scope).of(RegistrationPaper.ARTICLES);

      var text = text(print(RegistrationPaper.ARTICLES, fields, Language.ZH));

      assertThat(flat(text)).contains("软件销售。").doesNotContain("。。");
    }
  }

  @Test
  void thePapersTheBureauIssuesHaveNumbersAndThoseToHandInHaveNone() {
    for (var paper : RegistrationPaper.values()) {
      assertThat(paper.numberPattern().isEmpty())
          .as(paper.code())
          .isEqualTo(RegistrationPaper.toHandIn().contains(paper));
      assertThat(paper.translation().isPresent())
          .isNotEqualTo(RegistrationPaper.toHandIn().contains(paper));
    }
  }

  @Test
  void thePaperIsTheSameToTheLastByteWheneverItIsPrinted() {
    var fields = SamplePapers.fieldsOf(RegistrationPaper.LICENCE_ORIGINAL);

    var once = print(RegistrationPaper.LICENCE_ORIGINAL, fields, Language.ZH);
    var again = print(RegistrationPaper.LICENCE_ORIGINAL, fields, Language.ZH);

    assertThat(again).isEqualTo(once);
  }

  @Test
  void theCodeOnTheLicenceLeadsToThePublicPage() throws Exception {
    var pdf =
        print(
            RegistrationPaper.LICENCE_ORIGINAL,
            SamplePapers.fieldsOf(RegistrationPaper.LICENCE_ORIGINAL),
            Language.ZH);

    assertThat(scanned(pdf)).isEqualTo(LINK);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "LICENCE_ORIGINAL",
        "LICENCE_DUPLICATE",
        "RECEIPT",
        "REFUSAL_NOTICE",
        "ACCEPTANCE_NOTICE",
        "NON_ACCEPTANCE_NOTICE",
        "REDIRECTION_NOTICE"
      })
  void aPaperOfOnePageStaysOnItsPage(RegistrationPaper paper) throws Exception {
    try (var document = Loader.loadPDF(print(paper, SamplePapers.fieldsOf(paper), Language.ZH))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void theCorrectionNoticeIsOneSheetForTheApplicantAndOneForTheFile() throws Exception {
    var fields = SamplePapers.fieldsOf(RegistrationPaper.CORRECTION_NOTICE);

    var pdf = print(RegistrationPaper.CORRECTION_NOTICE, fields, Language.ZH);

    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      assertThat(flat(page(document, 1))).contains("第一联").contains("签收").contains("共3项");
      assertThat(flat(page(document, 2))).contains("第二联").contains("签收").contains("共3项");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSAL_NOTICE", "NON_ACCEPTANCE_NOTICE"})
  void aRefusalTellsOfReconsiderationInSixtyDaysAndOfASuitInSixMonths(RegistrationPaper paper)
      throws Exception {
    var fields = SamplePapers.fieldsOf(paper);

    var text = flat(text(print(paper, fields, Language.ZH)));

    assertThat(text).contains("六十日").contains("行政复议").contains("六个月").contains("行政诉讼");
  }

  @Test
  void theArticlesSayEverythingTheCompanyLawAsksOfThem() throws Exception {
    var text = flat(text(articles(SamplePapers.aCompany())));

    // 公司法第四十六条 items 1 to 7
    assertThat(text)
        .contains("公司名称：成都金沙云帆科技有限公司", "公司住所：四川省成都市青羊区", "公司的经营范围：一般项目")
        .contains("注册资本为人民币100万元", "王帆", "成都锦城投资有限公司", "60万元", "货币", "2031年10月31日")
        .contains("股东会由全体股东组成", "不设董事会，设董事一人", "不设监事会，设监事一人", "三分之二以上表决权")
        .contains("公司的法定代表人由代表公司执行公司事务的董事担任", "三十日内确定新的法定代表人");
  }

  @Test
  void aCompanyOfOneShareholderHasNoShareholdersMeeting() throws Exception {
    var text = flat(text(articles(SamplePapers.aCompany().withOneShareholder())));

    assertThat(text)
        .contains("公司只有一个股东，不设股东会", "应当采用书面形式")
        .contains("股东不能证明公司财产独立于股东自己的财产")
        .doesNotContain("股东会由全体股东组成", "优先购买权", "召集股东会会议");
  }

  @Test
  void aCompanyWithABoardNamesItsMembersAndItsChair() throws Exception {
    var text =
        flat(
            text(
                articles(
                    SamplePapers.aCompany()
                        .with("board", "yes")
                        .with("supervision", "BOARD")
                        .with("supervisors", "五")
                        .with("shareholderSupervisors", "三")
                        .with("employeeSupervisors", "二")
                        .with("legalRepresentativePost", "CHAIRPERSON"))));

    assertThat(text)
        .contains("公司设董事会，成员三人", "董事会设董事长一人", "全体董事的过半数通过")
        .contains("公司设监事会，成员五人，其中股东代表三人", "职工代表二人")
        .contains("法定代表人由代表公司执行公司事务的董事长担任");
  }

  @Test
  void anAuditCommitteeOfDirectorsActsInTheSupervisorsPlace() throws Exception {
    var text =
        flat(
            text(
                articles(
                    SamplePapers.aCompany()
                        .with("board", "yes")
                        .with("supervision", "AUDIT")
                        .with("auditMembers", "三"))));

    assertThat(text)
        .contains("依据《公司法》第六十九条", "设置由董事组成的审计委员会，成员三人", "行使《公司法》规定的监事会的职权")
        .doesNotContain("设监事一人", "监事的任期");
  }

  @Test
  void shareholdersWhoAllAgreeNeedNoSupervisor() throws Exception {
    var text = flat(text(articles(SamplePapers.aCompany().with("supervision", "NONE"))));

    assertThat(text).contains("经全体股东一致同意，公司不设监事会和监事").doesNotContain("监事的任期");
  }

  @Test
  void theArticlesAreCountedWithoutGaps() throws Exception {
    var text = text(articles(SamplePapers.aCompany()));

    var counted = new ArrayList<String>();
    text.lines()
        .map(RegistrationPaperTests::flat)
        .filter(line -> line.matches("第[一二三四五六七八九十]+条.*"))
        .map(line -> line.substring(0, line.indexOf('条') + 1))
        .forEach(counted::add);
    for (int i = 1; i <= 40; i++) {
      assertThat(counted).contains("第" + ArticleCounter.numeral(i) + "条");
    }
  }

  @Test
  void aCharacterTheFontLacksIsNamedAndNothingIsPrinted() {
    var fields =
        SamplePapers.aCompany()
            .with("legalRepresentative", "王𪛖🚀")
            .of(RegistrationPaper.REGISTRATION_NOTICE);

    var rendering = rendering(RegistrationPaper.REGISTRATION_NOTICE, fields, Language.ZH);

    assertThat(rendering).isEqualTo(new MissingGlyphs(java.util.List.of("𪛖", "🚀")));
  }

  @Test
  void aRareCharacterOfANameIsPrintedAndThePaperStaysSmall() throws Exception {
    var rare = "𠮷田𨱏·𠮷";
    var fields =
        SamplePapers.aCompany()
            .with("legalRepresentative", rare)
            .of(RegistrationPaper.REGISTRATION_NOTICE);
    var plain = SamplePapers.aCompany().of(RegistrationPaper.REGISTRATION_NOTICE);

    var paper = print(RegistrationPaper.REGISTRATION_NOTICE, fields, Language.ZH);

    assertThat(flat(text(paper))).contains(flat(rare));
    // Of the font of rare characters only those that are used come along.
    assertThat(paper.length)
        .isLessThan(
            print(RegistrationPaper.REGISTRATION_NOTICE, plain, Language.ZH).length + 20_000);
  }

  @Test
  void whatApplicantsWriteIsTextAndNeverMarkup() throws Exception {
    var fields =
        SamplePapers.aCompany()
            .with("applicant", "<script>alert(1)</script> & \"王\" <img src='file:///etc/passwd'>")
            .of(RegistrationPaper.RECEIPT);

    var text = text(print(RegistrationPaper.RECEIPT, fields, Language.ZH));

    assertThat(flat(text)).contains("<script>alert(1)</script>&\"王\"<imgsrc='file:///etc/passwd'>");
  }

  @Test
  void theLongestScopeStillFitsTheLicence() throws Exception {
    var scope = "信息技术咨询服务；".repeat(90);
    var fields =
        SamplePapers.aCompany().with("scope", scope).of(RegistrationPaper.LICENCE_ORIGINAL);

    var pdf = print(RegistrationPaper.LICENCE_ORIGINAL, fields, Language.ZH);

    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(flat(page(document, 1))).contains(flat(scope));
    }
  }

  private static byte[] articles(SamplePapers sample) {
    return print(RegistrationPaper.ARTICLES, sample.of(RegistrationPaper.ARTICLES), Language.ZH);
  }

  /** Choices of the text and words for the other language are not printed as they are. */
  private static boolean isPrinted(String name) {
    return !name.endsWith("En")
        && !java.util.Set.of(
                "board",
                "directors",
                "supervision",
                "auditMembers",
                "manager",
                "legalRepresentativePost")
            .contains(name);
  }

  private static byte[] print(RegistrationPaper paper, PaperFields fields, Language language) {
    if (rendering(paper, fields, language) instanceof Printed(var pdf)) {
      return pdf;
    }
    throw new AssertionError("Not printed: " + paper);
  }

  private static Rendering rendering(
      RegistrationPaper paper, PaperFields fields, Language language) {
    boolean draft = RegistrationPaper.toHandIn().contains(paper);
    var bureau =
        new BilingualText(
            "成都市青羊区市场监督管理局", "Qingyang District Administration for Market Regulation, Chengdu");
    var print =
        new PaperPrint(
            draft ? "" : "（青羊）登字〔2026〕第12号",
            LINK,
            draft,
            "",
            draft ? new BilingualText("", "") : bureau,
            draft ? "" : "2026年11月24日",
            language);
    var file = language == Language.ZH ? paper.file() : paper.translation().orElseThrow();
    return PRESS.print(
        new PaperPress.Paper(
            file,
            paper.title().in(language),
            fields,
            print,
            Optional.of(Instant.parse("2026-11-24T02:00:00Z"))));
  }

  private static String text(byte[] pdf) throws java.io.IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String page(PDDocument document, int page) throws java.io.IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  /** Text without line breaks and blanks: lines end where the paper does. */
  private static String flat(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000\\u2003]", "");
  }

  private static String scanned(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      var image = new PDFRenderer(document).renderImageWithDPI(0, 200);
      var width = image.getWidth();
      var height = image.getHeight();
      var pixels = image.getRGB(0, 0, width, height, null, 0, width);
      var source = new RGBLuminanceSource(width, height, pixels);
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
  }
}
