package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last: the journeys together have looked at the pages in all ways. */
@Order(Integer.MAX_VALUE)
@Journeys
class EveryPageTests {
  private static final Path MAP = Path.of("..", "docs", "map.md");
  private static final Pattern ROUTE = Pattern.compile("^\\| `(/[^`]*)` GET \\|");

  private static final List<Function<View, Object>> DIMENSIONS =
      List.of(View::language, View::width, View::scripts, View::elder, View::dark);

  /** What the rooms show that is no page of its own, and why. */
  private static final Set<String> NO_PAGES =
      Set.of(
          // a part that is put in a page
          "/names/verdict",
          "/apply/{id}/name/verdict",
          // for proxies and watchers
          "/health",
          // for those who found a weakness
          "/.well-known/security.txt",
          // a file somebody handed in
          "/apply/{id}/papers/file/{paper}",
          "/apply/{id}/sign/paper/{paper}",
          // it leads on to the own counter, to the next matter, to the list of the range, to the
          // audit
          "/admin/changes",
          "/desk/counters",
          "/desk/next",
          "/desk/watch",
          // a table that is taken away
          "/admin/exchange/{exchange}/table.{format}",
          // a file for other systems
          "/procedures/{code}/bpmn",
          // a file of the open data, and its checksum
          "/open-data/files/{name}",
          "/open-data/files/{name}.sha256",
          // the way to where the officer works on it
          "/desk/matters/{id}",
          // asked of officers who decide, in a bureau's own server; here nobody is asked
          "/sign-in/second-factor",
          // only before there is a bureau; a demonstration has one
          "/setup");

  /** Maven hands the choice of single tests on to them. */
  @BeforeEach
  void onlyWhenAllJourneysRan() {
    Assumptions.assumeTrue(System.getProperty("test") == null, "Only a part of the journeys ran");
  }

  @Test
  void overAllPagesEveryPairOfLanguageWidthScriptsModeAndColoursOccurs(Journey journey) {
    var views = journey.run().sights().seen();

    for (int one = 0; one < DIMENSIONS.size(); one++) {
      for (int other = one + 1; other < DIMENSIONS.size(); other++) {
        assertThat(pairs(views, DIMENSIONS.get(one), DIMENSIONS.get(other))).hasSize(4);
      }
    }
  }

  @Test
  void inTheFullRunFormsWereRefusedInAllViews(Journey journey) {
    var sights = journey.run().sights();
    Assumptions.assumeTrue(sights.isFull(), "Only the full run looks at each page in all views");

    assertThat(sights.refused()).containsExactlyInAnyOrderElementsOf(View.ALL);
  }

  @Test
  void everyPageOfTheMapWasLookedAt(Journey journey) {
    var looked = journey.run().sights().paths();

    var missed =
        pages().stream()
            .filter(page -> looked.stream().noneMatch(path -> path.matches(pattern(page))))
            .toList();

    assertThat(missed).as("pages of docs/map.md that no journey looked at").isEmpty();
  }

  /** The pages of the map: no interface for machines, no file. */
  private static List<String> pages() {
    try (var lines = Files.lines(MAP)) {
      var pages =
          lines
              .flatMap(line -> ROUTE.matcher(line).results())
              .map(route -> withoutRules(route.group(1)))
              .filter(route -> !route.startsWith("/api/"))
              .filter(route -> !route.matches(".*\\.[a-z]+"))
              .filter(route -> !NO_PAGES.contains(route))
              .toList();
      assertThat(pages).as("pages of the map").hasSizeGreaterThan(40);
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code /bureau/{id}} of {@code /bureau/{id:[0-9]{1,18}}}. */
  private static String withoutRules(String route) {
    return route.replaceAll(":[^/]*}", "}");
  }

  private static String pattern(String route) {
    return route.replace(".", "\\.").replaceAll("\\{[^/]*}", "[^/]+");
  }

  private static List<String> pairs(
      List<View> views, Function<View, Object> one, Function<View, Object> other) {
    return views.stream()
        .map(view -> one.apply(view) + "/" + other.apply(view))
        .distinct()
        .toList();
  }
}
