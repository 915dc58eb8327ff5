package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.aDraft;
import static hongdun.registration.domain.DraftFixtures.aSituation;
import static hongdun.registration.domain.Judged.accepted;
import static hongdun.registration.domain.Judged.faults;
import static hongdun.registration.domain.Judged.refused;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 住所与申请材料: one domicile that can be found, the right to use it, and the papers that show it. */
class PremisesRulesTests {
  private static final LegalBasis ONE = Law.REGISTRATION_REGULATION.article(11);
  private static final LegalBasis RIGHT = Law.REGISTRATION_RULES.article(25);
  private static final LegalBasis PAPERS = Law.REGISTRATION_REGULATION.article(16);

  @ParameterizedTest
  @ValueSource(strings = {"草市街2号", "光华村街五十五号", "人民中路一段十六号附5号"})
  void anAddressHasItsNumber(String address) {
    accepted(aDraft().withAddress(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"草市街", "青羊区草市街附近", "2号院"})
  void anAddressNobodyFindsIsRefused(String address) {
    refused(aDraft().withAddress(address), "premises.address", "address-inexact", ONE);
  }

  @Test
  void anAddressHasFiveToAHundredCharacters() {
    accepted(aDraft().withAddress("草市街2号"));
    refused(aDraft().withAddress("草街2号"), "premises.address", "address-inexact", ONE);
    accepted(aDraft().withAddress("街".repeat(98) + "2号"));
    refused(
        aDraft().withAddress("街".repeat(99) + "2号"), "premises.address", "address-inexact", ONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"青羊区草市街2号", "成都市青羊区草市街2号", "四川省成都市青羊区草市街2号", "成都青羊区草市街2号", "武侯大道2号", "重庆路22号"})
  void anAddressMayBeginWithItsOwnDivision(String address) {
    accepted(aDraft().withAddress(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "武侯区天府三街2号",
        "成都市武侯区天府三街2号",
        "四川省成都市武侯区天府三街2号",
        "成都武侯区天府三街2号",
        "四川省绵阳市涪城区2号",
        "重庆市渝中区2号"
      })
  void anAddressInAnotherDivisionIsAnotherBureaus(String address) {
    var shortcoming =
        refused(
            aDraft().withAddress(address),
            "premises.address",
            "address-elsewhere",
            Law.REGISTRATION_RULES.article(4));

    assertThat(shortcoming.arguments()).hasSize(2).contains("青羊区");
  }

  @Test
  void theDivisionStandsOnceBeforeTheAddress() {
    var place = DraftFixtures.QINGYANG;

    assertThat(place.inFull("草市街2号")).isEqualTo("四川省成都市青羊区草市街2号");
    assertThat(place.inFull("成都市青羊区草市街2号")).isEqualTo("四川省成都市青羊区草市街2号");
    assertThat(place.inFull("成都青羊区草市街2号")).isEqualTo("四川省成都市青羊区草市街2号");
    assertThat(place.inFull("青羊区草市街2号")).isEqualTo("四川省成都市青羊区草市街2号");
  }

  @Test
  void aCompanyHasADomicileAndTheRightToUseIt() {
    assertThat(faults(aDraft().withPremises("", "", "")))
        .containsExactly("premises.address address-missing", "premises.right right-missing");
  }

  @Test
  void whoUsesWhatIsNotHisNamesTheOwner() {
    accepted(aDraft().withPremises("草市街2号", "OWN", ""));
    accepted(aDraft().withPremises("草市街2号", "FREE_USE", "陈伟"));
    refused(aDraft().withPremises("草市街2号", "LEASE", ""), "premises.owner", "owner-missing", RIGHT);
    refused(
        aDraft().withPremises("草市街2号", "FREE_USE", ""), "premises.owner", "owner-missing", RIGHT);
    refused(aDraft().withPremises("草市街2号", "SQUAT", ""), "premises.right", "right-missing", RIGHT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "13800000001",
        "028-86660000",
        "02886660000",
        "0816-2345678",
        "010-88650000-8012"
      })
  void theEntitysTelephoneIsElevenDigitsOrALandlineWithItsAreaCode(String phone) {
    accepted(aDraft().withPhone(phone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"86660000", "1380000000", "138000000012", "28-86660000", "028-666", "me@firm.cn"})
  void whatNobodyCanCallIsNoTelephone(String phone) {
    refused(aDraft().withPhone(phone), "premises.phone", "phone-wrong", RIGHT);
  }

  @Test
  void everyPaperAskedForIsHandedIn() {
    accepted(
        aDraft(), aSituation().withAttached("identity", "domicile", "site-plan", "something-else"));

    refused(
        aDraft(),
        aSituation().withAttached("identity", "site-plan"),
        "papers.domicile",
        "paper-missing.domicile",
        PAPERS);
  }

  @Test
  void aPaperThatOnlyThisBureauAsksForIsNamedByItsTitle() {
    var shortcoming =
        refused(
            aDraft(),
            aSituation().withAttached("identity", "domicile"),
            "papers.site-plan",
            "paper-missing",
            PAPERS);

    assertThat(shortcoming.arguments()).containsExactly("场地平面图", "Plan of the site");
  }

  @Test
  void missingPapersAreNamedInTheOrderOfTheGuide() {
    assertThat(faults(aDraft(), aSituation().withNeeded("approval", "批准文件").withAttached()))
        .containsExactly(
            "papers.identity paper-missing.identity",
            "papers.domicile paper-missing.domicile",
            "papers.site-plan paper-missing",
            "papers.approval paper-missing.approval");
  }
}
