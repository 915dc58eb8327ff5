package hongdun.agency.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.AgencyRows;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Roster;
import hongdun.agency.persistence.Appointments;
import hongdun.agency.usecase.EnlistOfficer.Enlisting.Enlisted;
import hongdun.portal.Browser;
import hongdun.portal.Dates;
import hongdun.shared.Region;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept in memory of the bureau must not outlive a change by one request. */
@HongdunTest
class RightsAtTheNextRequestTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final String COUNTER = "/desk/counter";
  private static final AtomicInteger SERIAL = new AtomicInteger();

  private final Agency agency;
  private final AgencyRows rows;
  private final Hands hands;
  private final JdbcClient jdbc;
  private final LocalDate today;
  private final int port;
  private UnitId bureau = new UnitId(0);
  private OfficerId security = new OfficerId(0);

  RightsAtTheNextRequestTests(
      Agency agency,
      AgencyRows rows,
      EnlistOfficer enlist,
      AppointOfficer appoint,
      Appointments appointments,
      JdbcClient jdbc,
      InstantSource clock,
      Environment environment) {
    this.agency = agency;
    this.rows = rows;
    this.hands = new Hands(enlist, appoint, appointments);
    this.jdbc = jdbc;
    this.today = Dates.dayOf(clock.instant());
    this.port = environment.getRequiredProperty("local.server.port", Integer.class);
  }

  /** What enlists officers and gives and takes their rights. */
  private record Hands(EnlistOfficer enlist, AppointOfficer appoint, Appointments appointments) {}

  @BeforeEach
  void theCityBureauHasAdministrators() {
    bureau = agency.competentFor(new Region("510100"), today).orElseThrow().id();
    security = agency.holders(bureau, Role.SECURITY_ADMINISTRATOR, today).getFirst().id();
  }

  @Test
  void aRightCountsFromTheRequestAfterItWasGivenToTheOneBeforeItWasEnded() {
    var officer = enlisted();
    try (var browser = signedIn(officer)) {
      assertThat(browser.get(COUNTER).status()).isEqualTo(403);

      appointAcceptor(officer);
      assertThat(browser.get(COUNTER).status()).isEqualTo(200);

      hands.appoint().end(appointment(officer), bureau, Optional.of(today.minusDays(1)), security);
      assertThat(browser.get(COUNTER).status()).isEqualTo(403);
      assertThat(agency.rolesIn(officer.officer(), bureau, today)).isEmpty();
    }
  }

  @Test
  void whatAnotherNodeEndedCountsAtTheNextRequestToo() {
    var officer = enlisted();
    appointAcceptor(officer);
    try (var browser = signedIn(officer)) {
      assertThat(browser.get(COUNTER).status()).isEqualTo(200);

      endedByAnotherNode(appointment(officer));

      assertThat(browser.get(COUNTER).status()).isEqualTo(403);
    }
  }

  @Test
  void anOfficerSignsInAnewAfterEightHours() {
    var officer = enlisted();
    appointAcceptor(officer);
    try (var browser = signedIn(officer)) {
      begunEarlier(officer, Duration.ofHours(8).minusMinutes(1));
      assertThat(browser.get(COUNTER).status()).isEqualTo(200);

      begunEarlier(officer, Duration.ofMinutes(2));

      assertThat(browser.get(COUNTER).status()).isEqualTo(303);
    }
  }

  private void begunEarlier(Enlisted officer, Duration by) {
    jdbc.sql(
            """
            update portal.session
               set creation_time = creation_time - :by
             where principal_name = (select 'account:' || account
                                       from agency.officer
                                      where id = :officer)
            """)
        .param("by", by.toMillis())
        .param("officer", officer.officer().value())
        .update();
  }

  private Enlisted enlisted() {
    var serial = SERIAL.incrementAndGet();
    var system = agency.holders(bureau, Role.SYSTEM_ADMINISTRATOR, today).getFirst().id();
    return (Enlisted)
        hands
            .enlist()
            .enlist(
                new EnlistOfficer.Asked(bureau, "刘洋", "NEXT-" + serial, "next" + serial), system);
  }

  private void appointAcceptor(Enlisted officer) {
    var faults =
        hands
            .appoint()
            .appoint(
                new AppointOfficer.Asked(
                    bureau,
                    officer.officer(),
                    Optional.of(rows.post(bureau)),
                    Optional.of(Role.ACCEPTOR),
                    Optional.of(today),
                    Optional.empty(),
                    false),
                security);
    assertThat(faults).isEmpty();
  }

  private long appointment(Enlisted officer) {
    return hands.appointments().of(officer.officer()).getFirst().id();
  }

  /** The same rows, written without a word to this node. */
  private void endedByAnotherNode(long appointment) {
    jdbc.sql(
            """
            with ended as (
              update agency.appointment
                 set until_day = :last, ended_by = :by, ended_at = now()
               where id = :id)
            update portal.edition set number = number + 1 where kind = :kind
            """)
        .param("last", today.minusDays(1))
        .param("by", security.value())
        .param("id", appointment)
        .param("kind", Roster.EDITION)
        .update();
  }

  private Browser signedIn(Enlisted officer) {
    var browser = new Browser(port);
    browser.post(
        "/sign-in",
        "/sign-in",
        Map.of("address", officer.signInName(), "password", officer.password()));
    browser.post(
        "/sign-in/password", "/sign-in/password", Map.of("password", PASSWORD, "again", PASSWORD));
    return browser;
  }
}
