package hongdun.registration.usecase;

import static hongdun.registration.usecase.HouseholdCounter.QINGYANG;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.casework.Desk;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.HouseholdFixtures;
import hongdun.registration.domain.SameEntity;
import hongdun.registration.domain.Stage;
import hongdun.registration.usecase.RegisterOnTheSpot.Outcome;
import hongdun.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 当场办结: what becomes of a household that waits at the bureau, and of its name. */
@HongdunTest
class WaitingHouseholdTests {
  private final HouseholdCounter counter;
  private final RegisterOnTheSpot onTheSpot;
  private final Desk desk;
  private final Examine examine;
  private final Decide decide;
  private final HandedInApplications given;
  private final JdbcClient jdbc;

  WaitingHouseholdTests(
      ApplicationContext context,
      RegisterOnTheSpot onTheSpot,
      Desk desk,
      Examine examine,
      Decide decide,
      HandedInApplications given,
      JdbcClient jdbc) {
    counter = new HouseholdCounter(context);
    this.onTheSpot = onTheSpot;
    this.desk = desk;
    this.examine = examine;
    this.decide = decide;
    this.given = given;
    this.jdbc = jdbc;
  }

  @Test
  void theSameIsNotHandedInTwiceWhileItIsHandled() {
    var acceptor = counter.only(Role.ACCEPTOR, QINGYANG);
    var draft = counter.aHousehold();
    var first = counter.entered(acceptor, draft);
    var again = counter.entered(acceptor, draft);
    var elsewhere = counter.entered(acceptor, draft.withPremises(counter.aHousehold().premises()));

    var waiting =
        (Outcome.Waiting)
            onTheSpot.register(first, acceptor, counter.seen(first, acceptor), Language.ZH);
    var refused = onTheSpot.register(again, acceptor, counter.seen(again, acceptor), Language.ZH);

    assertThat(refused)
        .isInstanceOfSatisfying(
            Outcome.NotReady.class,
            no ->
                assertThat(no.shortcomings())
                    .containsExactly(SameEntity.shortcoming(draft, waiting.matter().number())));
    assertThat(
            onTheSpot.register(elsewhere, acceptor, counter.seen(elsewhere, acceptor), Language.ZH))
        .isInstanceOf(Outcome.Waiting.class);
    proposed(first);
    assertThat(approve(given.application(first))).isInstanceOf(Decide.Outcome.Approved.class);
    assertThat(onTheSpot.register(again, acceptor, counter.seen(again, acceptor), Language.ZH))
        .isInstanceOf(Outcome.Waiting.class);
  }

  @Test
  void aNameThatLapsedAtTheBureauIsClaimedAnewAtApproval() {
    var waiting = namedAndWaiting("椒语漫");
    lapsed(waiting);

    var outcome = approve(waiting);

    assertThat(outcome).isInstanceOf(Decide.Outcome.Approved.class);
  }

  @Test
  void aNameThatBecameAnothersMeanwhileIsNotRegisteredTwice() {
    var waiting = namedAndWaiting("椒云漫");
    lapsed(waiting);
    var other = onTheSpotNamed("椒云漫");
    assertThat(other).isInstanceOf(Outcome.Registered.class);

    var outcome = approve(waiting);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Decide.Outcome.Incomplete.class,
            no ->
                assertThat(no.shortcomings())
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.field()).startsWith("name")));
    assertThat(desk.find(waiting.matter().orElseThrow()).orElseThrow().stage())
        .isEqualTo(Stage.APPROVAL_PROPOSED.name());
  }

  private Application namedAndWaiting(String tradeName) {
    var acceptor = counter.only(Role.ACCEPTOR, QINGYANG);
    var id = counter.entered(acceptor, named(tradeName));
    assertThat(onTheSpot.register(id, acceptor, counter.seen(id, acceptor), Language.ZH))
        .isInstanceOf(Outcome.Waiting.class);
    proposed(id);
    return given.application(id);
  }

  private void proposed(ApplicationId id) {
    var examiner = given.officer(id, Role.EXAMINER);
    assertThat(examine.proposeApproval(id, given.matter(id).version(), examiner, ""))
        .isInstanceOf(Examine.Outcome.Done.class);
  }

  private Outcome onTheSpotNamed(String tradeName) {
    var officer = counter.allRound(QINGYANG);
    var id = counter.entered(officer, named(tradeName));
    return onTheSpot.register(id, officer, counter.seen(id, officer), Language.ZH);
  }

  private Draft named(String tradeName) {
    return HouseholdFixtures.named(HouseholdFixtures.aFamily(), tradeName)
        .withScope(counter.aHousehold().scope())
        .withPremises(counter.aHousehold().premises());
  }

  private Decide.Outcome approve(Application application) {
    var approver = given.officer(application.id(), Role.APPROVER);
    return decide.approve(application.id(), given.matter(application.id()).version(), approver, "");
  }

  private void lapsed(Application application) {
    jdbc.sql(
            """
            update naming.reservation
               set reserved_from = reserved_from - 100, reserved_until = reserved_until - 100
             where application = ?
            """)
        .param(application.id().value())
        .update();
  }
}
