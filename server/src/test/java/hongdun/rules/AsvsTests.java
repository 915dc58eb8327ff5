package hongdun.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * docs/security/asvs.md says of every requirement of OWASP ASVS 5.0, levels 1 and 2, whether it is
 * met, and names what shows it; nothing is left out and nothing stands twice.
 */
class AsvsTests {
  private static final Path TABLE = Path.of("..", "docs", "security", "asvs.md");
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| *(V[0-9.]+) *\\| *([123]) *\\| *([^|]*?) *\\| *(met|open|n/a) *\\| *([^|]*?) *\\| *([^|]*?) *\\|\\s*$");
  private static final Pattern LINE = Pattern.compile("(?m)^\\| *V.*$");
  private static final Pattern FILE = Pattern.compile("\\[[^]]*]\\(([^)#]+)(#[^)]*)?\\)");
  private static final Pattern TOTAL =
      Pattern.compile("(?m)^\\| *Level ([12]) *\\| *(\\d+) *\\| *(\\d+) *\\| *(\\d+) *\\|");

  /**
   * The levels of the requirements of each section, in their order, level 3 where the table has it
   * too and a dash where not. Chapters 9, 10 and 17 are left out, as the table says.
   */
  private static final Map<String, String> SECTIONS = sections();

  private static Map<String, String> sections() {
    var levels = new LinkedHashMap<String, String>();
    levels.put("V1.1", "22");
    levels.put("V1.2", "1111122223");
    levels.put("V1.3", "11222222222");
    levels.put("V1.4", "222");
    levels.put("V1.5", "12");
    levels.put("V2.1", "122");
    levels.put("V2.2", "112");
    levels.put("V2.3", "12223");
    levels.put("V2.4", "2");
    levels.put("V3.2", "11");
    levels.put("V3.3", "1222");
    levels.put("V3.4", "112222");
    levels.put("V3.5", "11122");
    levels.put("V3.7", "22");
    levels.put("V4.1", "122");
    levels.put("V4.2", "2");
    levels.put("V4.3", "22");
    levels.put("V4.4", "1222");
    levels.put("V5.1", "2");
    levels.put("V5.2", "112333");
    levels.put("V5.3", "113");
    levels.put("V5.4", "222");
    levels.put("V6.1", "122");
    levels.put("V6.2", "111111112222");
    levels.put("V6.3", "1122");
    levels.put("V6.4", "1122");
    levels.put("V6.5", "22222");
    levels.put("V6.6", "222");
    levels.put("V6.8", "2222");
    levels.put("V7.1", "222");
    levels.put("V7.2", "1111");
    levels.put("V7.3", "22");
    levels.put("V7.4", "11222");
    levels.put("V7.5", "22");
    levels.put("V7.6", "22");
    levels.put("V8.1", "12");
    levels.put("V8.2", "112");
    levels.put("V8.3", "13");
    levels.put("V8.4", "2");
    levels.put("V11.1", "22");
    levels.put("V11.2", "222");
    levels.put("V11.3", "112");
    levels.put("V11.4", "1222");
    levels.put("V11.5", "2");
    levels.put("V11.6", "2");
    levels.put("V12.1", "122");
    levels.put("V12.2", "11");
    levels.put("V12.3", "2222");
    levels.put("V13.1", "2");
    levels.put("V13.2", "22222");
    levels.put("V13.3", "22");
    levels.put("V13.4", "12222");
    levels.put("V14.1", "22");
    levels.put("V14.2", "1222-333");
    levels.put("V14.3", "122");
    levels.put("V15.1", "122");
    levels.put("V15.2", "122");
    levels.put("V15.3", "1222222");
    levels.put("V16.1", "2");
    levels.put("V16.2", "22222");
    levels.put("V16.3", "2222");
    levels.put("V16.4", "222");
    levels.put("V16.5", "2223");
    return levels;
  }

  @Test
  void everyRequirementOfLevelsOneAndTwoStandsInTheTableOnceWithItsEvidence() {
    assertThat(faults(House.read(TABLE))).isEmpty();
  }

  @Test
  void thereAreAsManyAsTheStandardHas() {
    assertThat(required().values()).filteredOn(level -> level == '1').hasSize(61);
    assertThat(required().values()).filteredOn(level -> level == '2').hasSize(149);
  }

