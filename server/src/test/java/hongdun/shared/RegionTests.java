package hongdun.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.shared.Reading.Fault;
import hongdun.shared.Region.Level;
import org.junit.jupiter.api.Test;

class RegionTests {
  private static final Region SICHUAN = new Region("510000");
  private static final Region CHENGDU = new Region("510100");
  private static final Region QINGYANG = new Region("510105");

  @Test
  void aDivisionKnowsItsLevelAndWhatItBelongsTo() {
    assertThat(SICHUAN.level()).isEqualTo(Level.PROVINCE);
    assertThat(CHENGDU.level()).isEqualTo(Level.CITY);
    assertThat(QINGYANG.level()).isEqualTo(Level.COUNTY);
    assertThat(QINGYANG.city()).isEqualTo(CHENGDU);
    assertThat(QINGYANG.province()).isEqualTo(SICHUAN);
  }

  @Test
  void aDivisionContainsItselfAndWhatLiesInside() {
    assertThat(SICHUAN.contains(QINGYANG)).isTrue();
    assertThat(CHENGDU.contains(QINGYANG)).isTrue();
    assertThat(QINGYANG.contains(QINGYANG)).isTrue();
    assertThat(QINGYANG.contains(CHENGDU)).isFalse();
    assertThat(CHENGDU.contains(new Region("510302"))).isFalse();
  }

  @Test
  void aCodeIsReadInAnyWidthAndEveryFaultNamed() {
    assertThat(Region.parse(" ５１０１０５ ").toOptional()).contains(QINGYANG);
    assertThat(Region.parse("").faults()).containsExactly(Fault.EMPTY);
    assertThat(Region.parse("51010").faults()).containsExactly(Fault.LENGTH);
    assertThat(Region.parse("5101A").faults()).containsExactly(Fault.LENGTH, Fault.CHARACTER);
    assertThat(Region.parse("010105").faults()).containsExactly(Fault.DIVISION);
    assertThatThrownBy(() -> new Region("5101")).isInstanceOf(IllegalArgumentException.class);
  }
}
