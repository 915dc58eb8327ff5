package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Scope;
import hongdun.agency.UnitId;
import hongdun.casework.Desk;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.Matter;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.portal.Dates;
import hongdun.portal.Editions;
import hongdun.portal.NotFound;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 权限范围: a step is taken as far as the appointment reaches, not wherever the role is held. */
@HongdunTest
class StepScopeTests {
  private final ApplicationContext context;
  private final Desk desk;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private OwnBureaus own;
  private UnitId otherSection = new UnitId(0);
  private OfficerId examiner = new OfficerId(0);

  StepScopeTests(
      ApplicationContext context,
      Desk desk,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.context = context;
    this.desk = desk;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.own = bureaus();
  }

  private OwnBureaus bureaus() {
    var today = Dates.dayOf(context.getBean(InstantSource.class).instant());
    return new OwnBureaus(jdbc, context.getBean(Editions.class), today);
  }

  @BeforeEach
  void anExaminerOfOneSectionHasItInHand() {
    own = bureaus();
    otherSection = own.anotherSection();
    examiner = own.officer(own.section, Role.ACCEPTOR, Role.EXAMINER);
  }

  @AfterEach
  void closeTheBureaus() {
    own.close();
  }

  @Test
  void whatReachesHisOwnTakesOnlyWhatLiesInHisHands() {
    var matter = accepted();
    var alone = with(own.section, Role.EXAMINER, Scope.OWN);

    assertRefused(matter, alone, own.section);
    give(matter, alone, own.section);
    assertTaken(matter, alone, own.section);
  }

  @Test
  void whatReachesHisSectionTakesWhatLiesThereAndNotWhatLiesInAnother() {
    var elsewhere = with(otherSection, Role.EXAMINER, Scope.UNIT);
    var colleague = with(own.section, Role.EXAMINER, Scope.UNIT);
    var matter = accepted();

    assertRefused(matter, elsewhere, otherSection);
    assertTaken(matter, colleague, own.section);
  }

  @Test
  void whatReachesTheBureauOrFurtherTakesWhatLiesInAnySection() {
    for (var scope : Set.of(Scope.BUREAU, Scope.SUBTREE)) {
      assertTaken(accepted(), with(otherSection, Role.EXAMINER, scope), otherSection);
    }
  }

  @Test
  void noScopeReachesIntoTheStepsOfABureauBelow() {
    var matter = accepted();
    var city = with(own.city, Role.EXAMINER, Scope.SUBTREE);

    assertThatThrownBy(() -> take(matter, city, own.city)).isInstanceOf(NotFound.class);
  }

  @Test
  void whatWaitsForARoleIsTakenByWhoeverHoldsItHoweverNarrowly() {
    var acceptor = with(otherSection, Role.ACCEPTOR, Scope.OWN);
    var matter = own.open(desk, transaction);

    assertThat(desk.offered(matter, own.actor(acceptor, otherSection))).contains("ACCEPT");
    assertThat(take(matter, Step.ACCEPT, acceptor, otherSection)).isInstanceOf(Taken.class);
  }

  @Test
  void aSubstituteReachesAsFarAsTheColleagueHeStandsInFor() {
    var matter = accepted();
    var widely = with(otherSection, Role.EXAMINER, Scope.BUREAU);
    var substitute = with(otherSection, Role.EXAMINER, Scope.OWN);
    assertRefused(matter, substitute, otherSection);

    own.goesAway(widely, own.district);
    own.substitutes(substitute, widely, own.district);

    var taken = assertTaken(matter, substitute, otherSection);
    assertThat(desk.journal(taken.id()).getLast().inPlaceOf()).contains(widely);
  }

  private void assertRefused(Matter matter, OfficerId officer, UnitId unit) {
    assertThat(take(matter, officer, unit))
        .isInstanceOfSatisfying(
            Forbidden.class,
            why -> assertThat(why.messageKey()).isEqualTo("casework.forbidden.reach"));
    assertThat(desk.offered(matter, own.actor(officer, unit))).doesNotContain("PROPOSE_APPROVAL");
  }

  private Matter assertTaken(Matter matter, OfficerId officer, UnitId unit) {
    assertThat(desk.offered(matter, own.actor(officer, unit))).contains("PROPOSE_APPROVAL");
    var result = take(matter, officer, unit);
    assertThat(result).isInstanceOf(Taken.class);
    return ((Taken) result).matter();
  }

  private OfficerId with(UnitId unit, Role role, Scope scope) {
    var officer = own.officer(unit);
    own.appoint(officer, unit, role, scope);
    return officer;
  }

  private Matter accepted() {
    return ((Taken) take(own.open(desk, transaction), Step.ACCEPT, examiner, own.section)).matter();
  }

  private StepResult take(Matter matter, OfficerId officer, UnitId unit) {
    return take(matter, Step.PROPOSE_APPROVAL, officer, unit);
  }

  private StepResult take(Matter matter, Step step, OfficerId officer, UnitId unit) {
    var by = own.actor(officer, unit);
    return Optional.ofNullable(
            transaction.execute(
                _ -> desk.take(new Taking(matter.id(), matter.version(), step, by, "", Set.of()))))
        .orElseThrow();
  }

  private void give(Matter matter, OfficerId officer, UnitId unit) {
    var passOn = context.getBean(PassOn.class);
    transaction.executeWithoutResult(
        _ -> passOn.give(matter.id(), new ByOfficer(officer, unit), Instant.now()));
  }
}
