package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 接口密钥: made in the browser, shown once, kept as what stands for it, counted, taken back. */
@HongdunTest
class ApiKeyTests {
  private static final String PAGE = "/admin/api-keys";
  private static final Pattern KEY = Pattern.compile("hd_([A-Z2-9]{8})_[A-Za-z0-9_-]{43}");

  @LocalServerPort private int port;
  private final DemonstrationSignIn signIn;
  private final JdbcClient jdbc;
  private final InstantSource clock;

  ApiKeyTests(DemonstrationSignIn signIn, JdbcClient jdbc, InstantSource clock) {
    this.signIn = signIn;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Test
  void aKeyIsShownOnceOpensWhatItIsForAndEveryUseIsCounted() throws Exception {
    try (var browser = administrator()) {
      var made = browser.post(PAGE, PAGE, wish("市税务局", "codes", "3"));

      var key = KEY.matcher(made.body());
      assertThat(key.find()).isTrue();
      assertThat(made.header("Cache-Control")).contains("no-store");
      assertThat(browser.get(PAGE).body())
          .contains("市税务局", "hd_" + key.group(1))
          .doesNotContain(key.group());
      assertThat(stored(key.group(1))).doesNotContain(key.group().substring(12));

      for (int left = 2; left >= 0; left--) {
        var answer = call("/api/v1/types", key.group());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("RateLimit-Limit")).hasValue("3");
        assertThat(answer.headers().firstValue("RateLimit-Remaining"))
            .hasValue(Integer.toString(left));
      }
      var tooMany = call("/api/v1/types", key.group());
      assertThat(tooMany.statusCode()).isEqualTo(429);
      assertThat(tooMany.headers().firstValue("Retry-After")).isPresent();
      assertThat(uses(key.group(1))).isEqualTo(3);

      var outside = call("/api/v1/guides", key.group());
      assertThat(outside.statusCode()).isEqualTo(403);
      assertThat(outside.body()).contains("key-scope");
    }
  }

  @Test
  void aWrongAnExpiredAndARevokedKeyAreEachTold() throws Exception {
    var unknown = call("/api/v1/types", "hd_AAAAAAAA_" + "x".repeat(43));
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(unknown.body()).contains("key-unknown");
    assertThat(call("/api/v1/types", "nonsense").statusCode()).isEqualTo(401);

    try (var browser = administrator()) {
      var made = browser.post(PAGE, PAGE, wish("市公积金中心", "codes", "60"));
      var key = KEY.matcher(made.body());
      assertThat(key.find()).isTrue();
      var wrongSecret = key.group().substring(0, key.group().length() - 1) + "!";
      assertThat(call("/api/v1/types", wrongSecret).statusCode()).isEqualTo(401);

      jdbc.sql("update portal.api_key set expires = ? where prefix = ?")
          .params(today().minusDays(1), key.group(1))
          .update();
      assertThat(call("/api/v1/types", key.group()).body()).contains("key-expired");

      var id =
          jdbc.sql("select id from portal.api_key where prefix = ?")
              .param(key.group(1))
              .query(Long.class)
              .single();
      jdbc.sql("update portal.api_key set expires = ? where id = ?")
          .params(today().plusDays(1), id)
          .update();
      assertThat(call("/api/v1/types", key.group()).statusCode()).isEqualTo(200);
      var sure = browser.post(PAGE, PAGE + "/" + id + "/revoke", Map.of("sure", "yes"));
      assertThat(sure.status()).isEqualTo(303);
      assertThat(call("/api/v1/types", key.group()).body()).contains("key-revoked");
      assertThat(lines("portal.api-keys.act.revoked", "hd_" + key.group(1))).isEqualTo(1);
      assertThat(lines("portal.api-keys.act.made", "hd_" + key.group(1))).isEqualTo(1);
    }
  }

  @Test
  void everyFaultOfTheFormIsToldAtOnce() {
    try (var browser = administrator()) {
      var answer = browser.post(PAGE, PAGE, Map.of("per-minute", "0"));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body())
          .contains("holder-error", "contact-error", "scopes-error", "per-minute-error")
          .contains("expires-error");
    }
  }

  private Browser administrator() {
    return signIn.browser(port, "chengdu.sysadmin");
  }

  private Map<String, String> wish(String holder, String scope, String perMinute) {
    var last = today().plusMonths(3);
    var fields = new HashMap<String, String>();
    fields.put("holder", holder);
    fields.put("contact", "028-00000000");
    fields.put("scopes", scope);
    fields.put("per-minute", perMinute);
    fields.put("expires", Integer.toString(last.getYear()));
    fields.put("expires-month", Integer.toString(last.getMonthValue()));
    fields.put("expires-day", Integer.toString(last.getDayOfMonth()));
    return fields;
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  private String stored(String prefix) {
    return jdbc.sql("select cast(k as text) from portal.api_key k where prefix = ?")
        .param(prefix)
        .query(String.class)
        .single();
  }

  private long uses(String prefix) {
    return jdbc.sql(
            """
            select coalesce(sum(u.uses), 0)
              from portal.api_key k
              join portal.api_key_use u on u.key = k.id
             where k.prefix = ?
            """)
        .param(prefix)
        .query(Long.class)
        .single();
  }

  private long lines(String act, String subject) {
    return jdbc.sql("select count(*) from portal.administration_line where act = ? and subject = ?")
        .params(act, subject)
        .query(Long.class)
        .single();
  }

  private HttpResponse<String> call(String path, String key)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .header("Authorization", "Bearer " + key)
              .build(),
          BodyHandlers.ofString());
    }
  }
}
