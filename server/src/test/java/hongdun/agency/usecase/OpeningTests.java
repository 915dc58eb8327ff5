package hongdun.agency.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.AgencyRows;
import hongdun.portal.BureauSetup;
import hongdun.portal.BureauSetup.Administrator;
import hongdun.portal.BureauSetup.FirstBureau;
import hongdun.shared.Shortcoming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

@HongdunTest
class OpeningTests {
  private final LoadReference reference;
  private final DemonstrationBureaus demonstration;
  private final BureauSetup setup;
  private final AgencyRows rows;
  private final Path data;

  OpeningTests(
      LoadReference reference,
      DemonstrationBureaus demonstration,
      BureauSetup setup,
      AgencyRows rows,
      Environment environment) {
    this.reference = reference;
    this.demonstration = demonstration;
    this.setup = setup;
    this.rows = rows;
    this.data = Path.of(environment.getRequiredProperty("hongdun.data"));
  }

  @Test
  void aSecondStartChangesNothing() {
    var before = rows.counts();

    reference.load();
    var sheet = demonstration.fill();

    assertThat(sheet).isEmpty();
    assertThat(rows.counts()).isEqualTo(before);
  }

  @Test
  void thePasswordsOfADemonstrationAreForTheirOwnerOnly() throws IOException {
    var file = data.resolve("demonstration-accounts.txt");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readAllLines(file))
        .anyMatch(line -> line.startsWith("qingyang.acceptor1\t"))
        .anyMatch(line -> line.startsWith("qingyang.examiner2\t"))
        .anyMatch(line -> line.startsWith("qingyang.approver1\t"))
        .anyMatch(line -> line.startsWith("chengdu.secadmin\t"));
  }

  @Test
  void ofTwoSetUpsAtOnceExactlyOneWins() throws Exception {
    var before = rows.withoutInstallation();
    try {
      var start = new CyclicBarrier(2);
      var outcomes = new ArrayList<List<Shortcoming>>();
      try (var threads = Executors.newFixedThreadPool(2)) {
        var first = threads.submit(racer(start, "alpha"));
        var second = threads.submit(racer(start, "beta"));
        outcomes.add(first.get());
        outcomes.add(second.get());
      }

      assertThat(outcomes).filteredOn(List::isEmpty).hasSize(1);
      assertThat(outcomes)
          .filteredOn(faults -> !faults.isEmpty())
          .singleElement()
          .satisfies(faults ->
              assertThat(faults)
                  .extracting(Shortcoming::messageKey)
                  .containsExactly("agency.fault.set-up-already"));
      assertThat(rows.bureausNamed("深圳市罗湖区市场监督管理局")).isEqualTo(1);
    } finally {
      rows.restoreInstallation(before);
    }
  }

  @Test
  void aSetUpSaysEverythingThatIsMissing() {
    var before = rows.withoutInstallation();
    try {
      var nobody = new Administrator("", "", "");
      var faults = setup.setUp(new FirstBureau("", "", "", "999999", "", nobody, nobody, nobody));

      assertThat(faults)
          .extracting(Shortcoming::field)
          .contains(
              "name",
              "name-en",
              "short-name",
              "seal",
              "division",
              "system-name",
              "security-sign-in",
              "audit-password");
    } finally {
      rows.restoreInstallation(before);
    }
  }

  private Callable<List<Shortcoming>> racer(CyclicBarrier start, String who) {
    return () -> {
      start.await();
      return setup.setUp(
          new FirstBureau(
              "深圳市罗湖区市场监督管理局",
              "Luohu District Administration for Market Regulation",
              "罗湖",
              "440303",
              "深圳市罗湖区市场监督管理局",
              administrator(who, "系统"),
              administrator(who, "安全"),
              administrator(who, "审计")));
    };
  }

  private static Administrator administrator(String who, String kind) {
    return new Administrator(kind + who, who + "." + kind.codePointAt(0), "long-enough-" + who);
  }
}
