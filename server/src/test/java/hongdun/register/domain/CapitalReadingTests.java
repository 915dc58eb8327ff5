package hongdun.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.register.domain.CapitalReading.Foreign;
import hongdun.register.domain.CapitalReading.Renminbi;
import hongdun.register.domain.CapitalReading.Silent;
import hongdun.register.domain.CapitalReading.Unreadable;
import hongdun.shared.Money;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalReadingTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "66(万元人民币)|66000000",
        "1,260(万元人民币)|1260000000",
        "1,427,523.1000(万元人民币)|1427523100000",
        "26(万人民币元)|26000000",
        "19.2万人民币|19200000",
        "3（万元）|3000000",
        "100(万元(人民币))|100000000",
        "46( 万人民币元)|46000000",
        "500(万)|500000000",
        "1,000,000(人民币元)|100000000",
        "100人民币元|10000",
        "１００万元|100000000",
        "0万人民币|0"
      })
  void renminbiIsReadInEverySpelling(String typed, long fen) {
    assertThat(CapitalReading.of(typed)).isEqualTo(new Renminbi(new Money(fen)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50(万美元)|USD|500000",
        "250(万元美元)|USD|2500000",
        "3,430(万港币)|HKD|34300000",
        "42,000(万香港元)|HKD|420000000",
        "129(万元(港币))|HKD|1290000",
        "1,300(万日元)|JPY|13000000",
        "60.0010(万欧元)|EUR|600010",
        "100(万新加坡元)|SGD|1000000"
      })
  void anotherCurrencyIsNeverTakenForRenminbi(String typed, String currency, BigDecimal amount) {
    assertThat(CapitalReading.of(typed)).isEqualTo(new Foreign(currency, amount));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", " ", "N/A"})
  void nothingIsNothing(String typed) {
    assertThat(CapitalReading.of(typed)).isEqualTo(new Silent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "70()",
        "70",
        "某某",
        "TIEN-AN）",
        "1,26(万)",
        "-5(万)",
        "50(万金币)",
        "99999999999999999999(万)",
        "12万到15万"
      })
  void whatHasNoUnitOrNoAmountIsNotGuessed(String typed) {
    assertThat(CapitalReading.of(typed)).isEqualTo(new Unreadable());
  }
}
