package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.DIRECTOR;
import static hongdun.registration.domain.DraftFixtures.STAFF;
import static hongdun.registration.domain.DraftFixtures.SUPERVISOR;
import static hongdun.registration.domain.DraftFixtures.TODAY;
import static hongdun.registration.domain.DraftFixtures.aCompany;
import static hongdun.registration.domain.DraftFixtures.aDraft;
import static hongdun.registration.domain.DraftFixtures.aSituation;
import static hongdun.registration.domain.DraftFixtures.residentId;
import static hongdun.registration.domain.Judged.accepted;
import static hongdun.registration.domain.Judged.faults;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Shortcoming;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 登记要求: all rules together, everything at once, each fault with its article and its words. */
class RequirementsTests {
  private static final String UNNAMED = ".unnamed";

  @Test
  void anApplicationThatIsCompleteHasNoShortcoming() {
    accepted(aDraft());
  }

  @Test
  void everyShortcomingIsNamedAtOnceInTheOrderOfTheForm() {
    var draft =
        aDraft()
            .withName("510105", "成都市青羊区", "", "机械", "有限公司")
            .withTerm("YEARS", "100")
            .withContact(DIRECTOR, "一三八")
            .withDocument(SUPERVISOR, "RESIDENT_ID", "420902197602290037")
            .withoutPost(STAFF, Post.LIAISON)
            .withAmount(DIRECTOR, "61")
            .withDue(SUPERVISOR, "2032-01-01")
            .withAddress("")
            .withMain("");

    assertThat(faults(draft, aSituation().withAttached("identity", "site-plan")))
        .containsExactly(
            "name.tradeName trade-name-missing",
            "kind.years years-wrong",
            "people.p1.contact contact-wrong",
            "people.p2.documentNumber shared.fault.check",
            "people liaison-missing",
            "contributions.p2.due due-too-late",
            "capital sum-differs",
            "premises.address address-missing",
            "scope.main scope-main-missing",
            "papers.domicile paper-missing.domicile");
  }

  @Test
  void anEmptyApplicationIsToldWhatEveryStepAsks() {
    var unmet = Requirements.unmetBy(Draft.empty(), aSituation().withAttached().build());

    assertThat(unmet.stream().map(Shortcoming::field).map(FormStep::of))
        .contains(
            FormStep.NAME,
            FormStep.KIND,
            FormStep.PEOPLE,
            FormStep.CAPITAL,
            FormStep.PREMISES,
            FormStep.SCOPE,
            FormStep.PAPERS)
        .isSortedAccordingTo(Comparator.naturalOrder());
  }

  @ParameterizedTest
  @EnumSource
  void aStepNamesItsOwnShortcomingsAndTheStepsTogetherNameAll(FormStep step) {
    var draft = Draft.empty();
    var situation = aSituation().withAttached().build();

    assertThat(Requirements.unmetBy(draft, situation, step))
        .allMatch(shortcoming -> FormStep.of(shortcoming.field()) == step);
    assertThat(
            Stream.of(FormStep.values())
                .flatMap(each -> Requirements.unmetBy(draft, situation, each).stream()))
        .containsExactlyInAnyOrderElementsOf(Requirements.unmetBy(draft, situation));
  }

  @Test
  void everyShortcomingHasItsArticleAndItsWordsInBothLanguages() {
    for (var shortcoming : oneOfEach()) {
      assertThat(shortcoming.basis()).as(shortcoming.messageKey()).isPresent();
      for (var language : Language.values()) {
        var pattern = words("registration", language).getProperty(shortcoming.messageKey());
        if (shortcoming.messageKey().startsWith("shared.")) {
          pattern = words("shared", language).getProperty(shortcoming.messageKey());
        }
        assertThat(pattern).as(shortcoming.messageKey() + " " + language).isNotBlank();
        assertThat(MessageFormat.format(pattern, shortcoming.arguments().toArray()))
            .as(shortcoming.messageKey() + " has all its arguments")
            .doesNotContain("{");
      }
    }
  }