  @Test
  void theNumbersAtTheTopAreThoseOfTheTable() {
    var text = House.read(TABLE);
    var totals = TOTAL.matcher(text).results().toList();

    assertThat(totals).hasSize(2);
    for (var total : totals) {
      for (var column : Map.of("met", 2, "open", 3, "n/a", 4).entrySet()) {
        var counted =
            rows(text).stream()
                .filter(row -> row.group(2).equals(total.group(1)))
                .filter(row -> row.group(4).equals(column.getKey()))
                .count();
        assertThat(Long.parseLong(total.group(column.getValue())))
            .as("%s of level %s", column.getKey(), total.group(1))
            .isEqualTo(counted);
      }
    }
  }

  @Test
  void whatIsMissingDoubledWithoutEvidenceOrNotThereIsFound() {
    var table =
        """
        | V1.1.1 | 2 | decoded once | met | by the server | |
        | V1.1.2 | 2 | encoded last | met | by jte | `AsvsTests#nobodyWroteThis` |
        | V1.2.1 | 2 | encoded | met | by jte | [templates](no/such/file.md) |
        | V1.2.1 | 1 | encoded | open | nobody did | |
        | V1.2.2 | 1 | encoded | n/a | | |
        | V1.2.3 | 1 | encoded | perhaps | by jte | |
        | V99.1.1 | 1 | invented | open | by us | |
        """;

    assertThat(faults(table))
        .contains(
            "V1.1.1 is met and nothing shows it",
            "V1.1.2 names AsvsTests#nobodyWroteThis, which is not there",
            "V1.2.1 names no/such/file.md, which is not there",
            "V1.2.1 is of level 1",
            "V1.2.1 stands in the table twice",
            "V1.2.2 does not say why or how",
            "V1.2.3 is missing",
            "V99.1.1 is no requirement",
            "unreadable: | V1.2.3 | 1 | encoded | perhaps | by jte | |");
  }

  private static List<String> faults(String text) {
    var faults = new ArrayList<String>();
    var rows = rows(text);
    var required = required();
    var numbers = rows.stream().map(row -> row.group(1)).toList();
    LINE.matcher(text)
        .results()
        .map(line -> line.group().strip())
        .filter(line -> !ROW.matcher(line).matches())
        .forEach(line -> faults.add("unreadable: " + line));
    required.keySet().stream()
        .filter(number -> !numbers.contains(number))
        .forEach(number -> faults.add(number + " is missing"));
    numbers.stream()
        .filter(number -> numbers.indexOf(number) != numbers.lastIndexOf(number))
        .distinct()
        .forEach(number -> faults.add(number + " stands in the table twice"));
    rows.forEach(row -> faults.addAll(faults(row, required.get(row.group(1)))));
    return faults;
  }

  private static List<String> faults(MatchResult row, @Nullable Character level) {
    var faults = new ArrayList<String>();
    var number = row.group(1);
    if (level == null) {
      faults.add(number + " is no requirement");
    } else if (!row.group(2).equals(level.toString())) {
      faults.add("%s is of level %s".formatted(number, level));
    }
    if (row.group(3).isBlank() || row.group(5).isBlank()) {
      faults.add(number + " does not say why or how");
    }
    if (row.group(4).equals("met") && !NamedTests.areIn(row.group(6)) && files(row).isEmpty()) {
      faults.add(number + " is met and nothing shows it");
    }
    NamedTests.missingIn(row.group(6))
        .forEach(test -> faults.add("%s names %s, which is not there".formatted(number, test)));
    files(row).stream()
        .filter(file -> !Files.exists(TABLE.resolveSibling(file)))
        .forEach(file -> faults.add("%s names %s, which is not there".formatted(number, file)));
    return faults;
  }

  private static List<String> files(MatchResult row) {
    return FILE.matcher(row.group(6)).results().map(link -> link.group(1)).toList();
  }

  private static List<MatchResult> rows(String text) {
    return ROW.matcher(text).results().toList();
  }

  private static Map<String, Character> required() {
    var required = new LinkedHashMap<String, Character>();
    SECTIONS.forEach((section, levels) ->
        IntStream.range(0, levels.length())
            .filter(i -> levels.charAt(i) != '-')
            .forEach(i -> required.put(section + "." + (i + 1), levels.charAt(i))));
    return required;
  }
}
