package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.DIRECTOR;
import static hongdun.registration.domain.DraftFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 同一主体: one name, one place (Regulation Art. 10, 11). */
class SameEntityTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  @Test
  void aHouseholdIsItsOperatorsAtItsPlace() {
    var household = HouseholdFixtures.aHousehold();
    var elsewhere = household.withPremises(new PremisesAnswers("人民中路1号", "LEASE", "陈伟"));
    var anothers =
        household.withOnly(
            List.of(
                DraftFixtures.person(
                    "p1", "何川", "420902197602290036", "13800000003", Post.OPERATOR)));

    assertThat(SameEntity.isOf(household, HouseholdFixtures.named(household, "春来"), TODAY))
        .isTrue();
    assertThat(SameEntity.isOf(household, elsewhere, TODAY)).isFalse();
    assertThat(SameEntity.isOf(household, anothers, TODAY)).isFalse();
  }

  @Test
  void aCompanyIsKnownByItsNameAndItsRepresentative() {
    var company = aDraft().build();
    var ofAnother = aDraft().withDocument(DIRECTOR, "RESIDENT_ID", "510104199912310020").build();
    var named =
        company.withName(
            new NameAnswers(
                company.name().region(),
                company.name().division(),
                "另一字号",
                company.name().industry(),
                company.name().form()));

    assertThat(SameEntity.isOf(company, aDraft().withCapital("7").build(), TODAY)).isTrue();
    assertThat(SameEntity.isOf(company, ofAnother, TODAY)).isFalse();
    assertThat(SameEntity.isOf(company, named, TODAY)).isFalse();
    assertThat(SameEntity.isOf(company, HouseholdFixtures.aHousehold(), TODAY)).isFalse();
  }
}
