package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that everybody may see, without a matter of one's own. */
@Journeys
class PublicPagesJourneys {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "home, /",
    "styleguide, /styleguide",
    "accessibility, /accessibility",
    "privacy, /privacy",
    "help, /help",
    "services, /services",
    "bureaus, /bureau",
    "powers, /agency/powers",
    "working-calendar, /calendar",
    "guides, /guides",
    "guide, /guides/registration.establish-llc",
    "guide-former, /guides/registration.establish-llc?on=2023-01-01",
    "guide-versions, /guides/registration.establish-llc/versions",
    "leaflet, /guides/registration.establish-household/leaflet",
    "open-data, /open-data",
    "api, /api",
    "data-dictionary, /data-dictionary",
    "figures-units, /figures/units",
    "example, /apply/example",
    "procedure, /procedures/registration.establish-llc",
    "names, /names",
    "search-empty, /search",
    "search-nothing, /search?q=没有这家公司",
    "progress-search, /progress",
    "outbox, /demonstration/outbox",
  })
  void everyPublicPageIsForEveryone(String name, String path, Journey journey) {
    var visitor = journey.visitor().open(path);

    assertThat(visitor.status()).isEqualTo(200);
    visitor.look(name);
  }

  @Test
  void aLineOfASingleMonthStandsAsABar(Journey journey) {
    var page = journey.visitor().open("/styleguide").page();
    page.locator("[data-chart-canvas] canvas").nth(2).waitFor();

    var drawn =
        page.evaluate(
            "() => [...document.querySelectorAll('[data-chart-canvas]')].map((canvas) =>"
                + " window.echarts.getInstanceByDom(canvas).getOption().series[0].type)");

    assertThat(drawn).isEqualTo(List.of("bar", "line", "bar"));
  }

  @Test
  void thePageSpeaksTheLanguageAskedForAndRemembersIt(Journey journey) {
    var visitor = journey.visitor().open("/");
    visitor.sees("portal.home.title");

    visitor.open("/?lang=en").open("/");

    assertThat(visitor.page().locator("html").getAttribute("lang")).startsWith("en");
    visitor.seesText(Words.in("en").text("portal.home.title"));
  }

  @Test
  void theElderVersionIsRememberedAndHasLargeTypeAndFewerChoices(Journey journey) {
    var visitor = journey.visitor(View.chinese().withoutScripts()).open("/");
    var choices = visitor.page().locator("main a").count();

    visitor.follow("portal.layout.mode.elder").open("/");

    visitor.sees("portal.home.card.elder.register").look("home-elder");
    assertThat(visitor.page().locator("main a").count()).isLessThan(choices);
    visitor.follow("portal.layout.mode.standard").open("/").sees("portal.home.services");
  }

  @Test
  void theColoursAreRememberedAndTheSwitchLeadsBackToTheSamePage(Journey journey) {
    var visitor = journey.visitor(View.chinese().withoutScripts()).open("/search?q=科技");

    visitor.unfold("portal.layout.colours").follow("portal.layout.colours.dark");

    assertThat(visitor.path()).isEqualTo("/search");
    assertThat(visitor.page().locator("[name=q]").inputValue()).isEqualTo("科技");
    visitor.open("/help");
    assertThat(visitor.page().locator("link[href$=\"dark.css\"]").getAttribute("media"))
        .isEqualTo("screen");
  }

  @Test
  void aCodeThatNoCompanyHasSaysWhatIsWrongWithIt(Journey journey) {
    var visitor = journey.visitor().open("/entities/91510105MA00000000");

    assertThat(visitor.status()).isEqualTo(404);
    visitor.look("no-such-entity");
  }

  @Test
  void anAddressThatIsNotThereSaysSoInThePagesOwnWords(Journey journey) {
    var visitor = journey.visitor().open("/no-such-page");

    assertThat(visitor.status()).isEqualTo(404);
    assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
    visitor.look("not-found");
  }
}
