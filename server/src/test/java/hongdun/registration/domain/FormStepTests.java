package hongdun.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 填报步骤: every field is asked in one step, and the steps follow each other. */
class FormStepTests {
  @ParameterizedTest
  @CsvSource({
    "name.tradeName, NAME",
    "kind.years, KIND",
    "people, PEOPLE",
    "people.p1.posts.DIRECTOR, PEOPLE",
    "capital, CAPITAL",
    "companies.c1.code, CAPITAL",
    "contributions.p1.due, CAPITAL",
    "premises.address, PREMISES",
    "scope.permit.P1.number, SCOPE",
    "papers.premises, PAPERS",
    "sign, SIGN"
  })
  void aFieldIsAskedInTheStepItsFirstPartNames(String field, FormStep step) {
    assertThat(FormStep.of(field)).isEqualTo(step);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "remarks", "names.tradeName", "NAME"})
  void whatNoStepAsksIsSeenWhenEverythingIsReadOver(String field) {
    assertThat(FormStep.of(field)).isEqualTo(FormStep.CHECK);
  }

  @ParameterizedTest
  @EnumSource
  void aStepIsFoundByItsWordInTheAddress(FormStep step) {
    assertThat(step.slug()).matches("[a-z]+");
    assertThat(FormStep.ofSlug(step.slug())).contains(step);
  }

  @Test
  void noOtherWordIsAStep() {
    assertThat(FormStep.ofSlug("Name")).isEmpty();
    assertThat(FormStep.ofSlug("")).isEmpty();
  }

  @Test
  void theStepsFollowEachOtherFromTheNameToTheSignatures() {
    assertThat(FormStep.NAME.next()).contains(FormStep.KIND);
    assertThat(FormStep.CHECK.next()).contains(FormStep.SIGN);
    assertThat(FormStep.SIGN.next()).isEmpty();
  }
}
