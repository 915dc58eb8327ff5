package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import hongdun.HongdunTest;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.Desk;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Receiving;
import hongdun.casework.domain.Recusal.Decision;
import hongdun.casework.domain.Recusal.Origin;
import hongdun.casework.persistence.Recusals;
import hongdun.casework.usecase.HandOverMatters.Barred;
import hongdun.casework.usecase.HandOverMatters.Ordering;
import hongdun.casework.usecase.HandOverMatters.Ordering.Asked;
import hongdun.casework.usecase.HandOverMatters.Ordering.Refused;
import hongdun.casework.usecase.HandOverMatters.Reason.NotFit;
import hongdun.portal.Dates;
import hongdun.portal.Editions;
import hongdun.shared.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 移交权限: who may receive is asked when it is ordered (C7), and who may order stands in (C14). */
@HongdunTest
class HandOverRightTests {
  private final ApplicationContext context;
  private final Desk desk;
  private final JdbcClient jdbc;
  private final HandOverMatters handOver;
  private final TransactionTemplate transaction;
  private final LocalDate today;
  private OwnBureaus own;
  private OfficerId wang = new OfficerId(0);
  private OfficerId li = new OfficerId(0);
  private OfficerId head = new OfficerId(0);

  HandOverRightTests(
      ApplicationContext context,
      Desk desk,
      JdbcClient jdbc,
      HandOverMatters handOver,
      PlatformTransactionManager transactions) {
    this.context = context;
    this.desk = desk;
    this.jdbc = jdbc;
    this.handOver = handOver;
    this.transaction = new TransactionTemplate(transactions);
    this.today = Dates.dayOf(context.getBean(InstantSource.class).instant());
    this.own = new OwnBureaus(jdbc, context.getBean(Editions.class), today);
  }

  @BeforeEach
  void aSectionOfThree() {
    own = new OwnBureaus(jdbc, context.getBean(Editions.class), today);
    wang = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    li = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
    head = own.officer(own.section, Role.DIVISION_HEAD);
  }

  @AfterEach
  void closeTheBureaus() {
    own.close();
  }

  @Test
  void whoWithdrewFromItReceivesItFromNobodyAndIsNotProposed() {
    var matter = accepted();
    var leader = own.officer(own.district, Role.LEADER);
    var decide = context.getBean(DecideRecusal.class);
    assertThat(decide.ask(matter.number(), Optional.empty(), "当事人是我同学", by(li))).isEmpty();
    var asked = context.getBean(Recusals.class).openIn(List.of(own.district)).getFirst();
    decide.decide(
        asked.id(), Optional.of(Decision.WITHDRAW), "应当回避", own.actor(leader, own.district));

    var refused = (Refused) handOver.handOver(matter.id(), Optional.of(li), "休假", by(wang));

    assertThat(refused.barred())
        .extracting(Barred::reason)
        .containsExactly(new NotFit(new Receiving.Recused()));
    assertThat(refused.barred().getFirst().couldTake()).isEmpty();
  }

  @Test
  void ofAllMattersOfAColleagueThoseWithAnOpenQuestionStayAndAreNamed() {
    var open = accepted();
    var free = accepted();
    undecided(open.id(), li);

    var asked = (Asked) handOver.handOverAll(Optional.of(wang), Optional.of(li), "调离", by(head));

    assertThat(asked.matters()).isEqualTo(1);
    assertThat(asked.left())
        .extracting(left -> left.matter().id(), Barred::reason)
        .containsExactly(tuple(open.id(), new NotFit(new Receiving.Recused())));
    assertThat(steps(free)).contains("HAND_OVER_ASKED");
    assertThat(steps(open)).doesNotContain("HAND_OVER_ASKED");
  }

  @Test
  void aQuestionAboutAnotherMatterIsNoBar() {
    var matter = accepted();
    undecided(accepted().id(), li);

    assertThat(handOver.handOver(matter.id(), Optional.of(li), "休假", by(wang)))
        .isInstanceOf(Asked.class);
  }

  @Test
  void theSubstituteOfTheHeadOrdersWhatTheHeadMayInHisPlace() {
    var matter = accepted();
    var substitute = own.officer(own.section, Role.APPROVER);
    assertThat(order(matter, substitute)).as("the head is there").isInstanceOf(NOT_HIS);

    own.substitutes(substitute, head, own.district);

    assertThat(order(matter, substitute)).isInstanceOf(Asked.class);
    assertThat(desk.journal(matter.id()))
        .filteredOn(line -> line.step().equals("HAND_OVER_ASKED"))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.officer()).contains(substitute);
          assertThat(line.inPlaceOf()).contains(head);
        });
  }

  @Test
  void whoStandsInForNobodyOrForOneWhoMayNotOrdersNothing() {
    var matter = accepted();
    var colleague = own.officer(own.section, Role.APPROVER);
    var substitute = own.officer(own.section, Role.APPROVER);
    own.substitutes(substitute, colleague, own.district);

    assertThat(order(matter, substitute)).isInstanceOf(NOT_HIS);
  }

  private static final Class<Ordering.NotHis> NOT_HIS = Ordering.NotHis.class;

  private Ordering order(Matter matter, OfficerId who) {
    return handOver.handOver(matter.id(), Optional.of(li), "科长休假", by(who));
  }

  /** He declared an interest and took the declaration back; nobody has decided on it yet. */
  private void undecided(MatterId matter, OfficerId officer) {
    transaction.executeWithoutResult(_ ->
        context
            .getBean(Recusals.class)
            .ask(
                new Recusals.Asked(
                    matter,
                    own.district,
                    officer,
                    Optional.of(interest(officer)),
                    Origin.DECLARED,
                    "SHAREHOLDING",
                    officer),
                Instant.now()));
  }

  private long interest(OfficerId officer) {
    return jdbc.sql(
            """
            insert into agency.interest (officer, kind, party_kind, party_number, party_name,
                                         declared_on, declared_at)
            values (?, 'SHAREHOLDING', 'UNIFIED_CODE', '91510100MA61ABCD6A', '', ?, now())
            returning id
            """)
        .params(officer.value(), today)
        .query(Long.class)
        .single();
  }

  private Matter accepted() {
    var matter = own.open(desk, transaction);
    var result =
        transaction.execute(_ ->
            desk.take(
                new Taking(matter.id(), matter.version(), Step.ACCEPT, by(wang), "", Set.of())));
    return ((Taken) Optional.ofNullable(result).orElseThrow()).matter();
  }

  private List<String> steps(Matter matter) {
    return desk.journal(matter.id()).stream().map(line -> line.step()).toList();
  }

  private Actor.Officer by(OfficerId officer) {
    return own.actor(officer, own.section);
  }
}
