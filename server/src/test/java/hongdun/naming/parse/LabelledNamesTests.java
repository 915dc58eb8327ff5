package hongdun.naming.parse;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.naming.Readers;
import hongdun.naming.domain.Reading;
import hongdun.portal.ShippedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many of the labelled names are read right: the half of them that was not for tuning. */
class LabelledNamesTests {
  private static final List<Map<String, String>> NAMES =
      ShippedRows.of("hongdun/naming/labelled_names.tsv");

  @Test
  void thereAreAThousandNamesAndEachHasItsPartsOnlyOnce() {
    assertThat(NAMES).hasSizeGreaterThanOrEqualTo(1000);
    assertThat(NAMES).extracting(row -> row.get("name")).doesNotHaveDuplicates();
    assertThat(NAMES)
        .allSatisfy(row ->
            assertThat(row.getOrDefault("name", ""))
                .contains(row.getOrDefault("trade_name", ""))
                .endsWith(row.getOrDefault("branch", "")));
  }

  @Test
  void ofTheNamesHeldBack97PercentAreReadRightAnd99PercentAreAmongTheReadings() {
    var heldBack = half(1);
    var wrong = new ArrayList<String>();
    int first = 0;
    int kept = 0;
    for (var row : heldBack) {
      var readings = Readers.shipped().read(row.getOrDefault("name", "")).readings();
      var tradeName = row.getOrDefault("trade_name", "");
      boolean right = readings.getFirst().tradeName().equals(tradeName);
      first += right ? 1 : 0;
      kept += readings.stream().map(Reading::tradeName).anyMatch(tradeName::equals) ? 1 : 0;
      if (!right) {
        wrong.add(row.get("name") + " → " + readings.getFirst().tradeName());
      }
    }

    assertThat(100.0 * first / heldBack.size())
        .as("trade name right in the first reading, of %d: %s", heldBack.size(), wrong)
        .isGreaterThanOrEqualTo(97);
    assertThat(100.0 * kept / heldBack.size())
        .as("trade name right in a reading that is kept, of %d", heldBack.size())
        .isGreaterThanOrEqualTo(99);
  }

  private static List<Map<String, String>> half(int which) {
    return IntStream.range(0, NAMES.size())
        .filter(place -> place % 2 == which)
        .mapToObj(NAMES::get)
        .toList();
  }
}
