package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Opening;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.ExamplePermit;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.Party;
import hongdun.casework.PoisonedMatter;
import hongdun.casework.domain.Holder;
import hongdun.casework.domain.Holder.ByQueue;
import hongdun.casework.persistence.AfterChecks;
import hongdun.casework.persistence.Assignments;
import hongdun.casework.persistence.Journal;
import hongdun.catalogue.Delegation;
import hongdun.catalogue.Variant;
import hongdun.catalogue.VariantDrafts;
import hongdun.catalogue.VariantVersion.Scope;
import hongdun.catalogue.usecase.KeepDelegations;
import hongdun.portal.Dates;
import hongdun.portal.Editions;
import hongdun.registration.domain.EstablishLlc;
import hongdun.registration.domain.Step;
import hongdun.shared.Actor;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 定时办理: a delegation ends with its last day, and one bad matter stops no other. */
@HongdunTest
class CourseRoundsTests {
  private final ApplicationContext context;
  private final Desk desk;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final LocalDate today;
  private OwnBureaus own;
  private OfficerId acceptor = new OfficerId(0);
  private OfficerId cityAcceptor = new OfficerId(0);
  private OfficerId cityHead = new OfficerId(0);

  CourseRoundsTests(
      ApplicationContext context,
      Desk desk,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.context = context;
    this.desk = desk;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.today = Dates.dayOf(context.getBean(InstantSource.class).instant());
    this.own = bureaus();
  }

  private OwnBureaus bureaus() {
    return new OwnBureaus(jdbc, context.getBean(Editions.class), today);
  }

  @BeforeEach
  void aDistrictAcceptsForItsCity() {
    own = bureaus();
    acceptor = own.officer(own.section, Role.ACCEPTOR);
    var head = own.officer(own.section, Role.DIVISION_HEAD);
    cityAcceptor = own.officer(own.city, Role.ACCEPTOR);
    own.officer(own.city, Role.APPROVER);
    cityHead = own.officer(own.city, Role.HEAD);
    var drafts = context.getBean(VariantDrafts.class);
    var pattern =
        drafts.patterns(EstablishLlc.CODE).stream()
            .filter(variant -> variant.code().equals(Variant.DELEGATED))
            .findFirst()
            .orElseThrow();
    var by = own.actor(head, own.section);
    var version =
        drafts.draft(new Scope(EstablishLlc.CODE, Optional.of(own.district), ""), pattern, by);
    drafts.activate(version, 1, today, by, Optional.empty());
  }

  @AfterEach
  void closeThem() {
    own.close();
  }

  @Test
  void atEveryMomentExactlyOneOfTheTwoBureausMayTakeTheStep() {
    delegated(today);
    var matter = open();

    var last = at(today, LocalTime.of(23, 59, 59));
    assertThat(tried(matter, acceptor, own.section, last)).isInstanceOf(Taken.class);
    assertThat(tried(matter, cityAcceptor, own.city, last)).isInstanceOf(Forbidden.class);

    var first = at(today.plusDays(1), LocalTime.MIDNIGHT);
    assertThat(tried(matter, acceptor, own.section, first)).isInstanceOf(Forbidden.class);
    assertThat(tried(matter, cityAcceptor, own.city, first)).isInstanceOf(Taken.class);
  }

  @Test
  void withTheNewDayTheMatterLiesWithTheCityWithoutWaitingForTheHour() {
    delegated(today);
    var matter = open();
    var now = new AtomicReference<>(at(today, LocalTime.of(23, 59, 59)));
    var rounds = rounds(now::get);

    rounds.newDay();
    assertThat(unit(holder(matter))).isEqualTo(own.district);

    now.set(at(today.plusDays(1), LocalTime.MIDNIGHT));
    rounds.newDay();
    assertThat(unit(holder(matter))).isEqualTo(own.city);
  }

  @Test
  void oneBadMatterStaysWhereItIsAndTheOthersReturn() {
    delegated(today.plusYears(1));
    var first = open();
    var bad = open();
    var last = open();
    var rounds = context.getBean(CourseRounds.class);

    try (var _ = PoisonedMatter.of(jdbc, bad.id())) {
      suspend();
      rounds.round();

      assertThat(unit(holder(first))).isEqualTo(own.city);
      assertThat(unit(holder(last))).isEqualTo(own.city);
      assertThat(unit(holder(bad))).isEqualTo(own.district);
    }

    rounds.round();
    assertThat(unit(holder(bad))).isEqualTo(own.city);
  }

  @Test
  void oneBadMatterStopsTheDrawOfNoOtherBureau() {
    var bureaus = bureaus();
    var others = bureaus();
    try {
      var bad = approved(bureaus);
      var sound = approved(others);
      var checks = context.getBean(AfterChecks.class);
      var rounds = rounds(() -> at(today.plusDays(1), LocalTime.of(0, 30)));

      try (var _ = PoisonedMatter.of(jdbc, bad.id())) {
        rounds.round();

        assertThat(checks.find(sound.id())).isPresent();
        assertThat(checks.find(bad.id())).isEmpty();
        assertThat(checks.draws(bureaus.district)).as("nothing of it was kept").isEmpty();
      }

      rounds.round();
      assertThat(checks.find(bad.id())).isPresent();
      assertThat(checks.draws(others.district)).hasSize(1);
    } finally {
      bureaus.close();
      others.close();
    }
  }

