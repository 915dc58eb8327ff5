package hongdun.registration.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.Divisions.Division;
import hongdun.casework.ExampleCalendar;
import hongdun.portal.DemonstrationPlan;
import hongdun.registration.demonstration.Courses.Course;
import hongdun.registration.demonstration.Courses.Fate;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import hongdun.shared.ResidentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventedTests {
  private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
  private static final DemonstrationPlan PLAN =
      new DemonstrationPlan(7, DemonstrationPlan.ENTITIES, DemonstrationPlan.MATTERS, START);
  private static final List<Division> PLACES =
      List.of(
          new Division(new Region("510105"), new BilingualText("青羊区", "Qingyang District")),
          new Division(new Region("510121"), new BilingualText("金堂县", "Jintang County")));

  @Test
  void oneSeedGivesOneCompanyAndAnotherSeedAnother() {
    var on = LocalDate.of(2026, 3, 2);

    var first = companies(PLAN).company(17, on);

    assertThat(companies(PLAN).company(17, on)).isEqualTo(first);
    assertThat(companies(new DemonstrationPlan(8, 10, 10, START)).company(17, on))
        .isNotEqualTo(first);
  }

  @Test
  void noTwoEntitiesBearOneTradeName() {
    var names = new TradeNames(new Lexicon().characters("trade-name"));
    var seen = new HashSet<String>();

    int all = PLAN.entities() + PLAN.matters();
    for (int number = 0; number < all; number++) {
      seen.add(names.of(number, number < PLAN.entities()));
    }

    assertThat(seen).hasSize(all);
  }

  @Test
  void numbersOfPeopleAreValidAndNobodys() {
    var on = LocalDate.of(2024, 2, 29);

    var people =
        IntStream.range(0, 300)
            .mapToObj(number -> companies(PLAN).company(number, on))
            .flatMap(draft -> draft.people().stream())
            .toList();

    assertThat(people)
        .allSatisfy(person -> {
          var id = new ResidentId(person.documentNumber());
          assertThat(id.region()).isEqualTo(new Region("510199"));
          assertThat(id.ageOn(on)).isBetween(18, 60);
          assertThat(person.contact()).startsWith("1990000");
        });
  }

  @Test
  void everyCourseLiesBetweenTheFirstOfficersAndToday() {
    var courses = new Courses(PLAN, ExampleCalendar.weekendsOnly()).all();

    assertThat(courses).hasSize(PLAN.matters());
    assertThat(courses)
        .allSatisfy(course -> {
          assertThat(course.openedAt()).isAfter(Instant.parse("2024-01-01T16:00:00Z"));
          assertThat(course.endedAt()).isBefore(START);
          assertThat(course.steps()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        });
    assertThat(fates(courses)).containsExactlyInAnyOrder(Fate.values());
  }

  @Test
  void evenAFewCoursesLieInEveryStage() {
    var few = new DemonstrationPlan(7, 60, 150, START);

    assertThat(fates(new Courses(few, ExampleCalendar.weekendsOnly()).all()))
        .containsExactlyInAnyOrder(Fate.values());
  }

  private static Set<Fate> fates(List<Course> courses) {
    return courses.stream().map(Course::fate).collect(Collectors.toSet());
  }

  private static Companies companies(DemonstrationPlan plan) {
    return new Companies(plan, new Lexicon(), PLACES);
  }
}
