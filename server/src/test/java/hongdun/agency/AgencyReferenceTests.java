package hongdun.agency;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.shared.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference files of this room state what GB/T 2260 and the State Council's notices state. */
class AgencyReferenceTests {
  private static final LocalDate FIRST_EDITION = LocalDate.of(2002, 12, 31);

  @Test
  void everyDivisionLiesInOneAboveAndNoTwoNamesOfACodeOverlap() {
    var rows = rows("divisions.tsv");
    var codes = rows.stream().map(row -> row[0]).collect(Collectors.toSet());

    assertThat(rows)
        .allSatisfy(row -> {
          var region = new Region(row[0]);
          assertThat(region.level()).hasToString(row[2]);
          assertThat(row[3].isEmpty()).isEqualTo(region.level() == Region.Level.PROVINCE);
          assertThat(row[3].isEmpty() || codes.contains(row[3])).isTrue();
          assertThat(from(row)).isBefore(to(row));
        });
    assertThat(rows)
        .allSatisfy(row ->
            assertThat(rows)
                .filteredOn(other -> !Arrays.equals(other, row) && other[0].equals(row[0]))
                .noneMatch(
                    other -> !from(other).isAfter(to(row)) && !to(other).isBefore(from(row))));
  }

  @Test
  void theNationHasThirtyFourProvincesAndChengduTwentyDistrictsCitiesAndCounties() {
    var now = rows("divisions.tsv").stream().filter(row -> row[5].isEmpty()).toList();

    assertThat(now).filteredOn(row -> row[2].equals("PROVINCE")).hasSize(34);
    assertThat(now)
        .filteredOn(row -> row[3].equals("510100"))
        .hasSize(20)
        .noneMatch(row -> row[6].isEmpty());
    assertThat(now).filteredOn(row -> row[2].equals("PROVINCE")).noneMatch(row -> row[6].isEmpty());
  }

  @Test
  void aRetiredCountyIsStillNamedForTheYearsItHad() {
    assertThat(rows("divisions.tsv"))
        .filteredOn(row -> row[0].equals("510124"))
        .singleElement()
        .satisfies(row -> {
          assertThat(row[1]).isEqualTo("郫县");
          assertThat(from(row)).isEqualTo(FIRST_EDITION);
          assertThat(to(row)).isBefore("2021-01-01");
        });
  }

  @Test
  void everyStreetAndTownOfChengduLiesInOneOfItsDistricts() {
    var towns = rows("chengdu_towns.tsv");

    assertThat(towns).hasSize(261);
    assertThat(towns).allMatch(row -> row[0].matches("5101[0-9]{5}") && row[0].startsWith(row[2]));
    assertThat(towns.stream().map(row -> row[0])).doesNotHaveDuplicates();
  }

  @Test
  void theCalendarOfAYearIsTheNoticeOfTheYear() {
    assertThat(count(2024, "HOLIDAY")).isEqualTo(28);
    assertThat(count(2024, "MAKE_UP_WORKDAY")).isEqualTo(8);
    assertThat(count(2025, "HOLIDAY")).isEqualTo(28);
    assertThat(count(2025, "MAKE_UP_WORKDAY")).isEqualTo(5);
    assertThat(count(2026, "HOLIDAY")).isEqualTo(33);
    assertThat(count(2026, "MAKE_UP_WORKDAY")).isEqualTo(6);
    assertThat(rows("working_days.tsv").stream().map(row -> row[0])).doesNotHaveDuplicates();
  }

  @Test
  void aDayIsMadeUpOnAWeekendOnly() {
    assertThat(rows("working_days.tsv"))
        .filteredOn(row -> row[1].equals("MAKE_UP_WORKDAY"))
        .allMatch(row -> LocalDate.parse(row[0]).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
  }

  /**
   * The thirteen statutory days. The new moon of February 2027 falls four minutes before midnight,
   * so a reckoned Spring Festival may come out a day late; the almanac has 6 February.
   */
  @Test
  void aYearWithoutItsNoticeHasTheThirteenStatutoryDaysAndIsMarkedProvisional() {
    var days = rows("working_days.tsv").stream().filter(row -> row[0].startsWith("2027-")).toList();

    assertThat(days).allMatch(row -> row[4].equals("provisional"));
    assertThat(days.stream().map(row -> row[0].substring(5)))
        .containsExactly(
            "01-01", "02-05", "02-06", "02-07", "02-08", "04-05", "05-01", "05-02", "06-09",
            "09-15", "10-01", "10-02", "10-03");
  }

  private static long count(int year, String kind) {
    return rows("working_days.tsv").stream()
        .filter(row -> row[0].startsWith(year + "-") && row[1].equals(kind))
        .count();
  }

  private static LocalDate from(String[] row) {
    return LocalDate.parse(row[4]);
  }

  private static LocalDate to(String[] row) {
    return row[5].isEmpty() ? LocalDate.MAX : LocalDate.parse(row[5]);
  }

  private static List<String[]> rows(String file) {
    try (var in = AgencyReferenceTests.class.getResourceAsStream("reference/" + file)) {
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
