package hongdun.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/catalogue.md promises nothing that no test shows. */
class CatalogueTests {
  private static final Path CATALOGUE = Path.of("..", "docs", "catalogue.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| *(\\d+) *\\|(.*)\\|(.*)\\|\\s*$");

  @Test
  void everyRowNamesWhereItIsShownAndTestsThatExist() {
    assertThat(faults(House.read(CATALOGUE))).isEmpty();
  }

  @Test
  void aRowWithoutAPageOrWithATestThatIsNotThereIsFound() {
    var table =
        """
        | 1 | |`CatalogueTests#everyRowNamesWhereItIsShownAndTestsThatExist` |
        | 2 | `/` | |
        | 3 | `/` | `CatalogueTests#nobodyWroteThis` |
        | 3 | `/` | `NoSuchTests#atAll` |
        """;

    assertThat(faults(table))
        .containsExactly(
            "row 1 is shown nowhere",
            "row 2 has no test",
            "row 3 names CatalogueTests#nobodyWroteThis, which is not there",
            "row 3 names NoSuchTests#atAll, which is not there",
            "row 3 stands in the table twice");
  }

  private static List<String> faults(String text) {
    var rows = ROW.matcher(text).results().toList();
    var twice =
        rows.stream()
            .map(row -> row.group(1))
            .filter(number -> rows.stream().filter(row -> row.group(1).equals(number)).count() > 1)
            .distinct()
            .map(number -> "row " + number + " stands in the table twice");
    return Stream.concat(rows.stream().flatMap(CatalogueTests::faults), twice).toList();
  }

  private static Stream<String> faults(MatchResult row) {
    var number = "row " + row.group(1);
    if (row.group(2).isBlank()) {
      return Stream.of(number + " is shown nowhere");
    }
    if (!NamedTests.areIn(row.group(3))) {
      return Stream.of(number + " has no test");
    }
    return NamedTests.missingIn(row.group(3))
        .map(test -> "%s names %s, which is not there".formatted(number, test));
  }
}
