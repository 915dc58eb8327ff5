package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.DIRECTOR;
import static hongdun.registration.domain.DraftFixtures.STAFF;
import static hongdun.registration.domain.DraftFixtures.SUPERVISOR;
import static hongdun.registration.domain.DraftFixtures.TODAY;
import static hongdun.registration.domain.DraftFixtures.aDraft;
import static hongdun.registration.domain.DraftFixtures.residentId;
import static hongdun.registration.domain.Judged.accepted;
import static hongdun.registration.domain.Judged.faults;
import static hongdun.registration.domain.Judged.refused;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 有关人员: who takes part, and by which document. */
class PeopleRulesTests {
  private static final LegalBasis REAL_NAME = Law.REGISTRATION_RULES.article(16);
  private static final LegalBasis APPOINTMENT = Law.REGISTRATION_RULES.article(26);

  @Test
  void anApplicationNamesThePeopleWhoTakePart() {
    var nobody = aDraft().without(DIRECTOR).without(SUPERVISOR).without(STAFF);

    assertThat(faults(nobody))
        .containsExactly(
            "people people-missing",
            "people representative-missing",
            "people sole-director-count",
            "people one-supervisor",
            "people liaison-missing",
            "people shareholders-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"李静", "欧阳静怡", "买买提·艾力", "Anna-Maria O'Neill", "𨱏田", "José"})
  void aNameIsAsItStandsInTheDocument(String name) {
    accepted(aDraft().withPersonName(DIRECTOR, name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"李", "𨱏", "李静2", "李静２", "<b>赵</b>", "赵&丽", "\"赵丽\"", "赵丽（小）", "··", "赵丽。"})
  void aNameOfOneCharacterOrWithDigitsOrSymbolsIsNone(String name) {
    refused(
        aDraft().withPersonName(DIRECTOR, name), "people.p1.name", "person-name-wrong", REAL_NAME);
  }

  @Test
  void aNameHasAtMostFiftyCharacters() {
    accepted(aDraft().withPersonName(DIRECTOR, "静".repeat(50)));
    refused(
        aDraft().withPersonName(DIRECTOR, "静".repeat(51)),
        "people.p1.name",
        "person-name-wrong",
        REAL_NAME);
  }

  @Test
  void aPersonWithoutANameIsToldOnce() {
    refused(
        aDraft().withPersonName(DIRECTOR, ""), "people.p1.name", "person-name-missing", REAL_NAME);
  }

  @Test
  void whatIsAskedOfSomebodyWithoutANameIsAskedWithoutIt() {
    assertThat(faults(aDraft().withPersonName(DIRECTOR, "").withContact(DIRECTOR, "")))
        .contains("people.p1.contact contact-wrong.unnamed");
    assertThat(faults(aDraft().withContact(DIRECTOR, "")))
        .contains("people.p1.contact contact-wrong");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800000001",
        "19912345678",
        "li.jing@example.com",
        "li+firm@mail.example.com.cn"
      })
  void whoMustSignIsReachedByMobileOrMail(String contact) {
    accepted(aDraft().withContact(DIRECTOR, contact));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1380000000",
        "138000000012",
        "12800000001",
        "1380000000a",
        "028-86660000",
        "li.jing",
        "li.jing@",
        "@example.com",
        "li jing@example.com",
        "li.jing@example",
        "13800000001, 13800000002"
      })
  void whatNoCodeCanBeSentToIsNoContact(String contact) {
    refused(
        aDraft().withContact(DIRECTOR, contact), "people.p1.contact", "contact-wrong", REAL_NAME);
  }

  @Test
  void everyPersonHoldsAPost() {
    refused(aDraft().withOneMore(), "people.p4.posts", "posts-missing", APPOINTMENT);
  }

  @Test
  void aPostThatDoesNotExistIsNone() {
    refused(
        aDraft().withOneMore().withPosts("p4", Set.of("EMPEROR")),
        "people.p4.posts",
        "posts-missing",
        APPOINTMENT);
  }

  // 身份证件

  @ParameterizedTest
  @CsvSource({
    "RESIDENT_ID, 510105198503120033",
    "RESIDENT_ID, 11010519491231002x",
    "RESIDENT_ID, １１０１０５１９４９１２３１００２Ｘ",
    "RESIDENCE_PERMIT, 810000198501010010",
    "RESIDENCE_PERMIT, 830000201001010012",
    "PASSPORT, E1234567",
    "PASSPORT, c01x00t47",
    "HONG_KONG_MACAO_PERMIT, H12345678",
    "HONG_KONG_MACAO_PERMIT, m1234567800",
    "TAIWAN_PERMIT, 12345678",
    "TAIWAN_PERMIT, 1234567890(T)"
  })
  void everyKindOfDocumentIsTaken(String kind, String number) {
    accepted(aDraft().withOneMore(Post.AGENT).withDocument("p4", kind, number));
  }

  @ParameterizedTest
  @CsvSource({
    "RESIDENT_ID, '', empty",
    "RESIDENT_ID, 510104198001010015, check",
    "RESIDENT_ID, 51010419800101001, length",
    "RESIDENT_ID, 810000198501010010, division",
    "RESIDENT_ID, 42090219750229003X, birth-date",
    "RESIDENCE_PERMIT, 510104198001010014, division",
    "PASSPORT, E123, length",
    "PASSPORT, ABCDEFG, form",
    "HONG_KONG_MACAO_PERMIT, A12345678, form",
    "HONG_KONG_MACAO_PERMIT, H1234567, form",
    "TAIWAN_PERMIT, 1234567, form"
  })
  void aNumberThatDoesNotFitItsDocumentIsRefused(String kind, String number, String fault) {
    assertThat(faults(aDraft().withOneMore(Post.AGENT).withDocument("p4", kind, number)))
        .contains("people.p4.documentNumber shared.fault." + fault)
        .allMatch(found -> found.startsWith("people.p4.documentNumber shared."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DRIVING_LICENCE", "resident_id"})
  void theKindOfDocumentIsOneOfTheList(String kind) {
    refused(
        aDraft().withDocument(STAFF, kind, "510104199912310020"),
        "people.p3.documentKind",
        "document-kind-missing",
        REAL_NAME);
  }

  @Test
  void aPersonNotYetBornIsRefused() {
    var tomorrow = residentId(TODAY.plusDays(1), 1);

    refused(
        aDraft().withOneMore(Post.AGENT).withDocument("p4", "RESIDENT_ID", tomorrow),
        "people.p4.documentNumber",
        "shared.fault.born-later",
        REAL_NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        "１１０１０５１９４９１２３１００２Ｘ",
        " 110105 19491231 002X ",
        "110105\u00a019491231\u3000002X\u200b"
      })
  void nobodyIsEnteredTwiceHoweverTheNumberIsWritten(String again) {
    var draft =
        aDraft()
            .withDocument(DIRECTOR, "RESIDENT_ID", "11010519491231002X")
            .withOneMore(Post.AGENT)
            .withDocument("p4", "RESIDENT_ID", again);

    var shortcoming = refused(draft, "people.p4.documentNumber", "person-twice", REAL_NAME);

    assertThat(shortcoming.arguments()).containsExactly("周戊", "李静");
  }

  @Test
  void anOlderBookletFromTaiwanIsTheSameWithItsLetterInBracketsOrNot() {
    refused(
        aDraft()
            .withOneMore(Post.AGENT)
            .withDocument("p4", "TAIWAN_PERMIT", "1234567890T")
            .withDocument(STAFF, "TAIWAN_PERMIT", "1234567890（t）"),
        "people.p4.documentNumber",
        "person-twice",
        REAL_NAME);
  }

  @Test
  void twoNumbersThatAreMissingAreNotTheSamePerson() {
    assertThat(
            faults(
                aDraft()
                    .withDocument(STAFF, "RESIDENT_ID", "")
                    .withDocument(SUPERVISOR, "RESIDENT_ID", "")))
        .containsExactly(
            "people.p2.documentNumber shared.fault.empty",
            "people.p3.documentNumber shared.fault.empty");
  }
}