  /** An approval all of whose kind are drawn. */
  private Matter approved(OwnBureaus bureaus) {
    var examiner = bureaus.officer(bureaus.section, Role.ACCEPTOR, Role.EXAMINER);
    var approver = bureaus.officer(bureaus.section, Role.APPROVER);
    var matter = bureaus.open(desk, transaction);
    matter = taken(matter, ExamplePermit.Step.ACCEPT, bureaus.actor(examiner, bureaus.section));
    matter =
        taken(
            matter, ExamplePermit.Step.PROPOSE_APPROVAL, bureaus.actor(examiner, bureaus.section));
    matter = taken(matter, ExamplePermit.Step.APPROVE, bureaus.actor(approver, bureaus.section));
    jdbc.sql("update casework.matter set after_check = 100 where id = ?")
        .param(matter.id().value())
        .update();
    return matter;
  }

  private Matter taken(Matter matter, Enum<?> step, Actor by) {
    var result =
        transaction.execute(
            _ -> desk.take(new Taking(matter.id(), matter.version(), step, by, "", Set.of())));
    assertThat(result).isInstanceOf(Taken.class);
    return ((Taken) Optional.ofNullable(result).orElseThrow()).matter();
  }

  /** What would come of accepting it at a moment; nothing is kept. */
  private StepResult tried(Matter matter, OfficerId officer, UnitId unit, Instant at) {
    var steps =
        new TakeStep(
            context.getBean(Courses.class),
            context.getBean(CheckActor.class),
            context.getBean(MoveMatter.class),
            () -> at);
    return Optional.ofNullable(
            transaction.execute(status -> {
              status.setRollbackOnly();
              return steps.take(
                  new Taking(
                      matter.id(),
                      matter.version(),
                      Step.ACCEPT,
                      own.actor(officer, unit),
                      "",
                      Set.of()));
            }))
        .orElseThrow();
  }

  /** The rounds at a time of their own. */
  private CourseRounds rounds(InstantSource clock) {
    var delegated =
        new ReturnDelegated(
            context.getBean(ReturnDelegated.Records.class),
            context.getBean(Courses.class),
            context.getBean(PassOn.class),
            context.getBean(NoteInternally.class),
            clock) {
          @Override
          public void pass(MatterId id) {
            transaction.executeWithoutResult(_ -> super.pass(id));
          }
        };
    var draws =
        new DrawAfterChecks(
            context.getBean(AfterChecks.class),
            context.getBean(Procedures.class),
            context.getBean(Journal.class),
            context.getBean(DrawAfterChecks.Told.class),
            clock) {
          @Override
          public int draw(AfterChecks.Batch batch) {
            return Optional.ofNullable(transaction.execute(_ -> super.draw(batch))).orElseThrow();
          }
        };
    return new CourseRounds(draws, context.getBean(ChaseAfterChecks.class), delegated, clock);
  }

  private void delegated(LocalDate until) {
    var delegations = context.getBean(KeepDelegations.class);
    var by = own.actor(cityHead, own.city);
    var drafted =
        delegations.draft(
            new Delegation(
                0,
                "委〔2026〕" + UUID.randomUUID(),
                EstablishLlc.CODE,
                "",
                own.city,
                own.district,
                new BilingualText("受理、发照", "Accepts and hands over"),
                today,
                until,
                Delegation.State.DRAFT,
                Optional.empty()),
            by);
    assertThat(delegations.issue(((KeepDelegations.Outcome.Done) drafted).id(), by))
        .isInstanceOf(KeepDelegations.Outcome.Done.class);
  }

  private void suspend() {
    var id =
        jdbc.sql("select id from catalogue.delegation where from_bureau = ?")
            .param(own.city.value())
            .query(Long.class)
            .single();
    assertThat(
            context.getBean(KeepDelegations.class).suspend(id, own.actor(cityHead, own.city), "核查"))
        .isInstanceOf(KeepDelegations.Outcome.Done.class);
  }

  private Matter open() {
    return Optional.ofNullable(
            transaction.execute(_ ->
                desk.open(
                    new Opening(
                        EstablishLlc.PROCEDURE,
                        EstablishLlc.CODE,
                        "LLC",
                        "测试委托事项",
                        own.district,
                        new Region("510106"),
                        "R2022",
                        new Party(
                            Optional.empty(), Sensitive.of("王小明"), Sensitive.of(""), Language.ZH),
                        Set.of(),
                        new Actor.TheSystem()))))
        .orElseThrow();
  }

  private Holder holder(Matter matter) {
    return context.getBean(Assignments.class).now(matter.id()).orElseThrow();
  }

  private static UnitId unit(Holder holder) {
    return holder instanceof ByQueue(var unit, _) ? unit : new UnitId(0);
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Dates.ZONE).toInstant();
  }
}
