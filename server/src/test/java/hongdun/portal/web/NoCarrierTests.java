package hongdun.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import hongdun.HongdunTest;
import hongdun.portal.Appearance;
import hongdun.portal.Browser;
import hongdun.portal.Frame;
import hongdun.portal.Redirect;
import hongdun.portal.Templates;
import hongdun.portal.Words;
import hongdun.portal.persistence.DeliveryBook;
import hongdun.portal.persistence.Outages;
import hongdun.portal.usecase.Watching;
import hongdun.shared.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** 未开通邮件和短信: no page promises a code that cannot come, and each says what to do instead. */
@HongdunTest
class NoCarrierTests {
  @LocalServerPort private int port;
  private final DeliveryBook book;
  private final Outages outages;
  private final Templates templates;
  private final Words words;

  NoCarrierTests(DeliveryBook book, Outages outages, Templates templates, Words words) {
    this.book = book;
    this.outages = outages;
    this.templates = templates;
    this.words = words;
  }

  @Test
  void whereNothingCarriesMessagesSigningUpLeadsToWhatCanBeDoneInstead() {
    var response = new MockHttpServletResponse();
    var request = new MockHttpServletRequest("GET", "/sign-up");
    request.setQueryString("lang=en");

    var goesOn =
        new NoCarrierGate(Watching.withoutAnything(book, outages))
            .preHandle(request, response, "page");

    assertThat(goesOn).isFalse();
    assertThat(response.getHeader("Location")).isEqualTo("/sign-up/unavailable?lang=en");
  }

  @Test
  void whereSomethingDoesSigningUpIsThereAndTheOtherPageIsNot() {
    var watch = Watching.withMail(book, outages);

    assertThat(
            new NoCarrierGate(watch)
                .preHandle(
                    new MockHttpServletRequest("GET", "/sign-up"),
                    new MockHttpServletResponse(),
                    "page"))
        .isTrue();
    assertThat(new NoCarrierController(watch).unavailable()).isEqualTo(new Redirect("/sign-up"));
    try (var anybody = new Browser(port)) {
      assertThat(anybody.get("/sign-up").status()).isEqualTo(200);
      assertThat(anybody.get("/sign-up/unavailable").location()).isEqualTo("/sign-up");
    }
  }

  @ParameterizedTest
  @CsvSource({"ZH, 登记窗口", "EN, registration counter"})
  void thePageNamesTheCounter(Language language, String counter) {
    var frame =
        new Frame(
            language,
            words,
            Optional.empty(),
            List.of(),
            "",
            "/sign-up/unavailable",
            "",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Appearance.STANDARD,
            "");
    var page = new StringOutput();

    templates.fragment(new NoCarrierPage(), frame).writeTo(page);

    assertThat(page.toString()).contains(counter);
  }
}
