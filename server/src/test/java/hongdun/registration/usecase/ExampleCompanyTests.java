package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.documents.Documents.Rendering;
import hongdun.portal.Browser;
import hongdun.registration.domain.Establishing;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 填写样例: the example is what the rules ask for, and each of its papers can be opened. */
@HongdunTest
class ExampleCompanyTests {
  @LocalServerPort private int port;
  private final ExampleCompany example;
  private final ScopeCatalogue scopes;

  ExampleCompanyTests(ExampleCompany example, ScopeCatalogue scopes) {
    this.example = example;
    this.scopes = scopes;
  }

  @Test
  void everyPaperOfTheExampleIsPrinted() {
    assertThat(example.papers()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(example.papers())
        .allSatisfy(
            paper -> assertThat(example.print(paper)).isInstanceOf(Rendering.Printed.class));
  }

  @Test
  void theItemsOfItsScopeAreInTheCatalogue() {
    assertThat(Establishing.scopeText(example.draft(), scopes.items())).contains("软件开发");
  }

  @Test
  void everybodySeesItAndTheGuideLeadsThere() {
    try (var browser = new Browser(port, "en")) {
      assertThat(browser.get("/guides/registration.establish-llc").body())
          .contains("href=\"/apply/example\"");
      var page = browser.get("/apply/example");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains("样例", "/apply/example/articles.pdf", "Common mistakes");
      assertThat(browser.get("/apply/example/articles.pdf").header("Content-Type"))
          .startsWith("application/pdf");
      assertThat(browser.get("/apply/example/licence.pdf").status()).isEqualTo(404);
    }
  }
}
