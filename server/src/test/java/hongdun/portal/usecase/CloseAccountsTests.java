package hongdun.portal.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.AgencyRows;
import hongdun.agency.Role;
import hongdun.portal.Accounts;
import hongdun.portal.Browser;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 停用账户: whoever is signed in with it is out at once, and only by who keeps the platform. */
@HongdunTest
class CloseAccountsTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  @LocalServerPort private int port;
  private final CloseAccounts closing;
  private final Accounts accounts;
  private final AgencyRows rows;
  private final Visitor visitors;
  private final ApplicationContext context;
  private final String address = UUID.randomUUID() + "@example.cn";

  CloseAccountsTests(
      CloseAccounts closing,
      Accounts accounts,
      AgencyRows rows,
      Visitor visitors,
      ApplicationContext context) {
    this.closing = closing;
    this.accounts = accounts;
    this.rows = rows;
    this.visitors = visitors;
    this.context = context;
  }

  private SignedIn administrator(Role role) {
    return visitors.of(rows.accountOf("510100", role)).orElseThrow();
  }

  @Test
  void aClosedAccountIsOutAtTheNextRequestAndNobodySignsInWithIt() {
    var keeper = administrator(Role.SYSTEM_ADMINISTRATOR);
    var account = accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = new Browser(port)) {
      signIn(browser);
      assertThat(browser.get("/account").status()).isEqualTo(200);
      assertThat(closing.close(account, "", keeper)).hasSize(1);
      assertThat(browser.get("/account").status()).isEqualTo(200);

      assertThat(closing.close(account, "本人报失", keeper)).isEmpty();

      assertThat(browser.get("/account").status()).isEqualTo(303);
      assertThat(signIn(browser).status()).isEqualTo(422);
      assertThat(closing.find(address, keeper)).isEmpty();
    }
  }

  @Test
  void whatTwoCloseAtOneMomentIsClosedAndToldOnce() throws Exception {
    var keeper = administrator(Role.SYSTEM_ADMINISTRATOR);
    var account = accounts.createForCitizen(address, "韩梅梅", PASSWORD);

    try (var other = Executors.newSingleThreadExecutor()) {
      var second =
          context
              .getBean(TransactionTemplate.class)
              .execute(_ -> {
                assertThat(closing.close(account, "本人报失", keeper)).isEmpty();
                var waiting = other.submit(() -> closing.close(account, "本人报失", keeper));
                await(this::someoneWaits);
                return waiting;
              });
      assertThat(second.get(10, TimeUnit.SECONDS))
          .extracting(Shortcoming::messageKey)
          .containsExactly("portal.accounts.fault.closed");
    }

    assertThat(count("select count(*) from portal.message where address = '%s'".formatted(address)))
        .isEqualTo(1);
  }

  /** Whether some transaction waits for another one. */
  private boolean someoneWaits() {
    return count("select count(*) from pg_locks where not granted and locktype = 'transactionid'")
        > 0;
  }

  private long count(String query) {
    return context.getBean(JdbcClient.class).sql(query).query(Long.class).single();
  }

  private static void await(BooleanSupplier holds) {
    var until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!holds.getAsBoolean() && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }

  @Test
  void anOfficerInOfficeAndOneselfAreNotClosed() {
    var keeper = administrator(Role.SYSTEM_ADMINISTRATOR);
    var officer = rows.accountOf("510100", Role.HEAD);

    assertThat(closing.close(officer, "误操作", keeper)).hasSize(1);
    assertThat(closing.close(keeper.account(), "误操作", keeper)).hasSize(2);
    assertThat(accounts.find(officer)).isPresent();
  }

  @Test
  void nobodyElseClosesAccounts() {
    var auditor = administrator(Role.AUDIT_ADMINISTRATOR);

    assertThatThrownBy(() -> closing.find(address, auditor)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> closing.close(1, "误操作", auditor)).isInstanceOf(NotFound.class);
  }

  private Browser.Answer signIn(Browser browser) {
    return browser.post("/sign-in", "/sign-in", Map.of("address", address, "password", PASSWORD));
  }
}
