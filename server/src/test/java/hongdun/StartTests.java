package hongdun;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@HongdunTest
class StartTests {
  private final JdbcClient jdbc;
  private final Environment environment;

  StartTests(JdbcClient jdbc, Environment environment) {
    this.jdbc = jdbc;
    this.environment = environment;
  }

  @Test
  void theServerRunsOnARealPostgresqlAsARoleThatIsNotTheSuperuser() {
    var version = jdbc.sql("show server_version").query(String.class).single();
    var superuser = jdbc.sql("show is_superuser").query(String.class).single();

    assertThat(version).startsWith("18.");
    assertThat(superuser).isEqualTo("off");
    assertThat(environment.getRequiredProperty("hongdun.mode")).isEqualTo("demonstration");
  }

  @Test
  void chineseCountsAsLetters() {
    var trigrams =
        jdbc.sql("select count(*) from regexp_matches('红盾市场', '\\w', 'g')")
            .query(Long.class)
            .single();

    assertThat(trigrams).isEqualTo(4);
  }

  @Test
  void theRegistryOfEventsHasItsTable() {
    var columns =
        jdbc.sql(
                """
                select count(*)
                  from information_schema.columns
                 where table_name = 'event_publication'
                """)
            .query(Long.class)
            .single();

    assertThat(columns).isPositive();
  }
}
