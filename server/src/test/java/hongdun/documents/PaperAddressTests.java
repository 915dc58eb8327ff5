package hongdun.documents;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.documents.Documents.Order;
import hongdun.registration.papers.RegistrationPaper;
import hongdun.registration.papers.SamplePapers;
import hongdun.shared.Region;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

@HongdunTest
class PaperAddressTests {
  private static final AtomicLong MATTERS = new AtomicLong(OpenPapers.FROM + 500_000);

  private final Documents documents;
  private final TransactionTemplate transaction;
  private final Agency agency;
  private final Environment environment;

  PaperAddressTests(
      Documents documents,
      TransactionTemplate transaction,
      Agency agency,
      Environment environment) {
    this.documents = documents;
    this.transaction = transaction;
    this.agency = agency;
    this.environment = environment;
  }

  @Test
  void aPaperIsServedInPlaceAndCannotActAsAPage() throws Exception {
    var issued = issue("王帆", OpenPapers.FROM + MATTERS.incrementAndGet());

    var response = get(issued.path());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(response, "Content-Security-Policy")).startsWith("sandbox");
    assertThat(response.headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Content-Disposition")).startsWith("inline");
    assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    try (var document = Loader.loadPDF(response.body())) {
      assertThat(new PDFTextStripper().getText(document)).contains(issued.number());
    }
  }

  @Test
  void itsReadingCopyInEnglishHasItsOwnAddress() throws Exception {
    var issued = issue("王帆", OpenPapers.FROM + MATTERS.incrementAndGet());

    var response = get(issued.path().replace(".pdf", ".en.pdf"));

    try (var document = Loader.loadPDF(response.body())) {
      assertThat(new PDFTextStripper().getText(document)).contains("for reference only");
    }
  }

  @Test
  void aPaperOfOthersIsNotFoundAndNeitherIsOneThatIsNot() throws Exception {
    var issued = issue("王帆", 1);

    assertThat(get(issued.path()).statusCode()).isEqualTo(404);
    assertThat(get("/documents/999999999999.pdf").statusCode()).isEqualTo(404);
  }

  @Test
  void aPaperThatCannotBePrintedSaysWhichCharactersAreMissing() throws Exception {
    var issued = issue("王𪛖", OpenPapers.FROM + MATTERS.incrementAndGet());

    var chinese = get(issued.path());
    var english = get(issued.path() + "?lang=en");

    assertThat(chinese.statusCode()).isEqualTo(422);
    assertThat(new String(chinese.body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("𪛖", "U+2A6D6", "暂时不能打印");
    assertThat(new String(english.body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("𪛖", "cannot be printed");
  }

  private IssuedDocument issue(String applicant, long matter) {
    var bureau =
        agency.competentFor(new Region("510105"), LocalDate.of(2026, 11, 24)).orElseThrow();
    var fields = SamplePapers.aCompany().with("applicant", applicant).of(RegistrationPaper.RECEIPT);
    var issued =
        transaction.execute(_ ->
            documents.issue(
                new Order(RegistrationPaper.RECEIPT.code(), bureau.id(), matter, fields, "/")));
    assertThat(issued).isNotNull();
    return issued;
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    var port = environment.getRequiredProperty("local.server.port");
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          BodyHandlers.ofByteArray());
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
