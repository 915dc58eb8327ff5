package hongdun.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 一次性告知: a second notice names nothing that the first could have named. */
class SecondNoticeTests {
  @Test
  void whatWasThereTheFirstTimeAndWasNotNamedMayNotBeNamedNow() {
    assertThat(
            SecondNotice.notAllowed(
                named("premises.address", "people.p1.contact"), Set.of(), Set.of()))
        .containsExactly("premises.address", "people.p1.contact");
  }

  @Test
  void whatTheApplicantChangedMayBeNamed() {
    assertThat(
            SecondNotice.notAllowed(
                named("premises.address"), Set.of(), Set.of("premises.address")))
        .isEmpty();
  }

  @Test
  void whatWasNamedAndIsStillNotMendedMayBeNamedAgain() {
    assertThat(
            SecondNotice.notAllowed(named("papers.premises"), Set.of("papers.premises"), Set.of()))
        .isEmpty();
  }

  @Test
  void aChangeOfOneAnswerOpensWhatContainsIt() {
    assertThat(
            SecondNotice.notAllowed(
                named("people", "people.p1.posts", "people.p1.posts.DIRECTOR"),
                Set.of(),
                Set.of("people.p1.posts.DIRECTOR")))
        .isEmpty();
  }

  @Test
  void whatWasNamedAsAWholeMayBeNamedInItsParts() {
    assertThat(SecondNotice.notAllowed(named("people.p2.name"), Set.of("people"), Set.of()))
        .isEmpty();
  }

  @Test
  void aNeighbourWithTheSameBeginningIsAnother() {
    assertThat(
            SecondNotice.notAllowed(
                named("people.p1", "people.p1.name", "people.p10.contact"),
                Set.of("people.p10.name"),
                Set.of("people.p11.contact")))
        .containsExactly("people.p1", "people.p1.name", "people.p10.contact");
    assertThat(SecondNotice.notAllowed(named("people.p10.contact"), Set.of(), Set.of("people.p1")))
        .containsExactly("people.p10.contact");
  }

  @Test
  void whatWasSaidOfTheWholeOpensNothingLater() {
    assertThat(
            SecondNotice.notAllowed(
                named("check", "premises.address"), Set.of("check"), Set.of("capital")))
        .containsExactly("check", "premises.address");
  }

  @Test
  void whatIsNotAllowedIsToldOnceForEachField() {
    assertThat(SecondNotice.notAllowed(named("capital", "capital"), Set.of(), Set.of()))
        .containsExactly("capital");
  }

  private static List<Shortcoming> named(String... fields) {
    return Stream.of(fields).map(field -> Shortcoming.of(field, "registration.fault.x")).toList();
  }
}
