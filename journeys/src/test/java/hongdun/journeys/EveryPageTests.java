package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last: the journeys together have looked at the pages in all ways. */
@Order(Integer.MAX_VALUE)
@Journeys
class EveryPageTests {

  @Test
  void overAllPagesEveryPairOfLanguageWidthAndScriptsOccurs(Journey journey) {
    var sights = journey.run().sights().seen();
    Assumptions.assumeTrue(sights.size() >= View.PAIRS.size(), "Only a part of the journeys ran");

    var views = sights.values().stream().flatMap(Collection::stream).distinct().toList();

    assertThat(pairs(views, View::language, View::width)).hasSize(4);
    assertThat(pairs(views, View::language, View::scripts)).hasSize(4);
    assertThat(pairs(views, View::width, View::scripts)).hasSize(4);
  }

  private static List<String> pairs(
      List<View> views, Function<View, Object> one, Function<View, Object> other) {
    return views.stream()
        .map(view -> one.apply(view) + "/" + other.apply(view))
        .distinct()
        .toList();
  }
}
