package hongdun.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.shared.Reading.Fault;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 | 100000000",
        "100万元 | 100000000",
        "１００．５ | 100500000",
        "0.000001 | 1",
        "12.3456780 | 12345678",
        "1,000 | 1000000000",
        "1,234,567.5 | 1234567500000",
        "' 50 万 ' | 50000000",
        "0 | 0",
        "1000000000 | 1000000000000000"
      })
  void anAmountInTenThousandYuanIsWholeFen(String typed, long fen) {
    assertThat(Money.parseWanYuan(typed).toOptional()).contains(new Money(fen));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | EMPTY",
        "万元 | EMPTY",
        "一百 | NOT_A_NUMBER",
        "1e6 | NOT_A_NUMBER",
        "1,00 | NOT_A_NUMBER",
        ".5 | NOT_A_NUMBER",
        "-5 | NEGATIVE",
        "-abc | NEGATIVE NOT_A_NUMBER",
        "0.0000001 | DECIMALS",
        "10000000000 | TOO_LARGE",
        "-99999999999.0000001 | NEGATIVE DECIMALS TOO_LARGE"
      })
  void everyFaultOfAnAmountIsNamedAtOnce(String typed, String faults) {
    assertThat(Money.parseWanYuan(typed).faults())
        .containsExactly(
            Arrays.stream(faults.split(" ")).map(Fault::valueOf).toArray(Fault[]::new));
  }

  @Test
  void anAmountIsReadAsEachLanguageWritesIt() {
    assertThat(Money.ofYuan(1_000_000).in(Language.ZH)).isEqualTo("100万元");
    assertThat(Money.ofYuan(1_000_000).in(Language.EN)).isEqualTo("RMB 1,000,000.00");
    assertThat(new Money(1).in(Language.ZH)).isEqualTo("0.000001万元");
    assertThat(Money.ofYuan(125_000).in(Language.ZH)).isEqualTo("12.5万元");
  }

  @Test
  void amountsAddUpAndAreNeverNegative() {
    assertThat(Money.ofYuan(1).plus(new Money(50))).isEqualTo(new Money(150));
    assertThat(Money.ZERO).isLessThan(new Money(1));
    assertThatThrownBy(() -> new Money(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
        .isInstanceOf(ArithmeticException.class);
  }
}
