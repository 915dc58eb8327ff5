package hongdun.portal.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.AgencyRows;
import hongdun.agency.Role;
import hongdun.portal.Accounts;
import hongdun.portal.AdministrationLog;
import hongdun.portal.Browser;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 会话和运行: a session ended by an administrator is over at the next request; what broke is kept. */
@HongdunTest
class SessionsAndOperationsTests {
  private static final String PASSWORD = "一匹小马过河去了很远";

  @LocalServerPort private int port;
  private final KeepSessions sessions;
  private final KeepOperations operations;
  private final AdministrationLog log;
  private final Accounts accounts;
  private final AgencyRows rows;
  private final Visitor visitors;

  SessionsAndOperationsTests(
      KeepSessions sessions,
      KeepOperations operations,
      AdministrationLog log,
      Accounts accounts,
      AgencyRows rows,
      Visitor visitors) {
    this.sessions = sessions;
    this.operations = operations;
    this.log = log;
    this.accounts = accounts;
    this.rows = rows;
    this.visitors = visitors;
  }

  private SignedIn keeper() {
    return visitors.of(rows.accountOf("510100", Role.SYSTEM_ADMINISTRATOR)).orElseThrow();
  }

  @Test
  void aSessionEndedWithAReasonIsOverAtTheNextRequest() {
    var account = accounts.createForCitizen("ended.session@example.com", "会话测试员", PASSWORD);
    try (var browser = new Browser(port)) {
      browser.post(
          "/sign-in",
          "/sign-in",
          Map.of("address", "ended.session@example.com", "password", PASSWORD));
      assertThat(browser.get("/account").status()).isEqualTo(200);
      var session = sessions.open("会话测试员", Optional.empty(), keeper()).lines().getFirst();
      assertThat(session.account()).isEqualTo(account);

      assertThat(sessions.end(session.key(), "", keeper())).isNotEmpty();
      assertThat(browser.get("/account").status()).isEqualTo(200);

      assertThat(sessions.end(session.key(), "账户被冒用", keeper())).isEmpty();

      assertThat(browser.get("/account").status()).isEqualTo(303);
      assertThat(log.about("account:" + account, 1))
          .singleElement()
          .satisfies(line -> assertThat(line.after()).isEqualTo("账户被冒用"));
      assertThat(sessions.end(session.key(), "再次", keeper())).isNotEmpty();
    }
  }

  @Test
  void onlyTheSystemAdministratorSeesTheSessions() {
    var auditor = visitors.of(rows.accountOf("510100", Role.AUDIT_ADMINISTRATOR)).orElseThrow();

    assertThatThrownBy(() -> sessions.open("", Optional.empty(), auditor))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatBrokeIsKeptUnderItsNumberAndTheBackupIsMissed() {
    operations.broken("HD-TESTTEST", "GET /x/{id}", new IllegalStateException("secret 身份证"));
    operations.seen();

    var state = operations.state();

    assertThat(state.incidents())
        .anySatisfy(incident -> {
          assertThat(incident.number()).isEqualTo("HD-TESTTEST");
          assertThat(incident.failure()).doesNotContain("secret");
        });
    assertThat(state.nodes()).isNotEmpty();
    assertThat(state.backupIsOld()).isTrue();
    assertThat(state.disk()).isPresent();
    assertThat(operations.warnings()).isPositive();
  }
}
