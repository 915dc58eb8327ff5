package hongdun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StartOrderTests {
  @Test
  void withoutArgumentsItIsADemonstrationOnPort8080InData() {
    assertThat(StartOrder.read(List.of(), Map.of()))
        .isEqualTo(
            new StartOrder.Reading.Understood(
                new StartOrder(
                    8080,
                    "127.0.0.1",
                    Path.of("data").toAbsolutePath(),
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty())));
  }

  @Test
  void theArgumentWinsOverTheEnvironment() {
    var environment = Map.of("HONGDUN_PORT", "9000", "HONGDUN_ADDRESS", "0.0.0.0");

    var reading =
        StartOrder.read(
            List.of("run", "--own", "--port", "9001", "--data", "/srv/数据"), environment);

    assertThat(reading)
        .isEqualTo(
            new StartOrder.Reading.Understood(
                new StartOrder(
                    9001,
                    "0.0.0.0",
                    Path.of("/srv/数据"),
                    true,
                    false,
                    Optional.empty(),
                    Optional.empty())));
  }

  @Test
  void theAddressOfThePublicAndTheProxiesComeFromTheEnvironment() {
    var environment =
        Map.of(
            "HONGDUN_PUBLIC_URL",
            "https://scjg.example.gov.cn",
            "HONGDUN_PROXIES",
            "10.0.0.1, ::1");

    assertThat(StartOrder.read(List.of("run"), environment))
        .isInstanceOfSatisfying(
            StartOrder.Reading.Understood.class,
            understood -> {
              assertThat(understood.order().publicUrl()).contains("https://scjg.example.gov.cn");
              var proxies = Pattern.compile(understood.order().proxies().orElseThrow());
              assertThat(proxies.matcher("10.0.0.1").matches()).isTrue();
              assertThat(proxies.matcher("::1").matches()).isTrue();
              assertThat(proxies.matcher("10x0.0.1").matches()).isFalse();
            });
  }

  @Test
  void anAddressThatNobodyCanReachIsRefused() {
    var environment =
        Map.of("HONGDUN_PUBLIC_URL", "scjg.example.gov.cn", "HONGDUN_PROXIES", "10.0.0.1,proxy");

    assertThat(StartOrder.read(List.of("run"), environment))
        .isInstanceOfSatisfying(
            StartOrder.Reading.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .extracting(Saying::key)
                    .containsExactly("start.not-a-public-url", "start.not-a-proxy"));
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    var reading = StartOrder.read(List.of("run", "--port", "70000", "--fast", "--data"), Map.of());

    assertThat(reading)
        .isInstanceOfSatisfying(
            StartOrder.Reading.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .extracting(Saying::key)
                    .containsExactlyInAnyOrder(
                        "start.not-a-port", "start.unknown-option", "start.option-without-value"));
  }
}
