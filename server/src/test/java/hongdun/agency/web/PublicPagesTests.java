package hongdun.agency.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.Role;
import hongdun.shared.Region;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

@HongdunTest
class PublicPagesTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private final Agency agency;
  private final String server;

  PublicPagesTests(Agency agency, Environment environment) {
    this.agency = agency;
    this.server = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
  }

  @Test
  void thePageOfTheBureausNamesTheFirstResponsiblePersonOfEachByNameAndPost()
      throws IOException, InterruptedException {
    var bureau = agency.competentFor(new Region("510105"), DAY).orElseThrow();
    var head = agency.holders(bureau.id(), Role.HEAD, DAY).getFirst();

    var chinese = get("/bureau?lang=zh");
    var english = get("/bureau?lang=en");

    assertThat(chinese.statusCode()).isEqualTo(200);
    assertThat(chinese.body()).contains("第一责任人", "成都市青羊区市场监督管理局", head.name() + "（局长）");
    assertThat(english.body())
        .contains(
            "First responsible person",
            "Qingyang District Administration for Market Regulation, Chengdu",
            head.name() + " (Director)");
  }

  @Test
  void thePageOfAUnitShowsWhoIsOnDutyAndWhatItIsCompetentFor()
      throws IOException, InterruptedException {
    var bureau = agency.competentFor(new Region("510105"), DAY).orElseThrow();

    var page = get("/bureau/" + bureau.id().value() + "?lang=zh");

    assertThat(page.body()).contains("四川省成都市青羊区", "登记注册科", "510105-001");
    assertThat(get("/bureau/999999999").statusCode()).isEqualTo(404);
  }

  @Test
  void theListOfPowersSaysWhoMayApprove() throws IOException, InterruptedException {
    var bureau = agency.competentFor(new Region("510105"), DAY).orElseThrow();
    var approver = agency.holders(bureau.id(), Role.APPROVER, DAY).getFirst();

    var page = get("/agency/powers?lang=zh&bureau=" + bureau.id().value());

    assertThat(page.body()).contains("权力清单", "核准岗", approver.name(), "核准登记或决定不予登记");
  }

  @Test
  void aProvisionalYearOfTheCalendarIsMarked() throws IOException, InterruptedException {
    assertThat(get("/calendar?lang=zh&year=2026").body()).contains("国办发明电〔2025〕7号", "2026年2月14日");
    assertThat(get("/calendar?lang=en&year=2027").body()).contains("have not been announced");
    assertThat(get("/calendar?year=2031").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/admin/units", "/admin/officers", "/admin/rights-log", "/desk/interests"})
  void thePagesOfTheStaffAskForASignIn(String path) throws IOException, InterruptedException {
    var answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).startsWith("/sign-in"));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofString());
    }
  }
}
