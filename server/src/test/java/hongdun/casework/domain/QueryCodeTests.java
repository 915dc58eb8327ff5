package hongdun.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCodeTests {
  @ParameterizedTest
  @ValueSource(strings = {"7K2M9PQR", "7k2m 9pqr", "７Ｋ２Ｍ９ＰＱＲ", "7K2M-9PQR"})
  void aCodeIsReadAsPeopleTypeIt(String typed) {
    assertThat(QueryCode.read(typed)).contains(new QueryCode("7K2M9PQR"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7K2M9PQ", "7K2M9PQRA", "7K2M9PQO", "7K2M9PQI", "查询码查询码查询"})
  void whatIsNoCodeIsNone(String typed) {
    assertThat(QueryCode.read(typed)).isEmpty();
  }

  @Test
  void aRandomCodeIsACode() {
    var code = QueryCode.random(RandomGenerator.of("L64X128MixRandom"));

    assertThat(QueryCode.read(code.value())).contains(code);
  }
}
