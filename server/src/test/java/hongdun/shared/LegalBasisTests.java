package hongdun.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LegalBasisTests {
  @Test
  void anArticleIsCitedAsStatutesWriteIt() {
    var basis = Law.REGISTRATION_REGULATION.article(19);

    assertThat(basis.in(Language.ZH)).isEqualTo("《中华人民共和国市场主体登记管理条例》第十九条");
    assertThat(basis.in(Language.EN))
        .isEqualTo("Regulation on the Registration and Administration of Market Entities, Art. 19");
  }

  @Test
  void paragraphAndItemFollowTheArticle() {
    var basis = new LegalBasis(Law.NAME_PROVISIONS, "11.1.3");

    assertThat(basis.in(Language.ZH)).isEqualTo("《企业名称登记管理规定》第十一条第一款第三项");
    assertThat(basis.in(Language.EN)).endsWith(", Art. 11 para. 1 item 3");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 一",
    "10, 十",
    "12, 十二",
    "20, 二十",
    "47, 四十七",
    "100, 一百",
    "105, 一百零五",
    "110, 一百一十",
    "241, 二百四十一"
  })
  void numbersAreWrittenInChineseNumerals(int number, String numerals) {
    assertThat(LegalBasis.chinese(number)).isEqualTo(numerals);
  }

  @Test
  void anArticleIsANumber() {
    assertThatThrownBy(() -> new LegalBasis(Law.COMPANY_LAW, "十九"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(Law.class)
  void everyLawHasBothTitlesItsNumberAndADate(Law law) {
    assertThat(law.title().zh()).isNotBlank();
    assertThat(law.title().en()).isNotBlank();
    assertThat(law.number()).isNotBlank();
    assertThat(LocalDate.parse(law.inForce())).isBefore("2026-11-22");
  }

  @Test
  void whatIsSensitivePrintsAsDots() {
    var number = Sensitive.of("13900000000");

    assertThat(number).hasToString("•••").isEqualTo(Sensitive.of("13900000000"));
    assertThat(number.value()).isEqualTo("13900000000");
  }
}
