package hongdun.registration.usecase;

import static hongdun.registration.usecase.HouseholdCounter.ORIGINALS;
import static hongdun.registration.usecase.HouseholdCounter.QINGYANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Elsewhere;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.Stage;
import hongdun.registration.persistence.Applications;
import hongdun.registration.usecase.RegisterOnTheSpot.Outcome;
import hongdun.registration.usecase.RegisterOnTheSpot.Seen;
import hongdun.shared.Language;
import hongdun.shared.Region;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** 当场办结: who takes a household in at the counter, and how far he may go. */
@HongdunTest
class WhoRegistersOnTheSpotTests {
  private final ApplicationContext context;
  private final HouseholdCounter counter;
  private final RegisterOnTheSpot onTheSpot;
  private final FillIn fillIn;
  private final Desk desk;
  private final CounterCompetence competence;
  private final CounterOfficers others;
  private final JdbcClient jdbc;

  WhoRegistersOnTheSpotTests(
      ApplicationContext context,
      RegisterOnTheSpot onTheSpot,
      FillIn fillIn,
      Desk desk,
      CounterCompetence competence,
      CounterOfficers others,
      JdbcClient jdbc) {
    counter = new HouseholdCounter(context);
    this.context = context;
    this.onTheSpot = onTheSpot;
    this.fillIn = fillIn;
    this.desk = desk;
    this.competence = competence;
    this.others = others;
    this.jdbc = jdbc;
  }

  @Test
  void anOfficerWhoMayNotApproveHandsOnWhereTheVariantSaysSo() {
    var acceptor = counter.only(Role.ACCEPTOR, QINGYANG);
    var id = counter.entered(acceptor, counter.aHousehold());

    var outcome = onTheSpot.register(id, acceptor, counter.seen(id, acceptor), Language.ZH);

    assertThat(outcome).isInstanceOf(Outcome.Waiting.class);
    var waiting = (Outcome.Waiting) outcome;
    assertThat(waiting.why()).isPresent();
    assertThat(desk.find(waiting.matter().id()).orElseThrow().stage())
        .isEqualTo(Stage.ACCEPTED.name());
  }

  @Test
  void whatAnotherOfficerTookFromTheQueueMeanwhileIsHandedInAndHis() {
    var officer = counter.allRound(QINGYANG);
    var id = counter.entered(officer, counter.aHousehold());
    var another = counter.only(Role.ACCEPTOR, QINGYANG);
    var taking =
        new RegisterOnTheSpot(
            context.getBean(CounterEvidence.class),
            context.getBean(HandIn.class),
            context.getBean(Examine.class),
            context.getBean(Decide.class),
            context.getBean(Visibility.class),
            new AfterTheFirst(
                context.getBean(PlatformTransactionManager.class),
                () -> context.getBean(Examine.class).accept(id, versionOf(id), another)));

    var outcome = taking.register(id, officer, counter.seen(id, officer), Language.ZH);

    assertThat(outcome).isInstanceOf(Outcome.Waiting.class);
    assertThat(desk.find(((Outcome.Waiting) outcome).matter().id()).orElseThrow().stage())
        .isEqualTo(Stage.ACCEPTED.name());
  }

  private int versionOf(ApplicationId id) {
    return context
        .getBean(Applications.class)
        .find(id)
        .flatMap(Application::matter)
        .flatMap(desk::find)
        .orElseThrow()
        .version();
  }

  /** Transactions, and what happens elsewhere once the first is over. */
  private static final class AfterTheFirst implements PlatformTransactionManager {
    private final PlatformTransactionManager real;
    private final Runnable elsewhere;
    private boolean over;

    AfterTheFirst(PlatformTransactionManager real, Runnable elsewhere) {
      this.real = real;
      this.elsewhere = elsewhere;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
      return real.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
      real.commit(status);
      if (!over) {
        over = true;
        elsewhere.run();
      }
    }

    @Override
    public void rollback(TransactionStatus status) {
      real.rollback(status);
    }
  }

  @Test
  void anyCounterAcceptsAndTheCompetentBureauGoesOn() {
    var elsewhere = counter.allRound(new Region("510104"));
    var id = counter.entered(elsewhere, counter.aHousehold());

    var outcome = onTheSpot.register(id, elsewhere, counter.seen(id, elsewhere), Language.ZH);

    assertThat(outcome).isInstanceOf(Outcome.Waiting.class);
    var matter = desk.find(((Outcome.Waiting) outcome).matter().id()).orElseThrow();
    assertThat(matter.bureau()).isEqualTo(counter.bureau(QINGYANG).id());
    assertThat(matter.stage()).isEqualTo(Stage.SUBMITTED.name());
    assertThat(matter.handler()).isEmpty();
  }

  @Test
  void theCounterOfAnotherSectionAcceptsAHouseholdIsToldAndCounted() {
    var allRound = counter.allRound(QINGYANG);
    var section = sectionFor(EstablishmentItem.LLC.code());
    var foreign =
        new SignedIn(1, allRound.name(), allRound.officer(), section.value(), allRound.roles());
    var draft = counter.aHousehold();
    var id = counter.entered(foreign, draft);
    assertThat(competence.warnings(EstablishmentItem.HOUSEHOLD.code(), draft, foreign))
        .containsExactly(Elsewhere.SECTION);
    assertThat(competence.warnings(EstablishmentItem.LLC.code(), draft, foreign)).isEmpty();

    var outcome = onTheSpot.register(id, foreign, counter.seen(id, foreign), Language.ZH);

    assertThat(outcome).isInstanceOf(Outcome.Registered.class);
    assertThat(
            jdbc.sql("select kind from registration.accepted_elsewhere where application = ?")
                .param(id.value())
                .query(String.class)
                .list())
        .containsExactly("SECTION");
  }

  /** A section of the bureau whose counter usually handles one item only. */
  private UnitId sectionFor(String item) {
    var section =
        jdbc.sql("select min(id) from agency.unit where bureau = ? and id <> bureau")
            .param(counter.bureau(QINGYANG).id().value())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into catalogue.counter_edition (unit, items, officer, revised_at)
            values (?, array[?], 1, now())
            """)
        .params(section, item)
        .update();
    return new UnitId(section);
  }

  @Test
  void onlyTheCounterFillsInForWhoCameThere() {
    var acceptor = counter.only(Role.ACCEPTOR, QINGYANG);
    var id = counter.entered(acceptor, counter.aHousehold());
    var examiner = counter.only(Role.EXAMINER, QINGYANG);

    assertThatThrownBy(() -> fillIn.change(id, examiner, draft -> draft))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> onTheSpot.register(id, examiner, new Seen(ORIGINALS, true, ""), Language.ZH))
        .isInstanceOf(NotFound.class);
    assertThat(fillIn.change(id, acceptor, draft -> draft).id()).isEqualTo(id);
  }

  @Test
  void whoHasAnInterestInThePartyDoesNotTakeItIn() {
    var acceptor = others.acceptorOf(counter.bureau(QINGYANG).id());
    var draft = counter.aHousehold();
    var id = counter.entered(acceptor, draft);
    var operator = draft.operator().orElseThrow().document(counter.today()).orElseThrow();
    others.relative(acceptor, operator.number());

    var outcome = onTheSpot.register(id, acceptor, counter.seen(id, acceptor), Language.ZH);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.NotAllowed.class,
            no -> assertThat(no.why().messageKey()).isEqualTo("casework.forbidden.interest"));
    assertThat(fillIn.draftsAtCounter(acceptor)).extracting(one -> one.id()).contains(id);
  }
}
