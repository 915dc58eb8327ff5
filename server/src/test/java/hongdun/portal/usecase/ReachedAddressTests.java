package hongdun.portal.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.portal.Setting;
import hongdun.portal.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** 公开网址: what the links in messages begin with. */
class ReachedAddressTests {
  private final MockEnvironment environment =
      new MockEnvironment().withProperty("server.port", "8085");

  @AfterEach
  void nobodyAsks() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void theAddressThatIsSetComesFirst() {
    comesBy("visitor.example");

    assertThat(address("demonstration", "https://scjg.example.gov.cn/").of("/progress/A"))
        .isEqualTo("https://scjg.example.gov.cn/progress/A");
  }

  @Test
  void inADemonstrationItIsTheOneTheVisitorCameBy() {
    comesBy("192.0.2.7");

    assertThat(address("demonstration", "").of("/sign/x")).isEqualTo("http://192.0.2.7/sign/x");
  }

  @Test
  void aBureauOfItsOwnNeverTrustsTheHostAVisitorNames() {
    comesBy("evil.example");

    assertThat(address("own", "").of("/sign/x")).isEqualTo("http://127.0.0.1:8085/sign/x");
  }

  private static void comesBy(String host) {
    var request = new MockHttpServletRequest();
    request.setServerName(host);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }

  private ReachedAddress address(String mode, String set) {
    var settings =
        new Settings() {
          @Override
          public <T> T of(Setting<T> setting) {
            return setting.reading().apply(set).orElseThrow();
          }
        };
    return new ReachedAddress(TestSettings.of(mode, Path.of("data")), settings, environment);
  }
}
