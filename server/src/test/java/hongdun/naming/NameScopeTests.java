package hongdun.naming;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.naming.domain.NameScope;
import hongdun.naming.domain.NameScopes;
import hongdun.shared.Region;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 同一登记机关: the whole city, unless the bureau has set it otherwise. */
class NameScopeTests {
  @ParameterizedTest
  @CsvSource({
    "510105,5101",
    "510181,5101",
    "110105,11",
    "500101,50",
    "469001,469001",
    "510100,5101"
  })
  void aCityWithItsCountiesIsOneScope(String region, String prefix) {
    var scope = NameScopes.CITIES.of(new Region(region));

    assertThat(scope).isEqualTo(new NameScope(prefix, List.of(prefix)));
  }

  @Test
  void aSetOfDivisionsCountsWhereItIsSetAndTheNarrowestFirst() {
    var scopes =
        new NameScopes(
            List.of(
                new NameScope("BASIN", List.of("5101", "5120")),
                new NameScope("DUJIANGYAN", List.of("510181"))));

    assertThat(scopes.of(new Region("510105")).code()).isEqualTo("BASIN");
    assertThat(scopes.of(new Region("512002")).prefixes()).containsExactly("5101", "5120");
    assertThat(scopes.of(new Region("510181")).code()).isEqualTo("DUJIANGYAN");
    assertThat(scopes.of(new Region("510704")).code()).isEqualTo("5107");
    assertThat(scopes.of(new Region("510105")).cities()).containsExactly("5101", "5120");
    assertThat(scopes.of(new Region("510181")).cities()).containsExactly("5101");
    assertThat(scopes.of(new Region("110105")).cities()).containsExactly("11");
  }
}
