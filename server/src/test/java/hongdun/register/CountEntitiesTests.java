package hongdun.register;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.figures.FigureSource;
import hongdun.figures.Measure;
import hongdun.figures.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@HongdunTest
class CountEntitiesTests {
  private static final LocalDate LONG_AGO = LocalDate.of(1950, 1, 1);

  private final FigureSource register;
  private final Fixtures fixtures;

  CountEntitiesTests(List<FigureSource> sources, Fixtures fixtures) {
    this.fixtures = fixtures;
    this.register =
        sources.stream()
            .filter(source ->
                source.figures().stream().anyMatch(figure -> figure.code().startsWith("register.")))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void anEntityIsCountedOnTheDayItIsEstablishedAndFromThenOn() {
    var day = LocalDate.of(2026, 11, 20);
    var scope = new Scope(day, day, Optional.empty());
    var before = register.measure(scope);

    fixtures.enter("计数之一", "科技");

    var after = register.measure(scope);
    assertThat(after.keySet())
        .containsExactlyInAnyOrder("register.figure.new", "register.figure.on-the-book");
    after.forEach(
        (code, measure) -> assertThat(measure).as(code).isEqualTo(oneMore(before.get(code))));
  }

  private static Measure oneMore(@Nullable Measure measure) {
    return measure instanceof Measure.Count(var count)
        ? new Measure.Count(count + 1)
        : new Measure.Count(1);
  }

  @Test
  void aDayOnWhichNobodyWasEstablishedCountsNothing() {
    var scope = new Scope(LONG_AGO, LONG_AGO, Optional.empty());

    assertThat(register.measure(scope).values()).containsOnly(new Measure.Count(0));
  }

  @Test
  void aBureauThatRegisteredNothingHasNothingOnItsBook() {
    var scope = new Scope(LONG_AGO, LocalDate.of(2100, 1, 1), Optional.of(-1L));

    assertThat(register.measure(scope).values()).containsOnly(new Measure.Count(0));
  }
}
