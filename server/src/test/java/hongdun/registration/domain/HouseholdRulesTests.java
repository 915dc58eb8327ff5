package hongdun.registration.domain;

import static hongdun.registration.domain.HouseholdFixtures.MEMBER;
import static hongdun.registration.domain.HouseholdFixtures.OPERATOR;
import static hongdun.registration.domain.HouseholdFixtures.aFamily;
import static hongdun.registration.domain.HouseholdFixtures.aHousehold;
import static hongdun.registration.domain.HouseholdFixtures.named;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseholdRulesTests {
  /** Whether these tests name a fault by its whole key or by its last word. */
  static boolean names(String key) {
    var fault = key.substring(key.lastIndexOf('.') + 1);
    try {
      return Files.readString(
              Path.of("src/test/java/hongdun/registration/domain/HouseholdRulesTests.java"))
          .contains(" " + fault);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static final LegalBasis COMPOSITION = Law.HOUSEHOLD_REGULATION.article(6);

  @Test
  void aHouseholdOfOnePersonWithoutANameIsComplete() {
    assertThat(faults(aHousehold())).isEmpty();
  }

  @Test
  void aFamilyThatTakesPartIsComplete() {
    assertThat(faults(aFamily())).isEmpty();
  }

  @Test
  void aNameNeedNotBeUsedButItIsSaidWhetherOneIs() {
    var silent = aHousehold().withHousehold(new HouseholdAnswers("", "INDIVIDUAL", "成都市锦江区春熙路9号"));

    assertThat(faults(silent)).containsExactly("name.named named-missing");
    assertThat(faults(named(aHousehold(), "春来"))).isEmpty();
    assertThat(aHousehold().title()).isEqualTo("个体户刘洋");
    assertThat(named(aHousehold(), "春来").title()).isEqualTo("成都市青羊区春来小吃店");
  }

  @Test
  void aNameThatIsUsedHasAllItsParts() {
    var draft = named(aHousehold(), "").withName(new NameAnswers("510105", "", "", "", ""));

    assertThat(faults(draft))
        .containsExactly(
            "name.division division-missing",
            "name.tradeName trade-name-missing",
            "name.industry industry-missing",
            "name.form form-missing");
  }

  @Test
  void itsNameEndsAsItsTradeIsCalledAndNeverAsACompany() {
    var draft =
        named(aHousehold(), "春来").withName(new NameAnswers("510105", "成都市青羊区", "春来", "小吃", "有限公司"));

    assertThat(faults(draft)).containsExactly("name.form household-form");
  }

  @Test
  void onePersonOrAFamilyRunsIt() {
    var unsaid = aHousehold().withHousehold(new HouseholdAnswers("NO", "", "成都市锦江区春熙路9号"));

    var unmet = Requirements.unmetBy(unsaid, DraftFixtures.aSituation().build());

    assertThat(unmet).extracting(fault -> fault.field()).containsExactly("people.composition");
    assertThat(unmet.getFirst().basis()).contains(COMPOSITION);
  }

  @Test
  void theOperatorIsNotNamedAgainAmongHisFamily() {
    var twice = aFamily().withPerson(operator(Post.OPERATOR, Post.FAMILY_MEMBER));

    assertThat(faults(twice)).contains("people.p1.posts operator-is-family");
  }

  @Test
  void aFamilyBusinessFilesWhoTakesPartAndASinglePersonsHasNobody() {
    var alone = aHousehold().withHousehold(new HouseholdAnswers("NO", "FAMILY", "成都市锦江区春熙路9号"));
    var tooMany = aFamily().withHousehold(new HouseholdAnswers("NO", "INDIVIDUAL", "成都市锦江区春熙路9号"));

    assertThat(faults(alone)).containsExactly("people family-missing");
    assertThat(faults(tooMany)).containsExactly("people family-not-wanted");
  }

  @Test
  void exactlyOnePersonIsTheOperator() {
    var none = aHousehold().withPerson(operator(Post.LIAISON));
    var two =
        aFamily()
            .withPerson(
                DraftFixtures.person(
                    MEMBER, "何川", "420902197602290036", "13800000003", Post.OPERATOR));

    assertThat(faults(none)).contains("people operator-missing");
    assertThat(faults(two)).contains("people operators-several");
  }

  @ParameterizedTest
  @CsvSource({
    "HONG_KONG_MACAO_PERMIT, H12345678",
    "TAIWAN_PERMIT, 12345678",
    "RESIDENCE_PERMIT, 810000199408230021"
  })
  void article37ResidentsOfHongKongMacaoAndTaiwanMayBeOperators(String kind, String number) {
    assertThat(faults(aHousehold().withPerson(operator(kind, number))))
        .noneMatch(fault -> fault.contains("operator"));
  }

  @Test
  void aForeignerIsNoOperator() {
    assertThat(faults(aHousehold().withPerson(operator("PASSPORT", "E12345678"))))
        .containsExactly("people.p1.documentKind operator-foreign");
  }

  @Test
  void theOperatorIsSixteenOnTheDay() {
    var today = DraftFixtures.TODAY;
    var sixteen = DraftFixtures.residentId(today.minusYears(16), 11);
    var younger = DraftFixtures.residentId(today.minusYears(16).plusDays(1), 11);

    assertThat(faults(aHousehold().withPerson(operator("RESIDENT_ID", sixteen)))).isEmpty();
    assertThat(faults(aHousehold().withPerson(operator("RESIDENT_ID", younger))))
        .containsExactly("people.p1.documentNumber operator-minor");
  }

  @Test
  void article8TheResidenceOfTheOperatorIsRegistered() {
    var draft = aHousehold().withHousehold(new HouseholdAnswers("NO", "INDIVIDUAL", "成都"));

    assertThat(faults(draft)).containsExactly("people.residence residence-missing");
  }

  @Test
  void aHouseholdHasNoShareholders() {
    var draft =
        aHousehold()
            .withCompany(
                new CompanyAnswers("c1", "成都金沙投资有限公司", "91510100MA61ABCD6A", "赵丽", "13800000009"));

    assertThat(faults(draft)).containsExactly("people household-without-shareholders");
  }

  @Test
  void postsOfCompaniesAreNoneOfAHousehold() {
    var director =
        DraftFixtures.person(
            "p7",
            "周甲",
            DraftFixtures.residentId(LocalDate.of(1985, 3, 12), 101),
            "13900000001",
            Post.DIRECTOR);

    assertThat(faults(aHousehold().withPerson(director)))
        .containsExactly("people.p7.posts post-not-of-household");
    assertThat(Post.of(true))
        .containsExactlyInAnyOrder(Post.OPERATOR, Post.FAMILY_MEMBER, Post.LIAISON, Post.AGENT);
    assertThat(Post.of(false)).doesNotContain(Post.OPERATOR, Post.FAMILY_MEMBER);
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    var faults = faults(Draft.emptyHousehold());

    assertThat(faults)
        .contains(
            "name.region household-place-missing",
            "name.named named-missing",
            "people.composition composition-missing",
            "people people-missing",
            "people operator-missing",
            "people liaison-missing",
            "premises.address address-missing",
            "premises.right right-missing",
            "scope.items scope-missing");
  }

  @Test
  void theOperatorAndTheFamilySign() {
    assertThat(Signatories.of(aFamily()))
        .extracting(Signatories.Signatory::key)
        .containsExactly(OPERATOR, MEMBER);
  }

  private static PersonAnswers operator(Post... posts) {
    return DraftFixtures.person(OPERATOR, "刘洋", "510104198001010014", "13800000001", posts);
  }

  private static PersonAnswers operator(String kind, String number) {
    return new PersonAnswers(
        OPERATOR,
        "刘洋",
        kind,
        number,
        "13800000001",
        Set.of(Post.OPERATOR.name(), Post.LIAISON.name()),
        "",
        "",
        "1980-01-01",
        "");
  }

  private static List<String> faults(Draft draft) {
    return Requirements.unmetBy(draft, DraftFixtures.aSituation().build()).stream()
        .map(fault -> fault.field() + " " + fault.messageKey().replace("registration.fault.", ""))
        .toList();
  }
}
