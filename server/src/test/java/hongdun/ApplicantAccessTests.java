package hongdun;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.portal.Access.Who;
import hongdun.portal.Accounts;
import hongdun.portal.Browser;
import hongdun.portal.DemonstrationSignIn;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.DraftFixtures;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.persistence.Applications;
import hongdun.registration.usecase.FillIn;
import hongdun.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * 申请人的访问权限 — walks every route of an application with its applicant, another applicant, an officer
 * and somebody nobody knows: what is not his does not exist for anybody, which is 404, and nothing
 * anybody sends to it changes it. The routes are read from the server itself.
 */
@HongdunTest
class ApplicantAccessTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String OF_AN_APPLICATION = "/apply/{id}";

  /** What only comes with a file. */
  private static final Set<String> UPLOADS =
      Set.of("/apply/{id}/papers", "/apply/{id}/papers/{material}", "/apply/{id}/sign/paper");

  /** What this application does not have: it is a company's, of natural persons, not handed in. */
  private static final Set<String> NOT_THERE =
      Set.of("/apply/{id}/household", "/apply/{id}/companies/{key}", "/apply/{id}/done");

  @LocalServerPort private int port;
  private final List<Route> routes;
  private final Accounts accounts;
  private final FillIn fillIn;
  private final Applications applications;
  private final DemonstrationSignIn signIn;

  ApplicantAccessTests(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
      Accounts accounts,
      FillIn fillIn,
      Applications applications,
      DemonstrationSignIn signIn) {
    this.routes =
        Route.all(handlers).stream()
            .filter(route -> route.path().startsWith(OF_AN_APPLICATION))
            .toList();
    this.accounts = accounts;
    this.fillIn = fillIn;
    this.applications = applications;
    this.signIn = signIn;
  }

  /** An application with everything a route of it can name. */
  private record Things(ApplicationId application, String file, String scan) {
    String in(Route route) {
      return route.address(variable ->
          switch (variable) {
            case "id" -> Long.toString(application.value());
            case "key", "signatory" -> "p2";
            case "material" -> "identity";
            case "paper" -> paper(route.path());
            default -> "";
          });
    }

    private String paper(String path) {
      if (path.contains("/draft/")) {
        return "application-form";
      }
      return path.contains("/sign/") ? scan : file;
    }
  }

  @Test
  void everyRouteOfAnApplicationIsItsApplicantsOwn() {
    assertThat(routes).hasSizeGreaterThan(30);
    var own = UUID.randomUUID() + "@example.cn";
    var another = UUID.randomUUID() + "@example.cn";
    accounts.createForCitizen(another, "李雷", PASSWORD);
    try (var applicant = new Browser(port);
        var other = signedIn(another);
        var officer = signIn.browser(port, "qingyang.acceptor1");
        var nobody = new Browser(port)) {
      var things = things(own, applicant);
      var before = applications.find(things.application()).orElseThrow();

      assertThat(statuses(other, things)).as("another applicant").allMatch(is(404));
      assertThat(statuses(officer, things))
          .as("an officer, before it is handed in")
          .allMatch(is(404));
      assertThat(statuses(nobody, things))
          .as("who is not signed in")
          .allMatch(line -> line.endsWith(" 303") || line.endsWith(" 403"));

      assertThat(applications.find(things.application())).contains(before);
      assertThat(
              routes.stream()
                  .filter(route -> route.verb().equals("GET"))
                  .filter(route -> !NOT_THERE.contains(route.path()))
                  .map(route -> route + " " + applicant.get(things.in(route)).status()))
          .as("its applicant")
          .allMatch(line -> line.endsWith(" 200") || line.endsWith(" 303"));
    }
  }

  @Test
  void onlyOfficersOfTheCounterDoWhatIsDoneThere() {
    assertThat(routes.stream().filter(route -> route.isFor(Who.OFFICERS)).map(Route::path))
        .containsExactlyInAnyOrder(
            "/apply/{id}/papers/{material}/original", "/apply/{id}/sign/counter");
  }

  private static Predicate<String> is(int status) {
    return line -> line.endsWith(" " + status);
  }

  /** What every route answers somebody; officers' own routes are theirs to be refused. */
  private Stream<String> statuses(Browser browser, Things things) {
    var token = token(browser);
    return routes.stream()
        .filter(route -> !route.isFor(Who.OFFICERS))
        .map(route -> route + " " + status(route, things.in(route), browser, token))
        .toList()
        .stream();
  }

  private static int status(Route route, String path, Browser browser, String token) {
    if (route.verb().equals("GET")) {
      return browser.get(path).status();
    }
    return UPLOADS.contains(route.path())
        ? browser
            .attach(
                token.isEmpty() ? "/sign-in" : "/account", path, field(path), "a.pdf", OnePage.PDF)
            .status()
        : browser.postBare(path, Map.of("sure", "yes"), token).status();
  }

  private static String field(String path) {
    return path.endsWith("/sign/paper") ? "file" : "papers.identity";
  }

  /** Empty for whoever is not signed in. */
  private static String token(Browser browser) {
    var page = browser.get("/account");
    var token = TOKEN.matcher(page.body());
    return page.status() == 200 && token.find() ? token.group(1) : "";
  }

  private Browser signedIn(String address) {
    var browser = new Browser(port);
    signIn(browser, address);
    return browser;
  }

  private static void signIn(Browser browser, String address) {
    assertThat(
            browser
                .post("/sign-in", "/sign-in", Map.of("address", address, "password", PASSWORD))
                .status())
        .isEqualTo(303);
  }

  private Things things(String address, Browser applicant) {
    var account = accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    var who = new SignedIn(account, "韩梅梅", 0, 0, Set.of());
    var id = fillIn.begin(EstablishmentItem.LLC, who, Language.ZH);
    fillIn.change(id, who, _ -> DraftFixtures.aDraft().build());
    signIn(applicant, address);
    var papers = "/apply/" + id.value() + "/papers";
    assertThat(
            applicant
                .attach(papers, papers + "/identity", "papers.identity", "护照.pdf", OnePage.PDF)
                .status())
        .isEqualTo(303);
    var sign = "/apply/" + id.value() + "/sign";
    assertThat(
            applicant
                .attach(sign, sign + "/paper?signatory=p2", "file", "扫描.pdf", OnePage.PDF)
                .status())
        .isEqualTo(303);
    return new Things(
        id,
        after(applicant.get(papers).body(), papers + "/file/"),
        after(applicant.get(sign).body(), sign + "/paper/"));
  }

  private static String after(String page, String beginning) {
    var number = Pattern.compile(Pattern.quote(beginning) + "([0-9]+)").matcher(page);
    assertThat(number.find()).as(beginning).isTrue();
    return number.group(1);
  }
}
