package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.HouseholdFixtures;
import hongdun.registration.domain.PremisesAnswers;
import hongdun.registration.domain.Remark;
import hongdun.registration.domain.ScopeItem;
import hongdun.registration.usecase.FillIn.Came;
import hongdun.registration.usecase.RegisterOnTheSpot.Outcome;
import hongdun.registration.usecase.RegisterOnTheSpot.Seen;
import hongdun.shared.Language;
import hongdun.shared.Region;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 全员受理: what one counter took in and another bureau gave back is mended where it was taken in. */
@HongdunTest
class ReturnedAtCounterTests {
  private static final AtomicInteger DOOR = new AtomicInteger(700);
  private static final Set<String> ORIGINALS = Set.of("identity", "domicile");
  private static final Region QINGYANG = new Region("510105");
  private static final Region JINJIANG = new Region("510104");
  private static final Region WUHOU = new Region("510107");

  private final RegisterOnTheSpot onTheSpot;
  private final ReturnOnce returning;
  private final Withdraw withdraw;
  private final FillIn fillIn;
  private final ApplicationsOfMatters applications;
  private final ScopeCatalogue scopes;
  private final HandedInApplications given;
  private final CounterOfficers officers;
  private final Agency agency;
  private final InstantSource clock;
  private SignedIn counter;

  ReturnedAtCounterTests(
      RegisterOnTheSpot onTheSpot,
      ReturnOnce returning,
      Withdraw withdraw,
      FillIn fillIn,
      ApplicationsOfMatters applications,
      ScopeCatalogue scopes,
      HandedInApplications given,
      CounterOfficers officers,
      Agency agency,
      InstantSource clock) {
    this.onTheSpot = onTheSpot;
    this.returning = returning;
    this.withdraw = withdraw;
    this.fillIn = fillIn;
    this.applications = applications;
    this.scopes = scopes;
    this.given = given;
    this.officers = officers;
    this.agency = agency;
    this.clock = clock;
    this.counter = new SignedIn(0, "", 0, 0, Set.of());
  }

  @BeforeEach
  void anotherBureausCounter() {
    counter = officers.acceptorOf(bureau(JINJIANG));
  }

  @Test
  void theCounterThatTookItInMendsItAndHandsItInAgain() {
    var id = returned();

    assertThat(fillIn.returnedToCounter(counter)).extracting(Application::id).contains(id);
    fillIn.change(
        id, counter, draft -> draft.withPremises(new PremisesAnswers("草市街9号", "LEASE", "陈伟")));
    var outcome = onTheSpot.register(id, counter, seen(id, counter), Language.ZH);

    assertThat(outcome).isInstanceOf(Outcome.Waiting.class);
    var matter = given.matter(id);
    assertThat(matter.stage()).isEqualTo("SUBMITTED");
    assertThat(matter.bureau()).isEqualTo(bureau(QINGYANG));
    assertThat(fillIn.returnedToCounter(counter)).extracting(Application::id).doesNotContain(id);
  }

  @Test
  void theLastDayToMendIsKnownAsLongAsItIsToBeMended() {
    var id = returned();

    assertThat(applications.mendUntil(given.matter(id)))
        .hasValueSatisfying(
            last -> assertThat(last).isAfterOrEqualTo(Dates.dayOf(clock.instant()).plusDays(60)));
    onTheSpot.register(id, counter, seen(id, counter), Language.ZH);
    assertThat(applications.mendUntil(given.matter(id))).isEmpty();
  }

  @Test
  void aColleagueAtTheSameCounterMayAndNobodyElseMay() {
    var id = returned();
    var stranger = officers.acceptorOf(bureau(WUHOU));
    var deciding = officers.acceptorOf(bureau(QINGYANG));
    var examiner = officers.holding(bureau(JINJIANG), Role.EXAMINER);

    for (var other : List.of(stranger, deciding, examiner)) {
      assertThatThrownBy(() -> fillIn.change(id, other, draft -> draft))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () -> onTheSpot.register(id, other, new Seen(ORIGINALS, true, ""), Language.ZH))
          .isInstanceOf(NotFound.class);
    }
    for (var other : List.of(stranger, deciding)) {
      assertThat(fillIn.returnedToCounter(other)).extracting(Application::id).doesNotContain(id);
    }
    var colleague = officers.acceptorOf(bureau(JINJIANG));
    assertThat(onTheSpot.register(id, colleague, seen(id, colleague), Language.ZH))
        .isInstanceOf(Outcome.Waiting.class);
    assertThat(given.matter(id).stage()).isEqualTo("SUBMITTED");
  }

  @Test
  void onceItIsWithTheBureauTheOtherCounterHasNoMoreToDoWithIt() {
    var id = handedIn();

    assertThatThrownBy(() -> fillIn.change(id, counter, draft -> draft))
        .isInstanceOf(ClosedToChanges.class);
    assertThatThrownBy(() -> withdraw.withdraw(id, counter, "不办了")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> returning.giveBack(id, version(id), counter, List.of(remark())))
        .isInstanceOf(NotFound.class);
    assertThat(given.matter(id).stage()).isEqualTo("SUBMITTED");
  }

  @Test
  void whileItIsWithThePartyThePartyMayTakeItBackThere() {
    var id = returned();

    withdraw.withdraw(id, counter, "不办了");

    assertThat(given.matter(id).stage()).isEqualTo("WITHDRAWN");
    assertThat(fillIn.returnedToCounter(counter)).extracting(Application::id).doesNotContain(id);
  }

  private ApplicationId returned() {
    var id = handedIn();
    var officer = officers.acceptorOf(bureau(QINGYANG));
    returning.giveBack(id, version(id), officer, List.of(remark()));
    assertThat(given.matter(id).stage()).isEqualTo("CORRECTION");
    return id;
  }

  /** A household of Qingyang, taken in at the counter of Jinjiang. */
  private ApplicationId handedIn() {
    var id =
        fillIn.beginAtCounter(
            EstablishmentItem.HOUSEHOLD,
            counter,
            new Came("刘洋", "13800000001"),
            Language.ZH,
            Draft.emptyHousehold());
    fillIn.change(
        id,
        counter,
        _ ->
            HouseholdFixtures.aHousehold(general())
                .withPremises(
                    new PremisesAnswers(
                        "草市街2号5楼%d室".formatted(DOOR.incrementAndGet()), "LEASE", "陈伟")));
    assertThat(onTheSpot.register(id, counter, seen(id, counter), Language.ZH))
        .isInstanceOf(Outcome.Waiting.class);
    return id;
  }

  private static Remark remark() {
    return new Remark("premises.address", "住所", "Domicile", "补门牌号", "Add the number", "", "");
  }

  private Seen seen(ApplicationId id, SignedIn officer) {
    return new Seen(
        ORIGINALS, true, Answers.hash(fillIn.change(id, officer, draft -> draft).draft()));
  }

  private int version(ApplicationId id) {
    return matter(id).version();
  }

  private Matter matter(ApplicationId id) {
    return given.matter(id);
  }

  private String general() {
    return scopes.items().values().stream()
        .filter(item -> item.kind() == ScopeItem.Kind.GENERAL)
        .map(ScopeItem::id)
        .sorted()
        .findFirst()
        .orElseThrow();
  }

  private UnitId bureau(Region region) {
    return agency.competentFor(region, Dates.dayOf(clock.instant())).orElseThrow().id();
  }
}
