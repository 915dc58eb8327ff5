package hongdun.naming.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Browser;
import hongdun.register.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@HongdunTest
class NameIndexCommandTests {
  private final int port;
  private final Path data;
  private final Fixtures fixtures;
  private final JdbcClient jdbc;

  NameIndexCommandTests(
      @Value("${local.server.port}") int port,
      @Value("${hongdun.data}") Path data,
      Fixtures fixtures,
      JdbcClient jdbc) {
    this.port = port;
    this.data = data;
    this.fixtures = fixtures;
    this.jdbc = jdbc;
  }

  @Test
  void theLauncherBuildsTheIndexAnewAndTheJobIsKept() throws IOException {
    fixtures.enter("重建索引", "餐饮");

    var answer = rebuild(Files.readString(data.resolve("operator.token")).strip());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().strip().lines().reduce((_, last) -> last).orElseThrow())
        .matches("rebuilt names=[1-9][0-9]* bytes=[1-9][0-9]*");
    assertThat(
            jdbc.sql("select count(*) from portal.job where kind = 'naming.index.job'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void withoutTheTokenOfTheDataFolderNothingIsBuilt() {
    assertThat(rebuild("wrong").status()).isEqualTo(403);
  }

  private Browser.Answer rebuild(String token) {
    try (var launcher = new Browser(port)) {
      return launcher.postWith("X-Operator-Token", token, "/operator/names/rebuild", "");
    }
  }
}
