package hongdun.agency;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@HongdunTest
class DivisionsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
  private final Divisions divisions;

  DivisionsTests(Divisions divisions) {
    this.divisions = divisions;
  }

  @Test
  void aDivisionHasItsFullNameFromTheProvinceDown() {
    assertThat(divisions.fullName(new Region("510105"), TODAY))
        .contains(
            new BilingualText("四川省成都市青羊区", "Qingyang District, Chengdu City, Sichuan Province"));
  }

  @Test
  void aMunicipalityLeavesOutTheCollectiveCode() {
    assertThat(divisions.fullName(new Region("110101"), LocalDate.of(2010, 1, 1)))
        .map(BilingualText::zh)
        .contains("北京市东城区");
  }

  @Test
  void aDivisionIsKnownUnderTheNameOfTheDay() {
    assertThat(divisions.name(new Region("510122"), LocalDate.of(2015, 6, 1)))
        .map(BilingualText::zh)
        .contains("双流县");
    assertThat(divisions.name(new Region("510122"), TODAY)).isEmpty();
    assertThat(divisions.name(new Region("510116"), TODAY)).map(BilingualText::zh).contains("双流区");
  }

  @Test
  void theDivisionsBelowComeInTheOrderOfTheirCodes() {
    assertThat(divisions.below(Optional.empty(), TODAY)).hasSize(34);
    assertThat(divisions.below(Optional.of(new Region("510100")), TODAY))
        .hasSize(20)
        .isSortedAccordingTo((a, b) -> a.region().compareTo(b.region()));
  }

  @Test
  void servedAreTheCountiesInWhichABureauRegisters() {
    assertThat(divisions.served(TODAY))
        .filteredOn(division -> division.region().city().code().equals("510100"))
        .hasSize(20)
        .extracting(division -> division.name().zh())
        .startsWith("锦江区", "青羊区");
  }
}
