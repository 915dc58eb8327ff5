package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 放大与打印 — text at twice its size on the narrowest screen, large targets, and paper. */
@Journeys
class ReachJourneys {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/search",
          "/guides",
          "/guides/registration.establish-llc",
          "/apply/example",
          "/names",
          "/progress",
          "/bureau",
          "/calendar",
          "/figures",
          "/procedures/registration.establish-llc",
          "/sign-in",
          "/sign-up",
          "/help",
          "/privacy",
          "/accessibility",
          "/styleguide",
          "/styleguide?faulty=true");

  private static final String TWICE =
      "() => { document.documentElement.style.fontSize = '200%';"
          + " return document.documentElement.scrollWidth - window.innerWidth; }";

  /** What is pressed and is lower than 44 pixels; a link within a sentence may be. */
  private static final String SMALL_TARGETS =
      "() => [...document.querySelectorAll('main .hd-card, main button, main .govuk-input,"
          + " .hd-nav a, .hd-tools a, .hd-footer a')]"
          + ".filter(e => e.offsetParent && e.getBoundingClientRect().height < 44)"
          + ".map(e => e.outerHTML)";

  @Test
  void textAtTwiceItsSizeOnTheNarrowestScreenNeverScrollsSideways(Journey journey) {
    for (var view : List.of(View.chinese().narrow(), View.english().narrow())) {
      var visitor = journey.visitor(view);
      for (var path : PAGES) {
        visitor.open(path);
        assertThat(((Number) visitor.page().evaluate(TWICE)).intValue())
            .as("pixels that %s is too wide with its text at 200 %% (%s)", path, view)
            .isLessThanOrEqualTo(0);
      }
    }
  }

  @Test
  void everyStepOfAnApplicationIsUsableWithTextAtTwiceItsSize(Journey journey) {
    var applicant = Applicant.begin(journey, View.chinese().narrow(), CompanyToBe.invented());
    var visitor = applicant.visitor();
    for (var step :
        List.of(
            "name",
            "kind",
            "people",
            "people/new",
            "capital",
            "premises",
            "scope",
            "papers",
            "check",
            "sign")) {
      visitor.open(applicant.form().path() + "/" + step);
      assertThat(((Number) visitor.page().evaluate(TWICE)).intValue())
          .as(step)
          .isLessThanOrEqualTo(0);
    }
  }

  @Test
  void inTheElderVersionTypeIsAtLeastTwentyPixelsAndTargetsAreLarge(Journey journey) {
    var visitor = journey.visitor(View.chinese().narrow());
    visitor.open("/?mode=elder");
    for (var path : List.of("/", "/search", "/guides", "/progress", "/help", "/sign-in")) {
      visitor.open(path);
      var smallest =
          visitor
              .page()
              .evaluate(
                  "() => Math.min(...[...document.querySelectorAll('main p, main a, main label')]"
                      + ".filter(e => e.offsetParent)"
                      + ".map(e => parseFloat(getComputedStyle(e).fontSize)))");
      assertThat(((Number) smallest).doubleValue())
          .as("type on " + path)
          .isGreaterThanOrEqualTo(20);
      assertThat((List<?>) visitor.page().evaluate(SMALL_TARGETS)).as(path).isEmpty();
    }
  }

  @Test
  void whatIsPrintedIsLightWhateverTheScreenIs(Journey journey) {
    var visitor = journey.visitor(View.chinese().inTheDark()).open("/guides?colours=dark");
    assertThat(ink(visitor)).as("words on the dark screen").isGreaterThan(200);

    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(ink(visitor)).as("words on paper").isLessThan(60);
    assertThat(visitor.page().locator(".hd-nav").isVisible()).isFalse();
  }

  /** How light the words of the page are, 0 to 255. */
  private static int ink(Visitor visitor) {
    var red =
        visitor
            .page()
            .evaluate(
                "() => parseInt(getComputedStyle(document.querySelector('main h1'))"
                    + ".color.match(/\\d+/)[0])");
    return ((Number) red).intValue();
  }
}
