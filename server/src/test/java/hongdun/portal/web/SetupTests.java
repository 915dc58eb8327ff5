package hongdun.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.portal.BureauSetup;
import hongdun.portal.Form;
import hongdun.portal.NotFound;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.TooManyTries;
import hongdun.portal.Tries;
import hongdun.portal.usecase.SetupCode;
import hongdun.portal.usecase.SetupCodes;
import hongdun.shared.Shortcoming;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SetupTests {
  private final EmptyOffice office = new EmptyOffice();
  private final SetupGate gate = new SetupGate(providerOf(office));
  private final SetupCode code;
  private final SetupController controller;

  SetupTests(@TempDir Path data) {
    code = SetupCodes.in(data);
    controller = new SetupController(gate, code, new Tries(10, InstantSource.system()));
  }

  @Test
  void whileThereIsNoBureauEveryPageLeadsToItsSetup() {
    var response = new MockHttpServletResponse();

    assertThat(gate.preHandle(new MockHttpServletRequest("GET", "/desk"), response, "page"))
        .isFalse();
    assertThat(response.getHeader("Location")).isEqualTo("/setup");
    assertThat(gate.preHandle(new MockHttpServletRequest("GET", "/static/a.css"), response, "file"))
        .isTrue();
  }

  @Test
  void everythingThatIsMissingIsToldAtOnceAndNothingIsMade() {
    var page = (SetupPage) sent(Map.of());

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.faults())
        .extracting(Shortcoming::field)
        .contains("name", "name-en", "short-name", "division", "seal")
        .contains("system-name", "security-sign-in", "audit-password");
    assertThat(office.made).isEmpty();
  }

  @Test
  void theThreeAdministratorsAreThreePeople() {
    var entered = complete();
    entered.put("audit-name", entered.get("system-name"));
    entered.put("security-sign-in", entered.get("system-sign-in"));

    var page = (SetupPage) sent(entered);

    assertThat(page.faults())
        .extracting(Shortcoming::field)
        .containsExactly("security-sign-in", "audit-name");
  }

  @Test
  void theBureauIsMadeOnceThenTheSetupIsGone() {
    var page = sent(complete());

    assertThat(page).isEqualTo(new Redirect("/sign-in"));
    assertThat(office.made.orElseThrow().division()).isEqualTo("510105");
    assertThatThrownBy(controller::show).isInstanceOf(NotFound.class);
    assertThat(
            gate.preHandle(
                new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), "page"))
        .isTrue();
  }

  @Test
  void whoeverComesFirstWithoutTheCodeOfTheConsoleMakesNothing() {
    var stranger = complete();
    stranger.put("code", new String[] {"2222-2222-2222"});
    var nobody = complete();
    nobody.remove("code");

    assertThat(((SetupPage) sent(stranger)).faults())
        .extracting(Shortcoming::field)
        .containsExactly("code");
    assertThat(((SetupPage) sent(nobody)).faults())
        .extracting(Shortcoming::field)
        .containsExactly("code");
    assertThat(office.made).isEmpty();
  }

  @Test
  void theCodeIsTriedTenTimesAMinuteAndEndsWithTheSetup() {
    var shown = SetupCodes.shown(code);
    for (int attempt = 0; attempt < 10; attempt++) {
      sent(Map.of());
    }

    assertThatThrownBy(() -> sent(complete())).isInstanceOf(TooManyTries.class);
    assertThat(code.isShownBy(shown.toLowerCase(Locale.ROOT).replace("-", " "))).isTrue();

    code.forget();

    assertThat(code.isShownBy(shown)).isFalse();
    assertThat(code.isShownBy("")).isFalse();
  }

  private Page sent(Map<String, String[]> entered) {
    return controller.setUp(
        Form.of(entered), new MockHttpServletRequest(), new MockHttpServletResponse());
  }

  private Map<String, String[]> complete() {
    var entered = new HashMap<String, String[]>();
    entered.put("code", new String[] {SetupCodes.shown(code)});
    entered.put("name", new String[] {"成都市青羊区市场监督管理局"});
    entered.put("name-en", new String[] {"Qingyang Market Regulation Bureau"});
    entered.put("short-name", new String[] {"青羊"});
    entered.put("division", new String[] {"５１０１０５"});
    entered.put("seal", new String[] {"成都市青羊区市场监督管理局"});
    for (var which : List.of("system", "security", "audit")) {
      entered.put(which + "-name", new String[] {which + "员"});
      entered.put(which + "-sign-in", new String[] {which});
      entered.put(which + "-password", new String[] {"一匹小马过河去了很远"});
      entered.put(which + "-again", new String[] {"一匹小马过河去了很远"});
    }
    return entered;
  }

  private static org.springframework.beans.factory.ObjectProvider<BureauSetup> providerOf(
      BureauSetup setup) {
    var beans = new DefaultListableBeanFactory();
    beans.registerSingleton("setup", setup);
    return beans.getBeanProvider(BureauSetup.class);
  }

  /** An office before its first day. */
  private static final class EmptyOffice implements BureauSetup {
    private Optional<FirstBureau> made = Optional.empty();

    @Override
    public boolean needed() {
      return made.isEmpty();
    }

    @Override
    public List<Shortcoming> setUp(FirstBureau bureau) {
      made = Optional.of(bureau);
      return List.of();
    }
  }
}
