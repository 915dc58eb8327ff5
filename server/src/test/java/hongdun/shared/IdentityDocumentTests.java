package hongdun.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.shared.IdentityDocument.Kind;
import hongdun.shared.Reading.Fault;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 11643-1999 and the number forms of the other papers; all numbers are samples or made up. */
class IdentityDocumentTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 1949-12-31, FEMALE, 76",
    "440524188001010014, 1880-01-01, MALE, 146",
    "510104198001010014, 1980-01-01, MALE, 46",
    "510104199912310020, 1999-12-31, FEMALE, 26",
    "420902197602290036, 1976-02-29, MALE, 50"
  })
  void aResidentNumberTellsBirthSexAndAge(String number, LocalDate born, Sex sex, int age) {
    var id = new ResidentId(number);

    assertThat(id.birthDate()).isEqualTo(born);
    assertThat(id.sex()).isEqualTo(sex);
    assertThat(id.ageOn(TODAY)).isEqualTo(age);
    assertThat(id.region()).isEqualTo(new Region(number.substring(0, 6)));
  }

  @Test
  void aYearOfAgeIsCompleteOnTheBirthday() {
    var id = new ResidentId("510104199912310020");

    assertThat(id.ageOn(LocalDate.of(2017, 12, 30))).isEqualTo(17);
    assertThat(id.ageOn(LocalDate.of(2017, 12, 31))).isEqualTo(18);
    assertThatThrownBy(() -> id.ageOn(LocalDate.of(1999, 12, 30)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", " 110105 19491231 002X\u00A0"})
  void caseWidthAndBlanksDoNotMatter(String typed) {
    assertThat(ResidentId.parse(typed, TODAY).toOptional())
        .contains(new ResidentId("11010519491231002X"));
  }

  @ParameterizedTest
  @CsvSource({
    "110105194912310021, CHECK",
    "11010519491231002, LENGTH",
    "110105491231002, LENGTH",
    "1101051949123100AX, CHARACTER",
    "420902197502290039, BIRTH_DATE",
    "510104198006310010, BIRTH_DATE CHECK",
    "510104202612310015, BORN_LATER",
    "440524188001010014, TOO_OLD",
    "990105194912310028, DIVISION CHECK",
    "810000199408230021, DIVISION",
    "99010519491231002, LENGTH DIVISION",
    "'', EMPTY"
  })
  void everyFaultOfAResidentNumberIsNamedAtOnce(String typed, String faults) {
    assertThat(ResidentId.parse(typed, TODAY).faults()).containsExactly(faultsOf(faults));
  }

  @ParameterizedTest
  @CsvSource({
    "RESIDENCE_PERMIT, 810000199408230021, 810000199408230021",
    "RESIDENCE_PERMIT, 830000199201300022, 830000199201300022",
    "PASSPORT, ' e12345678 ', E12345678",
    "PASSPORT, 12345, 12345",
    "PASSPORT, AB1234567890123456CD, AB1234567890123456CD",
    "HONG_KONG_MACAO_PERMIT, h12345678, H12345678",
    "HONG_KONG_MACAO_PERMIT, M1234567801, M1234567801",
    "TAIWAN_PERMIT, 12345678, 12345678",
    "TAIWAN_PERMIT, 0012345678（B）, 0012345678B"
  })
  void aPaperOfAnotherKindIsReadByItsOwnForm(Kind kind, String typed, String number) {
    var document = IdentityDocument.parse(kind, typed, TODAY).toOptional().orElseThrow();

    assertThat(document.kind()).isEqualTo(kind);
    assertThat(document.number()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "RESIDENCE_PERMIT, 11010519491231002X, DIVISION",
    "RESIDENCE_PERMIT, 810000199408230022, CHECK",
    "PASSPORT, E123, LENGTH",
    "PASSPORT, E12-345678, CHARACTER",
    "PASSPORT, ABCDEFGH, FORM",
    "PASSPORT, 护照, LENGTH CHARACTER",
    "PASSPORT, '', EMPTY",
    "HONG_KONG_MACAO_PERMIT, 12345678, FORM",
    "HONG_KONG_MACAO_PERMIT, H123456789, FORM",
    "HONG_KONG_MACAO_PERMIT, '', EMPTY",
    "TAIWAN_PERMIT, 1234567, FORM",
    "TAIWAN_PERMIT, T12345678, FORM",
    "TAIWAN_PERMIT, '', EMPTY"
  })
  void aPaperThatDoesNotHaveItsFormIsNotRead(Kind kind, String typed, String faults) {
    assertThat(IdentityDocument.parse(kind, typed, TODAY).faults())
        .isEqualTo(Arrays.asList(faultsOf(faults)));
  }

  @ParameterizedTest
  @CsvSource({
    "RESIDENT_ID, 510104198001010014, 510104********0014",
    "PASSPORT, E12345678, E1*****78",
    "PASSPORT, 12345, 1***5",
    "HONG_KONG_MACAO_PERMIT, H12345678, H1*****78",
    "TAIWAN_PERMIT, 12345678, 12****78"
  })
  void aNumberIsPrintedMasked(Kind kind, String number, String masked) {
    var document = IdentityDocument.parse(kind, number, TODAY).toOptional().orElseThrow();

    assertThat(document.masked()).isEqualTo(masked);
    assertThat(document).hasToString(masked);
  }

  @Test
  void aWrongNumberCannotBeMadeAndIsNotRepeatedInTheMessage() {
    assertThatThrownBy(() -> new ResidentId("110105194912310021"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("1949");
    assertThatThrownBy(() -> new TaiwanPermit("T1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HongKongMacaoPermit("12"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Passport("护照")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ResidencePermit("11010519491231002X"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Fault[] faultsOf(String names) {
    return Arrays.stream(names.split(" ")).map(Fault::valueOf).toArray(Fault[]::new);
  }
}