  /** Found in the source, so that a new rule cannot forget its words, nor these tests a rule. */
  @Test
  void everyFaultARuleCanFindIsFoundByTheseDraftsAndHasWordsThatNobodyElseNeeds()
      throws IOException {
    var inTheRules = faultsIn("Rules.java");
    PaperRules.WORDED.forEach(
        material -> inTheRules.add("registration.fault.paper-missing." + material));
    var found = new TreeSet<String>();
    oneOfEach().stream()
        .map(Shortcoming::messageKey)
        .filter(key -> key.startsWith("registration."))
        .filter(key -> !key.endsWith(UNNAMED))
        .forEach(found::add);
    faultsIn("HouseholdRules.java").stream().filter(HouseholdRulesTests::names).forEach(found::add);

    assertThat(found).isEqualTo(inTheRules);
    Faults.OF_SOMEBODY.forEach(fault -> inTheRules.add("registration.fault." + fault + UNNAMED));
    for (var language : Language.values()) {
      assertThat(words("registration", language).stringPropertyNames())
          .filteredOn(key -> key.startsWith("registration.fault."))
          .filteredOn(key -> !key.equals("registration.fault.unsigned"))
          .containsExactlyInAnyOrderElementsOf(inTheRules);
    }
  }

  private static TreeSet<String> faultsIn(String ending) throws IOException {
    var keys = new TreeSet<String>();
    try (var files = Files.list(Path.of("src/main/java/hongdun/registration/domain"))) {
      for (var file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"")
            .matcher(Files.readString(file))
            .results()
            .forEach(fault -> keys.add("registration.fault." + fault.group(1)));
      }
    }
    return keys;
  }

  /** Drafts that together show every fault there is. */
  private static List<Shortcoming> oneOfEach() {
    var minor = residentId(TODAY.minusYears(10), 4);
    var twice = aDraft().withCompany(aCompany("c1")).withCompany(aCompany("c2"));
    var drafts =
        Stream.of(
            aDraft().with(_ -> Draft.empty()),
            aDraft().withTerm("YEARS", "0").withPremises("2号", "LEASE", ""),
            aDraft().withOneMore().withPersonName("p4", "").withContact("p4", ""),
            aDraft().withOneMore().withContact("p4", ""),
            aDraft().withPersonName(DIRECTOR, "1").withDocument(DIRECTOR, "", ""),
            aDraft().withDocument(STAFF, "RESIDENT_ID", "510104198001010014"),
            aDraft().withDocument(DIRECTOR, "RESIDENT_ID", minor),
            aDraft().withDocument(STAFF, "RESIDENT_ID", minor),
            aDraft().withPost(STAFF, Post.LEGAL_REPRESENTATIVE).withPost(STAFF, Post.AGENT),
            aDraft()
                .withoutPost(DIRECTOR, Post.LEGAL_REPRESENTATIVE)
                .withPost(STAFF, Post.LEGAL_REPRESENTATIVE),
            aDraft().withPost(DIRECTOR, Post.CHAIRPERSON).withOneMore(Post.DIRECTOR),
            aDraft().withDirection("BOARD").withSupervision("BOARD"),
            aDraft().withSupervision("NONE"),
            aDraft().withPost(STAFF, Post.EMPLOYEE_REPRESENTATIVE),
            aDraft()
                .withSupervision("BOARD")
                .withOneMore(Post.SUPERVISOR)
                .withOneMore(Post.SUPERVISOR),
            aDraft().withPost(DIRECTOR, Post.SUPERVISOR).withPost(DIRECTOR, Post.LIAISON),
            aDraft()
                .withOneMore(Post.MANAGER, Post.FINANCE_OFFICER, Post.AGENT)
                .withOneMore(Post.MANAGER, Post.AGENT),
            aDraft().withShareholders(51),
            aDraft().withCompany(new CompanyAnswers("c1", "", "", "", "")),
            aDraft().withCompany(new CompanyAnswers("c1", "成都某某有限公司", "", "", "")),
            twice,
            aDraft().withCapital("0").withAmount(DIRECTOR, "0"),
            aDraft().withContributionForm(DIRECTOR, "").withDue(DIRECTOR, ""),
            aDraft().withDue(DIRECTOR, "2020-01-01").withDue(SUPERVISOR, "2040-01-01"),
            aDraft().withItems("X9").withMain(""),
            aDraft().withItems(DraftFixtures.PRIOR_APPROVAL),
            aDraft()
                .withItems(DraftFixtures.PRIOR_APPROVAL)
                .withPermit(DraftFixtures.PRIOR_APPROVAL, "一号", "2020-01-01"),
            aDraft()
                .withItems(DraftFixtures.PRIOR_APPROVAL)
                .withPermit(DraftFixtures.PRIOR_APPROVAL, "一号", "", "2030-01-01", ""),
            aDraft()
                .withItems(DraftFixtures.PRIOR_APPROVAL)
                .withPermit(DraftFixtures.PRIOR_APPROVAL, "一号", "", "2020-01-01", ""),
            aDraft()
                .withItems(DraftFixtures.PRIOR_APPROVAL)
                .withPermit(DraftFixtures.PRIOR_APPROVAL, "一号", "", "2020-01-01", "2019-01-01"),
            aDraft().withSupervision("AUDIT"),
            aDraft()
                .withSupervision("AUDIT")
                .withDirection("BOARD")
                .withPost(STAFF, Post.AUDIT_MEMBER),
            aDraft().withPost(STAFF, Post.AUDIT_MEMBER).withPost(STAFF, Post.PROCESS_AGENT),
            aDraft().withDocument(DIRECTOR, "PASSPORT", "E12345678"),
            aDraft()
                .withDocument(DIRECTOR, "PASSPORT", "E12345678")
                .withPost(STAFF, Post.PROCESS_AGENT)
                .withPost(SUPERVISOR, Post.PROCESS_AGENT),
            aDraft().withFirm(STAFF, "", "91510100MA61ABCD6A"),
            aDraft().withPost(STAFF, Post.AGENT).withFirm(STAFF, "", "91510100MA61ABCD6A"),
            aDraft()
                .withCompany(new CompanyAnswers("c1", "甲", "号", "赵丽", "13800000009", "FOREIGN"))
                .withCompany(new CompanyAnswers("c2", "乙", "1", "赵丽", "13800000009", "MARS")),
            aDraft()
                .withCompany(
                    new CompanyAnswers("c1", "锦江区沃动分店", "92510104MA62WXYT8T", "赵丽", "13800000009")),
            aDraft().withPhone("1"),
            aDraft().withDocument(DIRECTOR, "PASSPORT", "E12345678").withBirth(DIRECTOR, "", ""),
            aDraft().withDocument(DIRECTOR, "PASSPORT", "E12345678").withBirth(DIRECTOR, "1", ""),
            aDraft().withAddress("武侯区天府三街2号"));
    var papers = aSituation();
    for (var code : OccasionalPapers.CODES) {
      papers = papers.withNeeded(code, "材料");
    }
    var situations =
        List.of(
            papers.withAttached(),
            aSituation().withoutCompetentBureau(),
            aSituation()
                .at(
                    new Place(
                        List.of("青羊区"),
                        List.of(),
                        true,
                        false,
                        List.of(new BilingualText("成都市市场监督管理局", "Chengdu")))),
            aSituation().withBarred(DIRECTOR, Ground.DEBT, Ground.FALSE_REGISTRATION));
    return drafts
        .flatMap(draft ->
            situations.stream()
                .flatMap(
                    situation -> Requirements.unmetBy(draft.build(), situation.build()).stream()))
        .toList();
  }

  static Properties words(String room, Language language) {
    var file = language == Language.ZH ? "messages_zh_CN" : "messages_en";
    var path = "/hongdun/" + room + "/" + file + ".properties";
    var words = new Properties();
    try (var stream = RequirementsTests.class.getResourceAsStream(path)) {
      assertThat(stream).as(path).isNotNull();
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
