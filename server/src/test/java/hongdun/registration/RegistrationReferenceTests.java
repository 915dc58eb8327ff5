package hongdun.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference files of this room fit GB/T 4754-2017 and each other. */
class RegistrationReferenceTests {
  @Test
  void theStandardHasTwentySectionsNinetySevenDivisionsAndFourHundredSeventyThreeGroups() {
    assertThat(level("SECTION")).hasSize(20).noneMatch(row -> row[4].isEmpty());
    assertThat(level("DIVISION")).hasSize(97).noneMatch(row -> row[4].isEmpty());
    assertThat(level("GROUP")).hasSize(473);
    assertThat(level("CLASS")).hasSizeBetween(1380, 1382);
  }

  @Test
  void everyIndustryStandsUnderTheOneItsCodeBeginsWith() {
    var codes = codes();

    assertThat(codes).hasSize(rows("reference/industries.tsv").size());
    assertThat(rows("reference/industries.tsv"))
        .allMatch(row -> row[2].isEmpty() == row[1].equals("SECTION"))
        .allMatch(row -> row[2].isEmpty() || codes.contains(row[2]))
        .allMatch(row -> row[0].length() < 3 || row[0].startsWith(row[2]));
  }

  @Test
  void everyScopeItemHasAnIndustryAndAPermitExactlyWhenOneIsNeeded() {
    var items = rows("reference/scope_items.tsv");
    var codes = codes();

    assertThat(items.stream().map(row -> row[0])).doesNotHaveDuplicates();
    assertThat(items.stream().map(row -> row[1])).doesNotHaveDuplicates();
    assertThat(items)
        .allMatch(row -> row.length == 11)
        .allMatch(row -> codes.contains(row[4]))
        .allMatch(row -> Set.of("V", "M").contains(row[10]))
        .allMatch(row -> !row[1].isEmpty() && !row[2].isEmpty())
        .allSatisfy(row ->
            assertThat(Arrays.copyOfRange(row, 6, 10))
                .as(row[1])
                .allMatch(part -> part.isEmpty() == row[3].equals("GENERAL")));
  }

  @Test
  void everyIndustryWordingNamesIndustriesOfTheStandard() {
    var codes = codes();

    assertThat(rows("/hongdun/naming/reference/industry_words.tsv").stream().map(row -> row[0]))
        .doesNotHaveDuplicates();
    assertThat(rows("/hongdun/naming/reference/industry_words.tsv"))
        .allMatch(row -> Arrays.stream(row[1].split(",")).allMatch(codes::contains));
  }

  private static Set<String> codes() {
    return rows("reference/industries.tsv").stream().map(row -> row[0]).collect(Collectors.toSet());
  }

  private static List<String[]> level(String level) {
    return rows("reference/industries.tsv").stream().filter(row -> row[1].equals(level)).toList();
  }

  private static List<String[]> rows(String file) {
    try (var in = RegistrationReferenceTests.class.getResourceAsStream(file)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
